import { describe, expect, it } from '@jest/globals';
import { selectInbox, selectThread } from '../store/selectors.js';
import type { ChatFailure } from '../store/state.js';
import { pass, useFakeChat } from '../testing/client-setup.js';
import { people, textsOf, toBen } from '../testing/three-people.js';

const chat = useFakeChat(people);
const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

it('loads older pages up to the first message', async () => {
  chat.server.fill(1, 2, 70);
  const client = chat.start(1);
  await pass(1_000);
  client.open(toBen);
  await pass(1_000);
  expect(selectThread(client.getSnapshot(), toBen)).toMatchObject({
    hasBefore: true,
    load: { state: 'ready' },
  });
  void client.loadBefore(toBen);
  void client.loadBefore(toBen);
  await pass(1_000);
  expect(textsOf(client, 2)).toHaveLength(60);
  void client.loadBefore(toBen);
  await pass(1_000);
  expect(textsOf(client, 2)).toHaveLength(70);
  expect(selectThread(client.getSnapshot(), toBen)?.hasBefore).toBe(false);
});

it('loads the inbox that could not be had before as soon as the server is back', async () => {
  chat.server.say(2, 1, 'hi');
  const client = chat.start(1);
  await pass(1_000);
  chat.server.goOffline();
  await pass(1_000);
  void client.loadInbox();
  await pass(1_000);
  expect(client.getSnapshot().inbox.load).toMatchObject({ state: 'failed', failure: { code: 'network' } });
  chat.server.goOnline();
  await pass(60_000);
  expect(client.getSnapshot().inbox.load).toEqual({ state: 'ready' });
  expect(selectInbox(client.getSnapshot())).toHaveLength(1);
});

it('shows what was written and answered while the page that found no conversation was on its way', async () => {
  const { fetch: quick } = chat.server.clientOptions(1);
  const slowHistory: typeof fetch = async (input, init) => {
    const answer = await quick!(input, init);
    if (String(input).includes('/messages/')) await later(3_000);
    return answer;
  };
  const client = chat.start(1, { fetch: slowHistory });
  await pass(1_000);
  client.open(toBen);
  await pass(1_000);
  client.send(toBen, 'hello');
  await pass(1_000);
  chat.server.say(2, 1, 'hi');
  await pass(5_000);
  expect(textsOf(client, 2)).toEqual(['hello', 'hi']);
  expect(selectThread(client.getSnapshot(), toBen)).toMatchObject({ outgoing: [], load: { state: 'ready' } });
});

describe('failures of a load', () => {
  it('are shown on the thread and repaired by opening it again', async () => {
    chat.server.fill(1, 2, 3);
    const client = chat.start(1);
    await pass(1_000);
    const failures: ChatFailure[] = [];
    client.onError((failure) => failures.push(failure));
    chat.server.failNextRequest({ status: 200, body: '<!doctype html><title>Sign in</title>' });
    client.open(toBen);
    await pass(1_000);
    expect(selectThread(client.getSnapshot(), toBen)?.load).toMatchObject({
      state: 'failed',
      failure: { code: 'internal', retryable: false },
    });
    expect(failures).toHaveLength(1);
    expect(failures[0]?.message).toContain('<!doctype html>');
    client.open(toBen);
    await pass(1_000);
    expect(textsOf(client, 2)).toHaveLength(3);
  });

  it.each([
    [
      { status: 502, body: '<html>Bad gateway</html>' },
      { code: 'unavailable', retryable: true },
    ],
    [
      { status: 200, body: '' },
      { code: 'internal', retryable: false },
    ],
    [
      { status: 200, body: '{"ok":true}' },
      { code: 'internal', retryable: false },
    ],
    [
      { status: 429, body: '{"error":{"code":"rate_limited","message":"slow","retry_after_ms":70}}' },
      { code: 'rate_limited', retryable: true, retryAfterMs: 70 },
    ],
  ])('are typed: %j', async (answer, failure) => {
    const client = chat.start(1);
    await pass(1_000);
    chat.server.failNextRequest(answer);
    const refused = expect(client.getMessages(2)).rejects.toMatchObject(failure);
    await pass(1_000);
    await refused;
  });

  it('of an unknown person are told as not_found', async () => {
    const client = chat.start(1);
    await pass(1_000);
    client.open({ userId: 999 });
    await pass(1_000);
    expect(selectThread(client.getSnapshot(), { userId: 999 })?.load).toMatchObject({
      state: 'failed',
      failure: { code: 'not_found' },
    });
  });
});
