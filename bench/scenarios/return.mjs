import { measureCrowd } from '../measure-crowd.mjs';
import { toSpreads, toTable } from '../report.mjs';
import { addDirectConversations, addMessages, conversationId } from '../seed-rows.mjs';
import { TARGETS } from '../targets.mjs';

/** So long at most `chat-ui` waits before it comes back from a server that restarts. */
const JITTER_MS = 4000;

const COMPARED = [
  { name: 'bare', key: 'bareWs', how: 'at once' },
  { name: 'ours', key: 'ours', how: 'at once' },
  { name: 'overTime', key: 'ours', how: `over ${JITTER_MS / 1000} s`, jitterMs: JITTER_MS },
];

/**
 * Everybody is cut off, one message is written to each pair meanwhile, and everybody comes back: to the bare server at
 * once, to ours at once and over the time that clients take.
 */
export async function comeBack({ machine, crowd, say }) {
  const people = Array.from({ length: crowd }, (_, number) => ({ userId: number + 1 }));
  const conversations = crowd / 2;
  const results = {};
  for (const { name, key, how, jitterMs = 0 } of COMPARED) {
    const isOurs = key === 'ours';
    const run = await measureCrowd({
      machine,
      target: TARGETS[key],
      people: isOurs
        ? people.map((person) => ({
            ...person,
            conversationId: conversationId(Math.ceil(person.userId / 2)),
          }))
        : people,
      holdMs: 500,
      returning: true,
      jitterMs,
      ...(isOurs && {
        prepare: (database) => addDirectConversations(database, conversations),
        whileAway: (database) => addMessages(database, conversations, 1),
      }),
    });
    results[name] = { ...toSpreads([run]), jitterSeconds: jitterMs / 1000 };
    say(`${TARGETS[key].name}, ${how}: all back in ${run.caughtUpSeconds.toFixed(1)} s`);
  }
  const rows = COMPARED.map(({ name, key, how }) => [`${TARGETS[key].name}, ${how}`, results[name]]).map(
    ([title, own]) => [title, own.backSeconds, own.caughtUpSeconds, own.cpuUsPerReturn, own.refused],
  );
  const head = [`${crowd} return`, 'all connected s', 'all caught up s', 'server CPU µs each', 'turned away'];
  return { results, table: toTable(head, rows) };
}
