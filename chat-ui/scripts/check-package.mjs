/** What a customer's tools make of the packed package: publint, are-the-types-wrong, and what is inside. */
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import ts from 'typescript';

const packageFolder = fileURLToPath(new URL('..', import.meta.url));
const maximumUnpackedBytes = 3_500_000;
const publishedFiles =
  /^(?:package\.json|README\.md|LICENSE|CHANGELOG\.md|conversation\.webp|(?:client|testing)\/package\.json|dist\/[\w./-]+\.(?:js|js\.map|cjs|d\.ts|d\.cts|css))$/u;

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
  return analysis.problems.map((problem) => JSON.stringify(problem));
}

/** What an editor says of each thing that can be imported. */
function checkComments() {
  const entries = ['index', 'ChatButton', 'ChatModal', 'client/index', 'testing/index'].map(
    (entry) => `${packageFolder}dist/${entry}.d.ts`,
  );
  const program = ts.createProgram(entries, { jsx: ts.JsxEmit.ReactJSX, strict: true, types: [] });
  const checker = program.getTypeChecker();
  const toOriginal = (symbol) =>
    symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  return entries.flatMap((entry) => {
    const module = checker.getSymbolAtLocation(program.getSourceFile(entry));
    return checker
      .getExportsOfModule(module)
      .filter((symbol) => toOriginal(symbol).getDocumentationComment(checker).length === 0)
      .map((symbol) => `${symbol.name} has no doc comment in ${entry.slice(packageFolder.length)}`);
  });
}

const folder = await mkdtemp(join(tmpdir(), 'chat-ui-package-'));
try {
  const manifest = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8'));
  const { packed, tarball } = await pack(folder);
  const problems = [
    ...checkContents(packed, manifest),
    ...(await checkPublishing(tarball)),
    ...(await checkTypes(tarball)),
    ...checkComments(),
  ];
  console.log(`${packed.entryCount} files, ${packed.unpackedSize} bytes unpacked, ${packed.size} packed`);
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length > 0 ? 1 : 0;
} finally {
  await rm(folder, { recursive: true, force: true });
}
