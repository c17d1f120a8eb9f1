import { expect, test } from '@jest/globals';
import { startChat } from './harness/chat.js';
import { connect } from './harness/connection.js';
import { createPair } from './harness/pair.js';

interface Operation {
  parameters?: { name: string; in: string }[];
  requestBody?: { content: Record<string, { schema: { $ref: string } }> };
}

interface Document {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, { properties?: Record<string, { enum?: unknown[] }> }> };
}

const SEED = 20_260_131;
const CALLS = 1100;
const FRAMES = 500;
const AT_ONCE = 20;

/** Mulberry32: the same inputs in each run. */
function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}

const random = makeRandom(SEED);
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

const { node } = await startChat();
const pair = await createPair(node);
const document = (await (await fetch(`${node.url}/api/docs-json`)).json()) as Document;

const toCursor = (text: string) => Buffer.from(text).toString('base64url');
const TEXTS = [
  '',
  ' ',
  '0',
  '-1',
  '1.5',
  '1e400',
  '9007199254740992',
  'NaN',
  'null',
  'undefined',
  '[object Object]',
  'true',
  '..',
  '%00',
  '\0',
  'a\0b',
  '\ud800',
  '\u202e',
  '\u200b',
  "' or 1=1 --",
  '\\',
  "'",
  ':*',
  '& |',
  '(a',
  'x'.repeat(9000),
  '\u{1f600}'.repeat(70),
  '-'.repeat(36),
  '00000000-0000-0000-0000-000000000000',
  '0000-01-01T00:00:00.000Z',
  '2026-02-30T00:00:00.000Z',
  '__proto__',
  'constructor',
  toCursor('[]'),
  toCursor('["a","\\u0000"]'),
  toCursor('["\\ud800","b"]'),
  toCursor('{}'),
  toCursor(`2026-02-30T00:00:00.000Z ${pair.conversationId}`),
  toCursor(`0000-01-01T00:00:00.000Z ${pair.conversationId}`),
  toCursor(`2026-01-01T00:00:00.000Z ${'-'.repeat(36)}`),
  pair.conversationId,
  String(pair.ben.id),
];
const VALUES: unknown[] = [
  ...TEXTS,
  null,
  true,
  0,
  -1,
  1.5,
  2 ** 53,
  -(2 ** 63),
  1e308,
  [],
  [[]],
  {},
  { length: 1 },
  [pair.conversationId],
  { [pair.conversationId]: 1 },
  { __proto__: 1 },
  pair.ben.id,
];

/** Mostly fields that are known, one or two of them spoiled. */
function fuzzObject(fields: readonly string[]): Record<string, unknown> {
  const chosen = fields.filter(() => random() < 0.7);
  const object = Object.fromEntries(
    chosen.map((field) => [field, random() < 0.5 ? toGood(field) : pick(VALUES)]),
  );
  return random() < 0.1 ? { ...object, [pick(TEXTS)]: pick(VALUES) } : object;
}

function toGood(field: string): unknown {
  const good: Record<string, unknown> = {
    conversation_id: pair.conversationId,
    recipient_id: pair.ben.id,
    user_id: pair.ben.id,
    text: 'hello',
    limit: 5,
    seq: 1,
    cursors: { [pair.conversationId]: 0 },
    is_typing: true,
    search: 'person',
    username: 'somebody',
    password: 'some-password',
    full_name: 'Some Body',
  };
  return field in good ? good[field] : pick(VALUES);
}

const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);
const fieldsOf = (schema: string) => Object.keys(document.components.schemas[schema]?.properties ?? {});

function makeCall(): { url: string; init: RequestInit } {
  const { path, method, operation } = pick(operations);
  const { parameters = [], requestBody } = operation;
  const filled = path.replace(/\{[^}]*\}/g, () =>
    encodeURIComponent(random() < 0.3 ? pair.conversationId : toText(pick(TEXTS)) || 'x'),
  );
  const query = fuzzObject(parameters.filter((one) => one.in === 'query').map(({ name }) => name));
  const search = Object.entries(query).map(
    ([name, value]) => `${encodeURIComponent(toText(name))}=${encodeURIComponent(toText(String(value)))}`,
  );
  const schema = requestBody?.content['application/json']?.schema.$ref.split('/').at(-1);
  const body = schema === undefined ? undefined : JSON.stringify(fuzzObject(fieldsOf(schema)));
  return {
    url: `${node.url}${filled}?${search.join('&')}`,
    init: {
      method: method.toUpperCase(),
      headers: { authorization: `Bearer ${pair.anna.access}`, 'content-type': 'application/json' },
      ...(body !== undefined && { body }),
    },
  };
}

/** What an address can hold: `encodeURIComponent` refuses lone surrogates. */
function toText(value: unknown): string {
  return String(value).replace(/\p{Surrogate}/gu, '\ufffd');
}

test('every parameter with every odd text: no answer of 5xx', async () => {
  const faults: string[] = [];
  const calls = operations
    .filter(({ method }) => method === 'get')
    .flatMap(({ path, operation: { parameters = [] } }) =>
      parameters.flatMap(({ name, in: place }) => TEXTS.map((text) => ({ path, name, place, text }))),
    );
  for (let done = 0; done < calls.length; done += AT_ONCE) {
    await Promise.all(
      calls.slice(done, done + AT_ONCE).map(async ({ path, name, place, text }) => {
        const value = encodeURIComponent(toText(text));
        const filled = place === 'path' ? path.replace(`{${name}}`, value || 'x') : path;
        const needed = path.includes('users') && name !== 'search' ? 'search=person' : '';
        const query = place === 'query' ? `?${name}=${value}&${needed}` : '';
        const headers = { authorization: `Bearer ${pair.anna.access}` };
        const response = await fetch(`${node.url}${filled}${query}`, { headers });
        const answer = await response.text();
        if (response.status >= 500) faults.push(`${filled}${query}: ${answer}`);
      }),
    );
  }
  expect(calls.length).toBeGreaterThan(400);
  expect(faults).toEqual([]);
}, 60_000);

test(`${CALLS} fuzzed calls: no answer of 5xx`, async () => {
  const faults: string[] = [];
  for (let done = 0; done < CALLS; done += AT_ONCE) {
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        const { url, init } = makeCall();
        const response = await fetch(url, init);
        const answer = await response.text();
        if (response.status >= 500) faults.push(`${init.method} ${url} ${String(init.body)}: ${answer}`);
      }),
    );
  }
  expect(faults).toEqual([]);
}, 60_000);

test(`${FRAMES} fuzzed frames: each is answered, and none by a defect`, async () => {
  const types = [
    'message',
    'edit',
    'delete',
    'react',
    'read',
    'delivered',
    'typing',
    'resume',
    'auth',
    'ping',
    'nonsense',
  ];
  const fields = [
    'conversation_id',
    'recipient_id',
    'text',
    'client_id',
    'reply_to',
    'attachment_ids',
    'seq',
    'is_typing',
    'message_id',
    'emoji',
    'on',
    'for',
    'cursors',
    'after',
    'until',
    'view_rev',
    'token',
  ];
  const faults: unknown[] = [];
  for (let done = 0; done < FRAMES; done += AT_ONCE) {
    // Whoever is refused too often in a row is closed.
    const socket = await connect(node, pair.anna);
    for (let count = 0; count < AT_ONCE; count += 1) {
      const frame = {
        ...fuzzObject(fields.filter(() => random() < 0.4)),
        type: pick(types),
        ref: `f${done}-${count}`,
      };
      socket.sendRaw(JSON.stringify(frame));
      const answer = await socket.answerTo(frame.ref);
      if (answer.type === 'error' && answer.code === 'internal') faults.push({ frame, answer });
    }
    await socket.close();
  }
  expect(faults).toEqual([]);
}, 60_000);
