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
 * once, to ours at once and over the time that clients take. All by turns.
 */
export async function comeBack({ machine, rounds, crowd, say }) {
  const people = Array.from({ length: crowd }, (_, number) => ({ userId: number + 1 }));
  const conversations = crowd / 2;
  const ofOurs = {
    people: people.map(({ userId }) => ({ userId, conversationId: conversationId(Math.ceil(userId / 2)) })),
    prepare: (database) => addDirectConversations(database, conversations),
    whileAway: (database) => addMessages(database, conversations, 1),
  };
  const runs = Object.fromEntries(COMPARED.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, key, how, jitterMs = 0 } of COMPARED) {
      const target = TARGETS[key];
      const asked = key === 'ours' ? ofOurs : { people };
      const run = await measureCrowd({ machine, target, holdMs: 500, returning: true, jitterMs, ...asked });
      runs[name].push(run);
      say(`${target.name}, ${how}: all back and caught up in ${run.caughtUpSeconds.toFixed(1)} s`);
    }
  }
  const results = Object.fromEntries(Object.entries(runs).map(([name, own]) => [name, toSpreads(own)]));
  const { ratio } = toSpreads(
    runs.overTime.map(({ caughtUpSeconds }, round) => ({
      ratio: (caughtUpSeconds - JITTER_MS / 1000) / runs.bare[round].caughtUpSeconds,
    })),
  );
  const rows = COMPARED.map(({ name, key, how }) => [`${TARGETS[key].name}, ${how}`, results[name]]).map(
    ([title, own]) => [title, own.backSeconds, own.caughtUpSeconds, own.cpuUsPerReturn, own.refused],
  );
  const head = [`${crowd} return`, 'all connected s', 'all caught up s', 'server CPU µs each', 'turned away'];
  const compared = toTable(
    ['of each round', 'ratio'],
    [['caught up less the time over which they come, ours : bare', ratio]],
  );
  return { results: { ...results, ratio }, table: `${toTable(head, rows)}\n\n${compared}` };
}
