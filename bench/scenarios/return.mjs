import { measureCrowd } from '../measure-crowd.mjs';
import { toSpreads, toTable } from '../report.mjs';
import { addDirectConversations, addMessages, conversationId } from '../seed-rows.mjs';
import { TARGETS } from '../targets.mjs';

const COMPARED = ['bareWs', 'ours'];

/** Everybody is cut off, one message is written to each pair meanwhile, and everybody comes back at once. */
export async function comeBack({ machine, crowd, say }) {
  const people = Array.from({ length: crowd }, (_, number) => ({ userId: number + 1 }));
  const conversations = crowd / 2;
  const results = {};
  for (const key of COMPARED) {
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
      ...(isOurs && {
        prepare: (database) => addDirectConversations(database, conversations),
        whileAway: (database) => addMessages(database, conversations, 1),
      }),
    });
    results[key] = toSpreads([run]);
    say(`${TARGETS[key].name}: all back in ${run.caughtUpSeconds.toFixed(1)} s`);
  }
  const rows = Object.entries(results).map(([key, own]) => [
    TARGETS[key].name,
    own.backSeconds,
    own.caughtUpSeconds,
    own.cpuUsPerReturn,
    own.refused,
  ]);
  const head = [`${crowd} return`, 'all connected s', 'all caught up s', 'server CPU µs each', 'turned away'];
  return { results, table: toTable(head, rows) };
}
