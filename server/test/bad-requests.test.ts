import { describe, expect, test } from '@jest/globals';
import { BAD_IDS, badMessages, filled } from './harness/bad-input.js';
import { startChat } from './harness/chat.js';
import { expectSameAsFresh } from './harness/fresh-load.js';
import { createPair, storedState } from './harness/pair.js';
import { rest } from './harness/people.js';
import { expectError } from './harness/rest-client.js';

const { node, database } = await startChat();
const pair = await createPair(node);

describe('REST', () => {
  test.each(badMessages)(
    '%s is refused and changes nothing',
    async (_what, { type: _type, ...frame }, field) => {
      const before = await storedState(database);
      const error = expectError(
        await rest(node, pair.anna).post('/api/messaging/messages/', filled(frame, pair)),
        'invalid_input',
      );
      if (field !== undefined) expect(error.details?.map((detail) => detail.field)).toContain(field);
      expect(await storedState(database)).toEqual(before);
    },
  );

  test.each([
    ['no JSON', '{"text":'],
    ['a list', '[]'],
    ['null', 'null'],
    ['a number', '7'],
    ['nothing', ''],
    ['NaN', '{"recipient_id":NaN,"text":"x"}'],
    ['a number that would be rounded', '{"recipient_id":9007199254740993,"text":"x"}'],
    ['invalid UTF-8', Buffer.from([0x7b, 0xff, 0x7d])],
    ['__proto__', '{"__proto__":{"recipient_id":1},"text":"x"}'],
    ['deep JSON', `{"recipient_id":${'['.repeat(20_000)}${']'.repeat(20_000)}}`],
  ])('a body that is %s is refused', async (_what, body) => {
    const { anna } = pair;
    expectError(await rest(node, anna).call('POST', '/api/messaging/messages/', body), 'invalid_input');
  });

  test('a body of more than 64 KiB is too large', async () => {
    const { anna, ben } = pair;
    const body = { recipient_id: ben.id, text: 'x'.repeat(70_000) };
    expectError(await rest(node, anna).post('/api/messaging/messages/', body), 'too_large');
  });

  test.each(BAD_IDS.filter(([, id]) => typeof id === 'string' && id !== '' && id !== 'a\ud800'))(
    'a path with %s is refused',
    async (_what, id) => {
      const { anna } = pair;
      for (const path of ['/api/messaging/messages/user/ID/unread/', '/api/users/ID/']) {
        const answer = await rest(node, anna).get(path.replace('ID', encodeURIComponent(String(id))));
        expectError(answer, 'invalid_input');
      }
    },
  );

  test.each(['/api/messaging/messages/user/%ff/unread/', '/api/users/%E0%A4%A/'])(
    'the broken address %s is refused',
    async (path) => {
      const { anna } = pair;
      expectError(await rest(node, anna).get(path), 'invalid_input');
    },
  );

  test.each([
    ['GET', '/api/nonsense/'],
    ['GET', '/nonsense'],
    ['DELETE', '/api/messaging/messages/'],
    ['PUT', '/api/auth/login'],
  ])('%s %s is not found', async (method, path) => {
    const { anna } = pair;
    expectError(await rest(node, anna).call(method, path), 'not_found');
  });
});

test('after all of this the two go on as if nothing had been', async () => {
  const { ben, desk, other } = pair;
  expect(await desk.say({ recipient_id: ben.id })).toMatchObject({ seq: 2 });
  await expectSameAsFresh(desk, other);
});
