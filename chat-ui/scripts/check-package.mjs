/** What a customer's tools make of the packed package: publint, are-the-types-wrong, and what is inside. */
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

const packageFolder = fileURLToPath(new URL('..', import.meta.url));
const maximumUnpackedBytes = 1_000_000;
const publishedFiles =
  /^(?:package\.json|README\.md|LICENSE|CHANGELOG\.md|conversation\.webp|(?:client|testing)\/package\.json|dist\/[\w./-]+\.(?:js|cjs|d\.ts|d\.cts|css))$/u;
/** TypeScript's old resolution knows no `exports`: it finds these by `main` and by their stubs. */
const entriesOfOldResolvers = ['.', './client', './testing'];

async function pack(folder) {
  const output = execFileSync('npm', ['pack', '--json', '--pack-destination', folder], {
    cwd: packageFolder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [packed] = JSON.parse(output);
  return { packed, tarball: await readFile(join(folder, packed.filename)) };
}

function checkContents({ files, unpackedSize }, manifest) {
  const foreign = files.map(({ path }) => path).filter((path) => !publishedFiles.test(path));
  const problems = foreign.map((path) => `${path} has no business in the package`);
  for (const path of ['LICENSE', 'README.md', 'CHANGELOG.md', 'conversation.webp']) {
    if (!files.some((file) => file.path === path)) problems.push(`${path} is missing`);
  }
  if (unpackedSize > maximumUnpackedBytes) {
    problems.push(`${unpackedSize} bytes unpacked are over ${maximumUnpackedBytes}`);
  }
  if (manifest.dependencies) problems.push('there are dependencies at run time');
  return problems;
}

async function checkPublishing(tarball) {
  const { buffer, byteOffset, byteLength } = tarball;
  const { messages, pkg } = await publint({
    pack: { tarball: buffer.slice(byteOffset, byteOffset + byteLength) },
    strict: true,
  });
  return messages.map((message) => formatMessage(message, pkg, { color: false }));
}

async function checkTypes(tarball) {
  const analysis = await checkPackage(createPackageFromTarballData(new Uint8Array(tarball)));
  if (!analysis.types) return ['there are no types'];
  return analysis.problems
    .filter(
      ({ resolutionKind, entrypoint }) =>
        resolutionKind !== 'node10' || entriesOfOldResolvers.includes(entrypoint),
    )
    .map((problem) => JSON.stringify(problem));
}

const folder = await mkdtemp(join(tmpdir(), 'chat-ui-package-'));
try {
  const manifest = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8'));
  const { packed, tarball } = await pack(folder);
  const problems = [
    ...checkContents(packed, manifest),
    ...(await checkPublishing(tarball)),
    ...(await checkTypes(tarball)),
  ];
  console.log(`${packed.entryCount} files, ${packed.unpackedSize} bytes unpacked, ${packed.size} packed`);
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length > 0 ? 1 : 0;
} finally {
  await rm(folder, { recursive: true, force: true });
}
