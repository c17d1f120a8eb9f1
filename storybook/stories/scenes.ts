import type { FakeServer } from '@vikrahub/chat-ui/testing';
import { aiko, me, priya, sam, tomas, wen } from './people';

const minuteMs = 60_000;

function minutesAgo(minutes: number): { at: string } {
  return { at: new Date(Date.now() - minutes * minuteMs).toISOString() };
}

/** Two people agree on a job; the last two messages are unread. */
export function aboutLabels(server: FakeServer): void {
  server.say(priya.id, me.id, 'Hi! I saw your brief for the label series.', minutesAgo(64));
  server.say(priya.id, me.id, 'Are the six flavours fixed, or could there be more?', minutesAgo(63));
  server.say(me.id, priya.id, 'Six for the launch, two more in spring.', minutesAgo(58));
  server.say(
    me.id,
    priya.id,
    'So the system should grow without a redesign. The folder is at https://drive.example/labels',
    minutesAgo(57),
  );
  server.markRead(priya.id, me.id);
  server.say(priya.id, me.id, 'Love it. Give me a day for a first direction.', minutesAgo(4));
  server.say(priya.id, me.id, 'Perfect, I can start on Monday 🎉', minutesAgo(3));
}

/** Each answers something that the other has said. */
export function withReplies(server: FakeServer): void {
  aboutLabels(server);
  server.markRead(me.id, priya.id);
  const [, question, answer] = server.messagesOf(me.id, priya.id);
  const text = 'One more thing about those two: they may come in autumn.';
  server.say(me.id, priya.id, text, { ...minutesAgo(2), replyTo: question?.id });
  server.say(priya.id, me.id, 'Autumn is fine.', { ...minutesAgo(1), replyTo: answer?.id });
}

/** What people do with messages beside answering. */
export function withReactions(server: FakeServer): void {
  aboutLabels(server);
  server.markRead(me.id, priya.id);
  const [brief, , launch, folder, direction] = server.messagesOf(me.id, priya.id);
  if (!brief || !launch || !folder || !direction) return;
  server.react(brief, me.id, '👋');
  server.react(launch, priya.id, '👍');
  server.react(direction, me.id, '❤️');
  server.react(direction, priya.id, '❤️');
  server.react(direction, priya.id, '🎉');
  server.edit(launch, 'Six for the launch, three more in spring.');
  server.remove(folder);
}

export function inArabic(server: FakeServer): void {
  server.say(priya.id, me.id, 'مرحبًا! رأيت وصف مشروعك.', minutesAgo(64));
  server.say(me.id, priya.id, 'أهلًا، ستة ملصقات للبداية.', minutesAgo(58));
  server.markRead(priya.id, me.id);
  server.say(priya.id, me.id, 'ممتاز، يمكنني البدء يوم الاثنين 🎉', minutesAgo(3));
  server.say(priya.id, me.id, 'Brand guide v2', minutesAgo(2));
}

export function longHistory(server: FakeServer): void {
  const lines = [
    'Shall we look at the second direction first?',
    'Yes. The colours are closer to what the shop already has.',
    'The small label is hard to read at arm’s length, though.',
    'I can open up the letters and drop the second line.',
    'Good. And the back?',
    'Ingredients on the left, the story on the right, nothing else.',
    '👍',
  ];
  server.fill(priya.id, me.id, 400, (index) => lines[index % lines.length] ?? '');
  server.markRead(me.id, priya.id);
  server.markRead(priya.id, me.id);
}

/** Five conversations, two of them with something new, and two people who are there. */
export function fullInbox(server: FakeServer): void {
  for (const { id } of [priya, aiko]) server.setPresence(id, { online: true, last_seen_at: null });
  server.say(wen.id, me.id, 'The moodboard is in the folder.', minutesAgo(11 * 24 * 60));
  server.markRead(me.id, wen.id);
  server.say(me.id, sam.id, 'The light on the third picture is perfect.', minutesAgo(4 * 24 * 60));
  server.say(aiko.id, me.id, 'I think the second direction is stronger.', minutesAgo(3 * 24 * 60));
  server.markRead(me.id, aiko.id);
  server.say(tomas.id, me.id, 'The staging site is up.', minutesAgo(28 * 60));
  server.say(me.id, tomas.id, 'Thank you! I sent the invoice.', minutesAgo(27 * 60));
  server.markRead(tomas.id, me.id);
  server.say(aiko.id, me.id, 'Shall I send both?', minutesAgo(50));
  aboutLabels(server);
}
