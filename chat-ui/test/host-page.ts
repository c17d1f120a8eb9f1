import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export type ReactMajor = 18 | 19;

const testFolder = fileURLToPath(new URL('.', import.meta.url));
const packageFolder = dirname(testFolder.replace(/\/$/u, ''));
const { resolve } = createRequire(import.meta.url);
const folderOf = (name: string) => dirname(resolve(`${name}/package.json`));
const aliases = { 18: { react: 'react-18', 'react-dom': 'react-dom-18' }, 19: {} } as const;

/** The page's script, with the built package in it. */
export async function bundleHost(major: ReactMajor): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [`${testFolder}host-browser.tsx`],
    bundle: true,
    write: false,
    format: 'iife',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"development"' },
    alias: aliases[major],
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}

/** A folder as `npm install` leaves it at a customer's, with `host-server` in both formats. */
export async function installHost(major: ReactMajor): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'chat-ui-host-'));
  const modules = join(folder, 'node_modules');
  await mkdir(modules);
  const suffix = major === 18 ? '-18' : '';
  const copies = [
    ['react', folderOf(`react${suffix}`)],
    ['react-dom', folderOf(`react-dom${suffix}`)],
    ...(major === 19 ? [['scheduler', folderOf('scheduler')]] : []),
    ...['package.json', 'dist', 'client', 'testing'].map((part) => [
      `@vikrahub/chat-ui/${part}`,
      join(packageFolder, part),
    ]),
  ] as [string, string][];
  for (const [name, source] of copies) await cp(source, join(modules, name), { recursive: true });
  for (const [format, extension] of [
    ['esm', 'mjs'],
    ['cjs', 'cjs'],
  ] as const) {
    await build({
      entryPoints: [`${testFolder}host-server.tsx`],
      outfile: join(folder, `host-server.${extension}`),
      bundle: true,
      packages: 'external',
      platform: 'node',
      format,
      jsx: 'automatic',
      logLevel: 'error',
    });
  }
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
