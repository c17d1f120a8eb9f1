import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** A target with the measures of `page.js`, as a site would ship them: minified, React in production. */
export async function bundlePage(target) {
  const { outputFiles } = await build({
    stdin: {
      contents: `import * as target from './${target}.jsx'; import { install } from './page.js'; install(target);`,
      resolveDir: fileURLToPath(new URL('.', import.meta.url)),
    },
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    outdir: 'out',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  const textOf = (extension) => outputFiles.find(({ path }) => path.endsWith(extension))?.text ?? '';
  return { script: textOf('.js'), styles: textOf('.css') };
}
