import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { ClientFrame } from '@vikrahub/chat-protocol';
import { Ajv } from 'ajv';
import { chromium } from 'playwright-core';
import { startChat } from './harness/chat.js';
import { spawnChild } from './harness/child-process.js';
import { onCleanup } from './harness/cleanup.js';
import { connect } from './harness/connection.js';
import { within } from './harness/eventually.js';
import { createDirectory } from './harness/node.js';
import { createPeople, createPerson, register, rest, type Person } from './harness/people.js';

interface Operation {
  operationId?: string;
  summary?: string;
  tags?: string[];
  responses: Record<
    string,
    {
      description: string;
      content?: Record<string, { schema?: object; example?: unknown; examples?: object }>;
    }
  >;
  requestBody?: { content: Record<string, { schema?: object; example?: unknown; examples?: object }> };
  parameters?: { name: string; description?: string }[];
}
interface Field {
  description?: string;
  $ref?: string;
  allOf?: unknown;
  oneOf?: unknown;
  anyOf?: unknown;
  enum?: unknown[];
}
interface Schema {
  properties?: Record<string, Field>;
}
interface Document {
  openapi: string;
  servers: unknown;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

const { node } = await startChat();
const document = (await (await fetch(`${node.url}/api/docs-json`)).json()) as Document;

/** Every call of the contract: what answers to it when all is well. */
const CALLS: [string, string, number][] = [
  ['post', '/api/auth/register', 201],
  ['post', '/api/auth/login', 200],
  ['post', '/api/auth/refresh', 200],
  ['post', '/api/auth/logout', 204],
  ['get', '/api/auth/me', 200],
  ['post', '/api/auth/ticket', 201],
  ['get', '/api/messaging/messages', 200],
  ['get', '/api/messages', 200],
  ['post', '/api/messaging/messages', 201],
  ['get', '/api/messaging/messages/user/{}/unread', 200],
  ['post', '/api/messaging/messages/user/{}/read', 200],
  ['patch', '/api/messaging/conversations/{}/settings', 200],
  ['delete', '/api/messaging/conversations/{}', 204],
  ['put', '/api/messaging/conversations/{}/draft', 204],
  ['get', '/api/messaging/drafts', 200],
  ['get', '/api/messaging/starred', 200],
  ['put', '/api/messaging/messages/{}/star', 204],
  ['delete', '/api/messaging/messages/{}/star', 204],
  ['get', '/api/messaging/unread', 200],
  ['get', '/api/messaging/conversations', 200],
  ['get', '/api/messaging/conversations/{}', 200],
  ['post', '/api/messaging/conversations', 201],
  ['patch', '/api/messaging/conversations/{}', 200],
  ['get', '/api/messaging/conversations/{}/members', 200],
  ['post', '/api/messaging/conversations/{}/members', 200],
  ['patch', '/api/messaging/conversations/{}/members/{}', 200],
  ['delete', '/api/messaging/conversations/{}/members/{}', 204],
  ['get', '/api/users', 200],
  ['get', '/api/users/{}', 200],
  ['get', '/api/users/me/preferences', 200],
  ['patch', '/api/users/me/preferences', 200],
  ['get', '/health/live', 200],
  ['get', '/health/ready', 200],
];

/** Without the trailing slash and the names of parameters. */
const toPlain = (path: string) => path.replace(/\/$/, '').replace(/\{[^}]*\}/g, '{}');
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ method, path: toPlain(path), operation })),
);

/** By a description, by the schema that it refers to, or by being one fixed word. */
function saysWhatItIs(field: Field): boolean {
  const refers = field.$ref ?? field.allOf ?? field.oneOf ?? field.anyOf;
  return Boolean(field.description) || refers !== undefined || field.enum?.length === 1;
}

describe('the document', () => {
  test('is OpenAPI 3.0', () => {
    expect(document.openapi).toMatch(/^3\.0\./);
  });

  test.each(CALLS)('describes %s %s with its answers, errors and examples', (method, path, status) => {
    const own = operations.filter((one) => one.method === method && one.path === path);
    expect(own).toHaveLength(1);
    const [{ operation }] = own as [(typeof operations)[number]];
    expect(operation.summary?.length).toBeGreaterThan(5);
    expect(operation.tags).toHaveLength(1);
    for (const parameter of operation.parameters ?? [])
      expect(parameter.description?.length).toBeGreaterThan(2);
    const answers = Object.entries(operation.responses);
    expect(Object.keys(operation.responses)).toContain(String(status));
    if (path.startsWith('/api/')) expect(answers.some(([code]) => Number(code) >= 400)).toBe(true);
    for (const [code, { description, content }] of answers) {
      expect(description.length).toBeGreaterThan(2);
      if (code === '204') continue;
      const json = content?.['application/json'];
      expect(json?.schema).toBeDefined();
      expect(json?.example ?? json?.examples).toBeDefined();
    }
    if (method === 'post' && !path.endsWith('/ticket')) {
      const body = operation.requestBody?.content['application/json'];
      expect(body?.schema).toBeDefined();
      expect(body?.example ?? body?.examples).toBeDefined();
    }
  });

  test('names its operations as generated clients can', () => {
    const names = operations.map(({ operation }) => operation.operationId);
    for (const name of names) expect(name).toMatch(/^[a-z]+([A-Z][a-z]+)*$/);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(
      expect.arrayContaining(['getMessages', 'sendMessage', 'listConversations', 'getUser']),
    );
  });

  test('knows integers, and says where the server is', () => {
    const { Message, Attachment } = document.components.schemas;
    expect(Message?.properties?.seq).toMatchObject({ type: 'integer' });
    expect(Attachment?.properties?.size).toMatchObject({ type: 'integer' });
    const others = Object.entries(document.components.schemas).filter(([name]) => name !== 'Loudness');
    expect(JSON.stringify(others)).not.toContain('"type":"number"');
    expect(document.servers).toEqual([{ url: '/', description: expect.any(String) }]);
  });

  test('describes no call that the contract does not know', () => {
    const known = CALLS.map(([method, path]) => `${method} ${path}`);
    const described = operations.map(({ method, path }) => `${method} ${path}`);
    expect(described.filter((call) => !known.includes(call) && call !== 'get /metrics')).toEqual([]);
  });

  test('says of every field what it is', () => {
    const silent = Object.entries(document.components.schemas).flatMap(([name, { properties = {} }]) =>
      Object.entries(properties)
        .filter(([, field]) => !saysWhatItIs(field))
        .map(([field]) => `${name}.${field}`),
    );
    expect(silent).toEqual([]);
  });
});

describe('the examples of the document', () => {
  test('hold for real answers: each one has the fields that the server sends', async () => {
    const [anna, ben] = (await createPeople(node, 2)) as [Person, Person];
    await rest(node, anna).post('/api/messaging/messages', {
      recipient_id: ben.id,
      text: 'an example of a text',
    });
    const real = {
      '/api/messaging/messages': `/api/messaging/messages?user_id=${ben.id}`,
      '/api/messaging/conversations': '/api/messaging/conversations',
      '/api/messaging/unread': '/api/messaging/unread',
      '/api/auth/me': '/api/auth/me',
    };
    for (const [path, address] of Object.entries(real)) {
      const operation = operations.find((one) => one.method === 'get' && one.path === path)?.operation;
      const json = operation?.responses['200']?.content?.['application/json'];
      const [first] = Object.values((json?.examples ?? {}) as Record<string, { value: object }>);
      const example = (json?.example ?? first?.value) as object;
      const { body } = await rest(node, anna).get<object>(address);
      expect(Object.keys(example).sort()).toEqual(Object.keys(body).sort());
    }
  });
});

test('Swagger UI shows every call in a browser, without an error and without another host', async () => {
  const browser = await chromium.launch({
    executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  onCleanup(() => browser.close());
  const page = await browser.newPage();
  const problems: string[] = [];
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== node.url) problems.push(`a request to ${origin}`);
  });
  await page.goto(`${node.url}/api/docs`);
  await page
    .locator('.opblock')
    .nth(CALLS.length - 1)
    .waitFor();
  expect(problems).toEqual([]);
  await browser.close();
});

/** What somebody writes who has nothing but the document. */
const CLIENT = `
import createClient from 'openapi-fetch';
import type { paths } from './schema.js';

const [, , baseUrl = '', username = '', password = '', recipient = ''] = process.argv;
const login = await createClient<paths>({ baseUrl }).POST('LOGIN', { body: { username, password } });
if (!login.data) throw new Error(login.error.error.message);
const api = createClient<paths>({ baseUrl, headers: { Authorization: \`Bearer \${login.data.access}\` } });
const me = await api.GET('ME');
const sent = await api.POST('MESSAGES', { body: { recipient_id: Number(recipient), text: 'generated hello' } });
const page = await api.GET('MESSAGES', { params: { query: { user_id: Number(recipient) } } });
console.log(me.data?.username, sent.data?.seq, page.data?.results.map(({ text }) => text).join());
const wrong = await createClient<paths>({ baseUrl }).POST('LOGIN', { body: { username, password: 'not-it-at-all' } });
console.log(wrong.error?.error.code);
`;

/** npm puts it beside the server or above, as versions allow. */
const GENERATOR = ['server/node_modules', 'node_modules']
  .map((modules) => `${modules}/openapi-typescript/bin/cli.js`)
  .find((path) => existsSync(path)) as string;

async function run(command: string, args: string[], cwd: string): Promise<string> {
  const child = spawnChild(process.execPath, [resolve(command), ...args], {
    cwd,
    env: { PATH: process.env.PATH },
  });
  const code = await within(command, child.exited, 120_000);
  if (code !== 0) throw new Error(`${command} ended with ${code}: ${child.output()}`);
  return child.output();
}

test('a generated client compiles, logs in and talks', async () => {
  const directory = createDirectory();
  symlinkSync(resolve('node_modules'), join(directory, 'node_modules'));
  mkdirSync(join(directory, 'src'));
  writeFileSync(join(directory, 'package.json'), '{"type":"module"}');
  writeFileSync(join(directory, 'document.json'), JSON.stringify(document));
  const fill = (name: string, path: string) => (text: string) =>
    text.replaceAll(`'${name}'`, `'${nameOf(path)}'`);
  const client = [
    fill('LOGIN', '/api/auth/login'),
    fill('ME', '/api/auth/me'),
    fill('MESSAGES', '/api/messaging/messages'),
  ].reduce((text, step) => step(text), CLIENT);
  writeFileSync(join(directory, 'src/client.ts'), client);
  await run(GENERATOR, ['document.json', '-o', 'src/schema.ts'], directory);
  const flags = [
    '--strict',
    '--skipLibCheck',
    '--target',
    'es2022',
    '--module',
    'nodenext',
    '--outDir',
    'dist',
  ];
  await run(
    'node_modules/typescript/bin/tsc',
    [...flags, '--rootDir', 'src', '--types', 'node', 'src/client.ts'],
    directory,
  );
  const { body } = await register(node);
  const recipient = await createPerson(node);
  const output = await run(
    join(directory, 'dist/client.js'),
    [node.url, body.username, body.password, String(recipient.id)],
    directory,
  );
  expect(output.trim().split('\n')).toEqual([`${body.username} 1 generated hello`, 'unauthorized']);
}, 180_000);

/** The path as the document writes it, with or without a slash at the end. */
function nameOf(path: string): string {
  const name = Object.keys(document.paths).find((one) => toPlain(one) === path);
  if (!name) throw new Error(`${path} is not in the document`);
  return name;
}

describe('the socket as AsyncAPI', () => {
  interface AsyncDocument {
    channels: { chat: { address: string; messages: Record<string, unknown> } };
    operations: Record<'receiveFrame' | 'sendFrame', { messages: { $ref: string }[] }>;
    components: { schemas: Record<string, object> };
  }

  const load = async () =>
    (await (await fetch(`${node.url}/api/docs-asyncapi`)).json()) as AsyncDocument & Record<string, unknown>;

  test('is AsyncAPI 3.0', async () => {
    const path = createRequire(import.meta.url).resolve('@asyncapi/specs/schemas/3.0.0.json');
    // It brings the schema of schemas along.
    const ajv = new Ajv({ strict: false, validateFormats: false, meta: false, validateSchema: false });
    const isValid = ajv.validate(JSON.parse(readFileSync(path, 'utf8')), await load());
    expect(ajv.errors ?? []).toEqual([]);
    expect(isValid).toBe(true);
  });

  test('describes the frames that are sent and received', async () => {
    const { channels, components, operations } = await load();
    const ajv = new Ajv({ strict: false, validateFormats: false });
    const toSchema = (names: { $ref: string }[]) => ({
      anyOf: names.map(({ $ref }) => ({ $ref: `#/components/schemas/${$ref.split('/').at(-1)}` })),
      components,
    });
    const [isReceived, isSent] = [operations.receiveFrame, operations.sendFrame].map(({ messages }) =>
      ajv.compile(toSchema(messages)),
    );
    expect(channels.chat.address).toBe('/ws/chat/');
    const [anna, ben] = (await createPeople(node, 2)) as [Person, Person];
    const socket = await connect(node, anna);
    const sent: ClientFrame[] = [
      { type: 'message', recipient_id: ben.id, text: 'Hello', client_id: randomUUID() },
      { type: 'ping' },
      { type: 'resume', cursors: {} },
      { type: 'typing', recipient_id: ben.id, is_typing: true },
    ];
    for (const frame of sent) {
      expect({ frame, isKnown: isReceived!(frame) }).toEqual({ frame, isKnown: true });
      await socket.request(frame);
    }
    expect(isReceived!({ type: 'message', text: 7 })).toBe(false);
    expect(socket.received.length).toBeGreaterThan(4);
    for (const frame of socket.received)
      expect({ frame, isKnown: isSent!(frame) }).toEqual({ frame, isKnown: true });
  });
});
