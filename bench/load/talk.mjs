import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { makeClientId } from './dialects.mjs';
import { Latencies } from './latencies.mjs';
import { byTheClock, drained, inGroups, nowUs, runForParent } from './pace.mjs';
import { connectPerson } from './people.mjs';

/**
 * Conversations of two, in a process of its own. In each one turn at a time: its writer types and writes, the other
 * reads it, and with the tick at the writer the next turn is the other's. Without a rate it begins at once; with one,
 * turns fall due by the clock, and one that has to wait for its conversation is measured from when it was due. At the
 * end every message must have come once, every message and every `read` be acknowledged, and every turn have its tick.
 *
 * @typedef {{ pairs: { userId: number, url: string }[][], textBytes: number, ratePerSecond?: number,
 *   warmupMs: number, measureMs: number }} TalkLoad
 */

const AGAIN_MS = 100;
/** `typing` may be lost, and before the first message there is nobody to tell; it may not be left out. */
const TYPING_SHARE_MIN = 0.95;

/** What the two of a pair do, and where their turn is. */
class Conversation {
  people = [];
  writerIndex = 0;
  /** The turn that is under way: `{ text, clientId, dueUs, seq? }`. */
  turn;
  /** When the turns fell due that wait for this one. */
  waiting = [];

  constructor(talk) {
    this.talk = talk;
  }

  get writer() {
    return this.people[this.writerIndex];
  }

  get reader() {
    return this.people[1 - this.writerIndex];
  }

  begin(dueUs) {
    if (this.turn) {
      this.waiting.push(dueUs);
      return;
    }
    this.talk.counts.turns += 1;
    this.turn = { text: this.talk.makeText(), clientId: makeClientId(), dueUs };
    this.send(this.writer, { type: 'typing', recipient_id: this.reader.userId, is_typing: true });
    this.sendMessage(this.turn);
  }

  sendMessage({ clientId, text }) {
    this.send(this.writer, {
      type: 'message',
      recipient_id: this.reader.userId,
      client_id: clientId,
      text,
    });
  }

  sendRead({ conversationId, seq }) {
    this.send(this.reader, { type: 'read', conversation_id: conversationId, seq });
  }

  send(person, frame) {
    person.socket.send(JSON.stringify(frame));
  }

  onFrame(person, frame) {
    const { counts, latencies } = this.talk;
    const { turn } = this;
    switch (frame.type) {
      case 'typing':
        counts.typed += 1;
        return;
      case 'new_message':
        if (person !== this.reader || frame.message.text !== turn?.text || turn.seq !== undefined) {
          this.talk.fail(`a message that nobody waits for: ${JSON.stringify(frame)}`);
          return;
        }
        latencies.message.add(nowUs() - turn.dueUs);
        counts.delivered += 1;
        turn.seq = frame.message.seq;
        turn.conversationId = frame.message.conversation_id;
        this.sendRead(turn);
        return;
      case 'ack':
        if (frame.message_id === undefined) counts.readsAcknowledged += 1;
        else counts.acknowledged += 1;
        return;
      case 'read':
        // One's own comes back as well.
        if (frame.user_id === person.userId) return;
        if (person !== this.writer || frame.seq !== turn?.seq) {
          this.talk.fail(`a tick that nobody waits for: ${JSON.stringify(frame)}`);
          return;
        }
        latencies.tick.add(nowUs() - turn.dueUs);
        counts.ticks += 1;
        this.end();
        return;
      case 'error':
        this.onError(frame);
    }
  }

  end() {
    this.turn = undefined;
    this.writerIndex = 1 - this.writerIndex;
    if (this.talk.isPaced) {
      if (this.waiting.length > 0) this.begin(this.waiting.shift());
    } else if (this.talk.isOn) this.begin(nowUs());
  }

  /** What the server could not store in time is sent again, as a client does. */
  onError(error) {
    const { turn } = this;
    if (error.code !== 'unavailable' || !turn) {
      this.talk.fail(JSON.stringify(error));
      return;
    }
    this.talk.counts.refused += 1;
    setTimeout(() => (turn.seq === undefined ? this.sendMessage(turn) : this.sendRead(turn)), AGAIN_MS);
  }
}

/** @param {TalkLoad} load */
async function run({ pairs, textBytes, ratePerSecond, warmupMs, measureMs }) {
  let made = 0;
  const toLatencies = () => ({ message: new Latencies(), tick: new Latencies() });
  const talk = {
    isPaced: ratePerSecond !== undefined,
    isOn: true,
    latencies: toLatencies(),
    counts: { turns: 0, typed: 0, delivered: 0, acknowledged: 0, readsAcknowledged: 0, ticks: 0, refused: 0 },
    makeText: () => String((made += 1)).padEnd(textBytes, ' x'),
    fail: (problem) => (talk.problem ??= problem),
  };
  const conversations = pairs.map(() => new Conversation(talk));
  const onClose = (code) => talk.fail(`a socket was closed with ${code}`);
  const devices = pairs.flatMap((pair, at) => pair.map((person, side) => ({ ...person, at, side })));
  await inGroups(devices, async ({ at, side, ...person }) => {
    const onFrame = (_kind, bytes, start, end) =>
      conversations[at].onFrame(person, JSON.parse(bytes.utf8Slice(start, end)));
    person.socket = await connectPerson({ ...person, dialect: 'flat', onFrame, onClose });
    conversations[at].people[side] = person;
  });

  if (talk.isPaced) {
    const begin = (number, dueUs) => conversations[number % conversations.length].begin(dueUs);
    void byTheClock(ratePerSecond, begin, () => talk.isOn);
  } else for (const conversation of conversations) conversation.begin(nowUs());
  await sleep(warmupMs);
  const measured = toLatencies();
  talk.latencies = measured;
  const before = { ...talk.counts };
  const beganMs = performance.now();
  process.send({ phase: 'begin' });
  await sleep(measureMs);
  const after = { ...talk.counts };
  const measuredMs = performance.now() - beganMs;
  process.send({ phase: 'end' });
  talk.latencies = toLatencies();
  talk.isOn = false;

  const { counts } = talk;
  const isDone = () =>
    ['delivered', 'acknowledged', 'readsAcknowledged', 'ticks'].every(
      (name) => counts[name] === counts.turns,
    ) && conversations.every(({ waiting }) => waiting.length === 0);
  await drained(() => isDone() || talk.problem !== undefined);
  if (talk.problem !== undefined) throw new Error(talk.problem);
  if (!isDone()) throw new Error(`not everything came and was answered once: ${JSON.stringify(counts)}`);
  if (counts.typed < (counts.turns - pairs.length) * TYPING_SHARE_MIN) {
    throw new Error(`typing was left out: ${JSON.stringify(counts)}`);
  }
  if (after.ticks === before.ticks) throw new Error('no turn ended in the time that is measured');
  return {
    turnsPerSecond: ((after.ticks - before.ticks) / measuredMs) * 1000,
    messageP50Ms: measured.message.percentile(0.5),
    messageP99Ms: measured.message.percentile(0.99),
    tickP50Ms: measured.tick.percentile(0.5),
    tickP99Ms: measured.tick.percentile(0.99),
    turns: counts.turns,
    refused: counts.refused,
  };
}

runForParent(run);
