import { expect, it } from '@jest/globals';
import type { ServerFrame } from '@vikrahub/chat-protocol';
import { selectThread } from '../../store/selectors.js';
import { pass, useFakeChat } from '../../testing/client-setup.js';
import { expectSameAsFresh, people, textsOf, toBen } from '../../testing/three-people.js';
import { starMessage } from './star-message.js';

const chat = useFakeChat(people);

it('are the same on every device, whatever becomes of the message, also after everything is loaded anew', async () => {
  const [first, second] = [chat.server.say(2, 1, 'One'), chat.server.say(2, 1, 'Two')];
  const [desk, phone] = [chat.start(1), chat.start(1)];
  await pass(1_000);
  for (const client of [desk, phone]) client.open(toBen);
  await pass(1_000);
  void starMessage(desk, first, true);
  void desk.use(({ parts }) =>
    parts.requests.request({
      type: 'delete',
      conversation_id: second.conversation_id,
      message_id: second.id,
      for: 'me',
    }),
  );
  await pass(1_000);
  chat.server.edit(first, 'One, edited');
  chat.server.edit(second, 'Two, edited');
  await pass(1_000);
  for (const client of [desk, phone]) {
    expect(textsOf(client, 2)).toEqual(['One, edited', '']);
    expect(selectThread(client.getSnapshot(), toBen)?.messages).toMatchObject([
      { starred: true },
      { hidden: true },
    ]);
    await expectSameAsFresh(chat, client, 1, 2);
  }
});

it('that more has become of than fits are loaded anew, and what is hidden stays so meanwhile', async () => {
  const message = chat.server.say(2, 1, 'Secret');
  const desk = chat.start(1);
  await pass(1_000);
  desk.open(toBen);
  await pass(1_000);
  void desk.use(({ parts }) =>
    parts.requests.request({
      type: 'delete',
      conversation_id: message.conversation_id,
      message_id: message.id,
      for: 'me',
    }),
  );
  await pass(1_000);
  const reset: ServerFrame = {
    type: 'resumed',
    conversations: [],
    truncated: false,
    view: { view_rev: 1, reset: true },
  };
  await desk.use(({ context }) => context.store.dispatch(reset));
  expect(selectThread(desk.getSnapshot(), toBen)?.messages).toMatchObject([{ text: '', hidden: true }]);
  await pass(5_000);
  chat.server.edit(message, 'Secret, edited');
  await pass(1_000);
  expect(selectThread(desk.getSnapshot(), toBen)?.messages).toMatchObject([{ text: '', hidden: true }]);
});
