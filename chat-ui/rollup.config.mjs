import { rm } from 'node:fs/promises';
import dts from 'rollup-plugin-dts';
import esbuild from 'rollup-plugin-esbuild';
import preserveDirectives from 'rollup-preserve-directives';
import ts from 'typescript';
import { buildStyles } from './scripts/build-styles.mjs';

const locales = ['ar', 'de', 'en', 'es', 'fr', 'hi', 'ja', 'pt'].map((locale) => `locales/${locale}`);
const entries = ['index', 'ChatButton', 'ChatModal', 'client/index', 'testing/index', ...locales];
const input = Object.fromEntries(entries.map((entry) => [entry, `src/${entry}.ts`]));
const external = ['react', 'react/jsx-runtime', 'react-dom'];

const compile = () => esbuild({ target: 'es2022', jsx: 'automatic', tsconfig: false, charset: 'utf8' });

/** The emoji are one long text each: nothing there to step through. */
const noMapsOfData = {
  name: 'no-maps-of-data',
  generateBundle(_options, bundle) {
    for (const [name, file] of Object.entries(bundle)) {
      if (!name.includes('/emoji/data/')) continue;
      if (name.endsWith('.map')) delete bundle[name];
      else file.code = file.code.replace(/^\/\/# sourceMappingURL=.*\n?/mu, '');
    }
  },
};

/** One file in, one file out: bundlers of the host then drop what it does not use. */
const modules = { dir: 'dist', preserveModules: true, preserveModulesRoot: 'src' };

const styles = {
  name: 'styles',
  async generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'styles.css', source: await buildStyles() });
    for (const extension of ['d.ts', 'd.cts']) {
      this.emitFile({ type: 'asset', fileName: `styles.css.${extension}`, source: 'export {};\n' });
    }
  },
};

/** So that a host with `exactOptionalPropertyTypes` may pass what it may not have. */
const optionalMayBeUndefined = {
  name: 'optional-may-be-undefined',
  renderChunk(code, { fileName }) {
    const source = ts.createSourceFile(fileName, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
    const ends = [];
    const visit = (node) => {
      if (ts.isPropertySignature(node) && node.questionToken && node.type) {
        const isUnion = !ts.isFunctionTypeNode(node.type) && !ts.isConditionalTypeNode(node.type);
        ends.push({ start: node.type.getStart(), end: node.type.end, isUnion });
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
    const changed = ends
      .flatMap(({ start, end, isUnion }) =>
        isUnion
          ? [[end, ' | undefined']]
          : [
              [start, '('],
              [end, ') | undefined'],
            ],
      )
      .sort(([a], [b]) => b - a)
      .reduce((text, [at, added]) => text.slice(0, at) + added + text.slice(at), code);
    return { code: changed, map: null };
  },
};

// What an earlier build left behind would be published.
await rm(new URL('dist', import.meta.url), { recursive: true, force: true });

export default [
  {
    input,
    external,
    plugins: [compile(), preserveDirectives(), styles, noMapsOfData],
    output: { ...modules, format: 'esm', sourcemap: true },
  },
  {
    input,
    external,
    plugins: [compile(), preserveDirectives()],
    output: { ...modules, format: 'cjs', entryFileNames: '[name].cjs', exports: 'named' },
  },
  ...['d.ts', 'd.cts'].map((extension) => ({
    input,
    external,
    // The contract is not published on its own: its types become part of ours.
    plugins: [dts({ includeExternal: ['@vikrahub/chat-protocol'] }), optionalMayBeUndefined],
    output: {
      dir: 'dist',
      entryFileNames: `[name].${extension}`,
      chunkFileNames: `types/[name].${extension}`,
    },
  })),
];
