import { performance } from 'node:perf_hooks';
import { signToken } from '../load/tokens.mjs';
import { settle } from '../machine.mjs';
import { toSpread, toTable } from '../report.mjs';
import { addDirectConversations, addMessages, withoutIndexes } from '../seed-rows.mjs';
import { startServer } from '../server-process.mjs';
import { TARGETS } from '../targets.mjs';

/** Messages in each conversation, whatever the size of the table: it is the table that grows. */
const EACH = 1000;
const SIZES = { small: 10_000, large: 10_000_000 };
const QUICK_LARGE = 1_000_000;
/** Before those that count: the server has read its statements' tables once, and its code is compiled. */
const WARMUP_CALLS = 100;
const CALLS = 500;

/** The newest page and the unread counts, over HTTP, on a small and on a large table. */
export async function history({ machine, quick, say }) {
  const results = {};
  for (const messages of [SIZES.small, quick ? QUICK_LARGE : SIZES.large]) {
    const own = await measureTable(machine, messages / EACH);
    results[messages] = own;
    say(
      `${messages} messages, filled in ${Math.round(own.fillSeconds)} s: first page ${own.pageMs.median} ms, unread ${own.unreadMs.median} ms`,
    );
  }
  const rows = Object.entries(results).map(([messages, own]) => [
    Number(messages).toLocaleString('en'),
    own.pageMs,
    own.unreadMs,
  ]);
  const head = ['messages in the table', 'first page ms', 'unread ms'];
  return { results, table: toTable(head, rows) };
}

async function measureTable(machine, conversations) {
  const database = await machine.createDatabase();
  const server = await startServer({ ...TARGETS.ours, machine, database });
  try {
    const filledFromMs = performance.now();
    await addDirectConversations(database, conversations);
    await withoutIndexes(database, () => addMessages(database, conversations, EACH));
    // What autovacuum would have done while such a table grew; here it would do it in the time that is measured.
    await database.rows('vacuum analyze');
    await settle(database);
    const fillSeconds = (performance.now() - filledFromMs) / 1000;
    const timeCalls = async (pathOf) => {
      const times = [];
      for (let call = 0; call < WARMUP_CALLS + CALLS; call += 1) {
        const pair = 1 + ((call * 7919) % conversations);
        const [writer, reader] = [2 * pair - 1, 2 * pair];
        const beganMs = performance.now();
        const answer = await fetch(new URL(pathOf(writer), server.url), {
          headers: { Authorization: `Bearer ${signToken(reader)}` },
        });
        const body = await answer.text();
        if (!answer.ok) throw new Error(`${answer.status}: ${body}`);
        times.push(performance.now() - beganMs);
      }
      return toSpread(times.slice(WARMUP_CALLS));
    };
    return {
      fillSeconds,
      pageMs: await timeCalls((writer) => `/api/messaging/messages/?user_id=${writer}`),
      unreadMs: await timeCalls((writer) => `/api/messaging/messages/user/${writer}/unread/`),
    };
  } finally {
    await server.stop();
    await database.drop();
  }
}
