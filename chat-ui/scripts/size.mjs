import { gzipSync } from 'node:zlib';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { buildStyles } from './build-styles.mjs';

const packageFolder = fileURLToPath(new URL('..', import.meta.url));
const entry = './dist/index.js';

/**
 * KB of 1,024 bytes, minified and gzipped, with React outside. `then` is what a dynamic import brings when somebody first
 * needs it, in that order.
 */
const budgets = [
  {
    name: 'ChatButton, ChatProvider, client',
    exports: 'ChatButton, ChatProvider, createChatClient',
    limit: 5.5,
    then: [
      { name: 'to connect: the engine', file: 'client/engine.js', limit: 15 },
      { name: 'to keep what is unsent', file: 'client/stored-outbox.js', limit: 2 },
    ],
  },
  {
    name: 'and the modal',
    exports: 'ChatButton, ChatModal, ChatProvider, createChatClient',
    limit: 23.8,
    then: [
      { name: 'to do something with a message', file: 'message-tools/message-tools.js', limit: 5.5 },
      { name: 'to choose an emoji', file: 'emoji/emoji-picker.js', limit: 3 },
      { name: 'the emoji in English', file: 'emoji/data/en.js', limit: 28 },
      { name: 'to keep drafts on all devices', file: 'react/sync-drafts.js', limit: 1.5 },
    ],
  },
  {
    name: 'every export',
    exports: '*',
    limit: 32,
    then: [
      { name: 'to find people', file: 'people/people-search.js', limit: 2 },
      { name: 'to do something with a conversation', file: 'inbox/inbox-tools.js', limit: 4.6 },
      { name: 'to list starred messages', file: 'marks/starred-list.js', limit: 1.5 },
      { name: 'to tell of new messages', file: 'notices/loaded-notices.js', limit: 3 },
    ],
  },
];

const toKilobytes = (bytes) => gzipSync(bytes, { level: 9 }).length / 1024;

async function measureExports(names, then) {
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
  const host = Object.keys(outputs).find((name) => outputs[name].entryPoint === 'host.js');
  const loaded = new Set();
  const load = (name) => {
    if (loaded.has(name)) return;
    loaded.add(name);
    const { imports } = outputs[name];
    for (const { path, kind, external } of imports) if (kind === 'import-statement' && !external) load(path);
  };
  load(host);
  const sizeOf = (names) =>
    outputFiles
      .filter(({ path }) => names.some((name) => path.endsWith(name)))
      .reduce((sum, { contents }) => sum + toKilobytes(contents), 0);
  const loadMore = (file) => {
    const before = [...loaded];
    load(Object.keys(outputs).find((name) => outputs[name].entryPoint?.endsWith(file)));
    return sizeOf([...loaded].filter((name) => !before.includes(name)));
  };
  const first = sizeOf([...loaded]);
  const later = then.map(({ name, file, limit }) => ({
    name: `then, ${name}`,
    size: loadMore(file),
    limit,
  }));
  return { first, later };
}

const rows = [];
for (const { name, exports, limit, then } of budgets) {
  const { first, later } = await measureExports(exports, then);
  rows.push({ name, size: first, limit }, ...later);
}
rows.push({
  name: 'styles of the components',
  size: toKilobytes(await buildStyles(['components'])),
  limit: 5.6,
});
rows.push({
  name: 'styles.css, with those of features',
  size: toKilobytes(await readFile(`${packageFolder}dist/styles.css`)),
  limit: 7.5,
});

console.table(rows.map(({ name, size, limit }) => ({ name, 'KB gz': Number(size.toFixed(2)), limit })));
const over = rows.filter(({ size, limit }) => size > limit);
for (const { name, size, limit } of over) console.error(`${name}: ${size.toFixed(2)} KB is over ${limit} KB`);
process.exitCode = over.length > 0 ? 1 : 0;
