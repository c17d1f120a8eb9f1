import { gzipSync } from 'node:zlib';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { buildStyles } from './build-styles.mjs';

const packageFolder = fileURLToPath(new URL('..', import.meta.url));
const entry = './dist/index.js';

/** KB of 1,024 bytes, minified and gzipped, with React outside. What a dynamic import brings has lines of its own. */
const budgets = [
  {
    name: 'ChatButton, ChatProvider, client',
    exports: 'ChatButton, ChatProvider, createChatClient',
    limit: 5.5,
  },
  { name: 'and the modal', exports: 'ChatButton, ChatModal, ChatProvider, createChatClient', limit: 20.5 },
  { name: 'every export', exports: '*', limit: 32 },
];

const toKilobytes = (bytes) => gzipSync(bytes, { level: 9 }).length / 1024;

async function measureExports(names) {
  const source = names === '*' ? `export * from '${entry}'` : `export { ${names} } from '${entry}'`;
  const { outputFiles, metafile } = await build({
    stdin: { contents: source, resolveDir: packageFolder, sourcefile: 'host.js' },
    bundle: true,
    splitting: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    target: 'es2022',
    outdir: 'out',
    external: ['react', 'react/jsx-runtime', 'react-dom'],
  });
  const outputs = metafile.outputs;
  const first = Object.keys(outputs).find((name) => outputs[name].entryPoint === 'host.js');
  const loaded = new Set();
  const load = (name) => {
    if (loaded.has(name)) return;
    loaded.add(name);
    const { imports } = outputs[name];
    for (const { path, kind, external } of imports) if (kind === 'import-statement' && !external) load(path);
  };
  load(first);
  const sizeOf = (names) =>
    outputFiles
      .filter(({ path }) => names.some((name) => path.endsWith(name)))
      .reduce((sum, { contents }) => sum + toKilobytes(contents), 0);
  const loadMore = (file) => {
    const before = [...loaded];
    load(Object.keys(outputs).find((name) => outputs[name].entryPoint?.endsWith(file)));
    return sizeOf([...loaded].filter((name) => !before.includes(name)));
  };
  return {
    first: sizeOf([...loaded]),
    engine: loadMore('client/engine.js'),
    outbox: loadMore('client/stored-outbox.js'),
  };
}

const rows = [];
for (const { name, exports, limit } of budgets) {
  const { first, engine, outbox } = await measureExports(exports);
  rows.push({ name, size: first, limit });
  if (rows.length > 1) continue;
  rows.push({ name: 'then, to connect: the engine', size: engine, limit: 13.2 });
  rows.push({ name: 'then, to keep what is unsent', size: outbox, limit: 2 });
}
rows.push({
  name: 'styles of the components',
  size: toKilobytes(await buildStyles(['components'])),
  limit: 5,
});
rows.push({
  name: 'styles.css, with those of features',
  size: toKilobytes(await readFile(`${packageFolder}dist/styles.css`)),
  limit: 6.5,
});

console.table(rows.map(({ name, size, limit }) => ({ name, 'KB gz': Number(size.toFixed(2)), limit })));
const over = rows.filter(({ size, limit }) => size > limit);
for (const { name, size, limit } of over) console.error(`${name}: ${size.toFixed(2)} KB is over ${limit} KB`);
process.exitCode = over.length > 0 ? 1 : 0;
