import { expect, it } from '@jest/globals';
import type { ConversationSettingsBody, ServerFrame } from '@vikrahub/chat-protocol';
import type { ChatClient } from '../../client/chat-client.types.js';
import { selectConversation } from '../../store/selectors.js';
import { pass, useFakeChat } from '../../testing/client-setup.js';
import { createFakeServer } from '../../testing/fake-server.js';
import { people, toBen } from '../../testing/three-people.js';
import { changeSettings } from './change-settings.js';
import './reload-settings.js';

const chat = useFakeChat(people);
const UNTIL = '2030-01-31T09:30:00.000Z';

const change = (client: ChatClient, body: ConversationSettingsBody) =>
  client.use(({ context }) => changeSettings(context, toBen, body));

const settingsAt = (client: ChatClient) => {
  const { muted_until, archived } = selectConversation(client.getSnapshot(), toBen) ?? {};
  return { muted_until, archived };
};

/** Two devices of one person, who know a conversation. */
async function startTwo() {
  chat.server.say(2, 1, 'Hello');
  const [desk, phone] = [chat.start(1), chat.start(1)];
  await pass(1_000);
  for (const client of [desk, phone]) client.open(toBen);
  await pass(1_000);
  return { desk, phone };
}

it('reach every device of the person, and nobody else', async () => {
  const { desk, phone } = await startTwo();
  const other = chat.start(2);
  await pass(1_000);
  const changed = change(desk, { muted_until: UNTIL });
  await pass(1_000);
  await changed;
  void change(phone, { archived: true });
  await pass(1_000);
  for (const client of [desk, phone])
    expect(settingsAt(client)).toEqual({ muted_until: UNTIL, archived: true });
  expect(desk.getSnapshot().viewRev).toBe(2);
  expect(other.getSnapshot().viewRev).toBe(0);
});

it.each(['heads', 'the next change', 'a new connection'])('that were lost are brought by %s', async (by) => {
  const { desk, phone } = await startTwo();
  chat.server.loseFrames(({ type }: ServerFrame) => type === 'view');
  void change(desk, { archived: true });
  await pass(1_000);
  expect(settingsAt(phone).archived).toBe(false);
  chat.server.loseFrames(null);
  if (by === 'heads') chat.server.tellHeads({});
  else if (by === 'the next change') void change(desk, { muted_until: UNTIL });
  else chat.server.disconnect();
  await pass(40_000);
  expect(settingsAt(phone).archived).toBe(true);
  expect(phone.getSnapshot()).toMatchObject({ viewRev: desk.getSnapshot().viewRev });
});

it('that change while the conversation is being read are read again', async () => {
  chat.server.say(2, 1, 'Hello');
  const [desk, phone] = [chat.start(1), chat.start(1)];
  desk.open(toBen);
  await pass(2_000);
  const slow = phone.loadInbox();
  chat.server.latencyMs = 300;
  await pass(400);
  chat.server.latencyMs = 0;
  void change(desk, { archived: true });
  await pass(2_000);
  await slow;
  expect(settingsAt(phone).archived).toBe(true);
});

it('are all read again from a server whose numbers are behind, as after a restored database', async () => {
  const restored = createFakeServer({ people });
  restored.say(2, 1, 'Hello');
  let server = chat.server;
  server.say(2, 1, 'Hello');
  const { client } = chat.make(1, {
    fetch: (...call) => server.clientOptions(1).fetch!(...call),
    transport: (url) => server.clientOptions(1).transport!(url),
    getAccessToken: () => server.clientOptions(1).getAccessToken(),
  });
  client.retain();
  client.open(toBen);
  await pass(1_000);
  for (const archived of [true, false, true]) {
    void change(client, { archived });
    await pass(1_000);
  }
  server = restored;
  chat.server.disconnect();
  await pass(60_000);
  expect(client.getSnapshot().viewRev).toBe(0);
  expect(settingsAt(client)).toEqual({ muted_until: null, archived: false });
  restored.close();
});

it('are refused with a sentence where there is no conversation yet', async () => {
  const client = chat.start(1);
  await pass(1_000);
  await expect(change(client, { archived: true })).rejects.toMatchObject({ code: 'not_found' });
});
