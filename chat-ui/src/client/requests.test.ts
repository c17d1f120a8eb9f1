import { expect, it } from '@jest/globals';
import type { ClientFrame, Message } from '@vikrahub/chat-protocol';
import type { ChatClient } from './chat-client.types.js';
import { pass, useFakeChat } from '../testing/client-setup.js';
import { people, toBen } from '../testing/three-people.js';

const chat = useFakeChat(people);

const edit = (client: ChatClient, { id, conversation_id }: Message, text: string) => {
  const frame: ClientFrame = { type: 'edit', conversation_id, message_id: id, text };
  const done = client.use(({ parts }) => parts.requests.request(frame));
  // Looked at later.
  done.catch(() => undefined);
  return done;
};

const editsOf = () => chat.server.framesFrom(1).filter(({ type }) => type === 'edit');

async function startWithMessage() {
  const message = chat.server.say(1, 2, 'Helo');
  const client = chat.start(1);
  await pass(1_000);
  client.open(toBen);
  await pass(1_000);
  return { client, message };
}

it('is done when the server has said so', async () => {
  const { client, message } = await startWithMessage();
  const done = edit(client, message, 'Hello');
  await pass(1_000);
  await expect(done).resolves.toBeUndefined();
  expect(client.getSnapshot().threads[`c:${message.conversation_id}`]?.messages[0]?.text).toBe('Hello');
});

it('is refused with what the server says', async () => {
  const { client } = await startWithMessage();
  const done = edit(client, chat.server.say(2, 1, 'Mine'), 'Yours');
  await pass(1_000);
  await expect(done).rejects.toMatchObject({ code: 'forbidden', retryable: false });
});

it('is asked again where the answer went with its session', async () => {
  const { client, message } = await startWithMessage();
  chat.server.loseFrames(({ type }) => type === 'ack');
  const done = edit(client, message, 'Hello');
  await pass(1_000);
  chat.server.loseFrames(null);
  chat.server.disconnect();
  await pass(8_000);
  await expect(done).resolves.toBeUndefined();
  expect(editsOf()).toHaveLength(2);
});

it('fails after ten seconds without an answer, and at once without a connection', async () => {
  const { client, message } = await startWithMessage();
  chat.server.loseFrames(({ type }) => type === 'ack');
  const unanswered = edit(client, message, 'Hello');
  await pass(10_500);
  await expect(unanswered).rejects.toMatchObject({ code: 'timeout', retryable: true });
  chat.server.goOffline();
  await pass(1_000);
  const unsent = edit(client, message, 'Hello!');
  await pass(10);
  await expect(unsent).rejects.toMatchObject({ code: 'network', retryable: true });
});
