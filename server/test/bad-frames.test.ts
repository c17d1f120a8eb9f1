import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { badMessages, badSignals, filled, type Frame } from './harness/bad-input.js';
import { startChat } from './harness/chat.js';
import { expectSameAsFresh } from './harness/fresh-load.js';
import { createPair, refusalOf, storedState } from './harness/pair.js';

const { node, database } = await startChat();
const pair = await createPair(node);

describe('a frame', () => {
  test.each(badMessages)('%s is refused and changes nothing', expectRefused);
  test.each(badSignals)('%s is refused and changes nothing', expectRefused);

  async function expectRefused(_what: string, frame: Frame, field: string | undefined): Promise<void> {
    const before = await storedState(database);
    const ref = randomUUID();
    const error = await refusalOf(pair.desk, JSON.stringify({ ...filled(frame, pair), ref }), ref);
    expect(error).toMatchObject({ code: 'invalid_input', message: expect.any(String), retryable: false });
    if (field !== undefined) expect(error.details?.map((detail) => detail.field)).toContain(field);
    expect(await storedState(database)).toEqual(before);
    expect(await pair.desk.request({ type: 'ping' })).toMatchObject({ type: 'pong' });
  }

  test.each([
    ['no JSON', '{"type":"ping"'],
    ['nothing', ''],
    ['a list', '[{"type":"ping"}]'],
    ['null', 'null'],
    ['a number', '7'],
    ['text', '"ping"'],
    ['an empty object', '{}'],
    ['deep JSON', `{"type":"message","recipient_id":${'['.repeat(30_000)}${']'.repeat(30_000)}}`],
    ['deep objects', `{"type":"ping","x":${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}}`],
    ['NaN', '{"type":"message","recipient_id":NaN,"text":"x"}'],
    ['a number beyond everything', '{"type":"message","recipient_id":1e400,"text":"x"}'],
    ['a number that would be rounded', '{"type":"message","recipient_id":9007199254740993,"text":"x"}'],
    ['a ref that is a number', '{"type":"ping","ref":1}'],
    ['a ref of 65 characters', `{"type":"ping","ref":"${'r'.repeat(65)}"}`],
    ['__proto__', '{"type":"ping","__proto__":{"admin":true}}'],
    ['constructor', '{"type":"ping","constructor":{"prototype":{"admin":true}}}'],
  ])('that is %s is answered with invalid_input, and the socket lives on', async (_what, frame) => {
    const before = await storedState(database);
    pair.desk.sendRaw(frame);
    expect(await pair.desk.next('error')).toMatchObject({ code: 'invalid_input', retryable: false });
    expect(await storedState(database)).toEqual(before);
    expect(await pair.desk.request({ type: 'ping' })).toMatchObject({ type: 'pong' });
  });

  test.each([
    'nonsense',
    'hello',
    'new_message',
    'constructor',
    '__proto__',
    'toString',
    '',
    'x'.repeat(1000),
  ])('of the type %j is unknown', async (type) => {
    const [{ desk }, ref] = [pair, randomUUID()];
    const error = await refusalOf(desk, JSON.stringify({ type, ref }), ref);
    expect(error).toMatchObject({ code: 'unknown_type', retryable: false });
    expect(await desk.request({ type: 'ping' })).toMatchObject({ type: 'pong' });
  });

  test.each([[7], [null], [['ping']], [{ type: 'ping' }], [true]])(
    'of the type %j is refused',
    async (type) => {
      const [{ desk }, ref] = [pair, randomUUID()];
      const error = await refusalOf(desk, JSON.stringify({ type, ref }), ref);
      expect(error.code).toMatch(/^(unknown_type|invalid_input)$/);
      expect(await desk.request({ type: 'ping' })).toMatchObject({ type: 'pong' });
    },
  );

  test('with __proto__ in a message stores nothing', async () => {
    const before = await storedState(database);
    const frame = `{"type":"message","ref":"bad","__proto__":{"recipient_id":${pair.ben.id}},"text":"x"}`;
    expect(await refusalOf(pair.desk, frame, 'bad')).toMatchObject({ code: 'invalid_input' });
    const polluting = `{"type":"message","ref":"worse","recipient_id":${pair.ben.id},"text":"x","__proto__":{"a":1}}`;
    expect(await refusalOf(pair.desk, polluting, 'worse')).toMatchObject({ code: 'invalid_input' });
    expect(await storedState(database)).toEqual(before);
  });

  test('that is refused repeats its client_id', async () => {
    const { desk, ben } = pair;
    const clientId = randomUUID();
    const frame = { type: 'message', recipient_id: ben.id, text: '', client_id: clientId } as const;
    expect(await desk.refused(frame)).toMatchObject({ code: 'invalid_input', client_id: clientId });
  });
});

describe('text', () => {
  test.each([
    ['5,000 letters', 'a'.repeat(5000)],
    ['5,000 emoji', '\u{1f600}'.repeat(5000)],
    ['5,000 letters within white space', ` ${'a'.repeat(5000)}\n`],
    ['one character', 'x'],
    ['a combining accent', '\u0301'],
    ['an emoji of many code points', '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}'],
  ])('of %s is stored as sent', async (_what, text) => {
    const { desk, other, ben } = await createPair(node);
    await desk.say({ recipient_id: ben.id, text });
    expect((await other.next('new_message', ({ message }) => message.seq === 2)).message.text).toBe(text);
    await expectSameAsFresh(desk, other);
  });
});

test('after all of this the two go on as if nothing had been', async () => {
  const { ben, desk, other } = pair;
  expect(await desk.say({ recipient_id: ben.id })).toMatchObject({ seq: 2 });
  await expectSameAsFresh(desk, other);
});
