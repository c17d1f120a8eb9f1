import { setTimeout as sleep } from 'node:timers/promises';
import { connectPerson } from './people.mjs';
import { DIALECTS, makeClientId } from './dialects.mjs';

const RETRY_MS = 200;
/** A message that is not answered at all is sent again after it. */
const PATIENCE_MS = 10_000;

/**
 * The odd one of each pair writes to the even one, one message at a time, and sends it again with its `client_id`
 * until it is acknowledged.
 */
export class RetryingWriters {
  /** `client_id`s in the order of their acknowledgements, by the conversation's id. */
  acknowledged = new Map();
  retries = 0;
  #isWriting = true;
  #failure;
  #writers;

  constructor(url, pairs) {
    this.#writers = Array.from({ length: pairs }, (_, pair) => this.#write(url, pair));
    for (const writer of this.#writers) writer.catch((error) => (this.#failure ??= error));
  }

  /** What is acknowledged so far, in all conversations or in those that are asked for. */
  count(isAskedFor = () => true) {
    let count = 0;
    for (const [conversationId, ids] of this.acknowledged)
      if (isAskedFor(conversationId)) count += ids.length;
    return count;
  }

  async acknowledgeMore(count) {
    const enough = this.count() + count;
    while (this.count() < enough) {
      if (this.#failure) throw this.#failure;
      await sleep(20);
    }
  }

  /** Resolves when every message that was begun is acknowledged. */
  async end() {
    this.#isWriting = false;
    await Promise.all(this.#writers);
  }

  async #write(url, pair) {
    let answer = () => undefined;
    const socket = await connectPerson({
      url,
      dialect: 'flat',
      userId: 2 * pair + 1,
      onFrame: (kind, bytes, start, end) => {
        if (kind === 'ack' || kind === 'error') answer(JSON.parse(bytes.toString('utf8', start, end)));
      },
      onClose: (code) => answer({ type: 'closed', code }),
    });
    while (this.#isWriting) {
      const clientId = makeClientId();
      const frame = DIALECTS.flat.encodeMessage(
        { recipient_id: 2 * pair + 2 },
        clientId,
        `Message ${clientId}`,
      );
      for (;;) {
        const answered = new Promise((resolve) => (answer = resolve));
        socket.send(frame);
        const { type, client_id, conversation_id, ...problem } = await Promise.race([
          answered,
          sleep(PATIENCE_MS, { type: 'silence' }, { ref: false }),
        ]);
        if (type === 'ack' && client_id === clientId) {
          const own = this.acknowledged.get(conversation_id) ?? [];
          own.push(clientId);
          this.acknowledged.set(conversation_id, own);
          break;
        }
        if (type === 'closed' || problem.retryable === false) {
          throw new Error(`A writer cannot go on: ${JSON.stringify({ type, ...problem })}`);
        }
        this.retries += 1;
        await sleep(RETRY_MS);
      }
    }
    socket.cut();
  }
}

/**
 * Throws where something acknowledged is not stored exactly once, where a conversation's numbers have a gap, or where
 * its head is not at its last message.
 *
 * @param {(sql: string) => Promise<object[]>} query
 * @param {Map<string, string[]>} acknowledged
 */
export async function checkStored(query, acknowledged) {
  const stored = new Map();
  for (const row of await query('select client_id, count(*)::int as times from messages group by 1')) {
    stored.set(row.client_id, row.times);
  }
  const wrong = [...acknowledged.values()].flat().filter((clientId) => stored.get(clientId) !== 1);
  if (wrong.length > 0) throw new Error(`acknowledged, but not stored once: ${wrong.join(', ')}`);
  const torn = await query(
    `select c.id, c.last_seq, m.messages, m.first, m.last
     from conversations c join (
       select bucket, conversation_id, count(*) as messages, min(seq) as first, max(seq) as last
       from messages group by 1, 2
     ) m on m.bucket = c.bucket and m.conversation_id = c.id
     where m.first <> 1 or m.last <> m.messages or c.last_seq <> m.last`,
  );
  if (torn.length > 0) throw new Error(`torn conversations: ${JSON.stringify(torn)}`);
}
