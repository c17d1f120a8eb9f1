// After the compiler: writes dist/openapi/schemas.json, the contract's types as JSON schemas, so that the API is
// described without a second shape of anything.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createGenerator } from 'ts-json-schema-generator';

const toPath = (relative) => fileURLToPath(new URL(relative, import.meta.url));

const { definitions } = createGenerator({
  path: toPath('../../../protocol/src/index.ts'),
  tsconfig: toPath('../../../tsconfig.base.json'),
  type: '*',
  skipTypeCheck: true,
}).createSchema('*');

const target = process.argv[2] ?? toPath('../../dist/openapi/schemas.json');
mkdirSync(dirname(target), { recursive: true });
writeFileSync(target, JSON.stringify(definitions));
