import { randomUUID } from 'node:crypto';
import { clearInterval, setInterval } from 'node:timers';
import { setTimeout as sleep } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { load } from './person.mjs';
import { Replica } from './replica.mjs';
import { SocketRules } from './socket-rules.mjs';

const HANDSHAKE_TIMEOUT_MS = 5000;
const PING_PAUSE_MS = 1500;
/** Without a word for so long, the connection counts as lost. */
const SILENCE_MAX_MS = 6000;
/** A message without an answer for so long, on a socket that is alive, is sent again. */
const ANSWER_MAX_MS = 8000;
const RETRY_PAUSE_MS = 200;
/** An honest client never hears these. */
const WRONG_CODES = [1002, 1003, 1007, 1008, 1009, 4403, 4429];
const HISTORY_PAGE = 100;

/**
 * One device of a person, as honest as the contract asks: it sends a message again, with the same `client_id`,
 * until it is acknowledged, resumes after every reconnect and whenever `rev` jumps, and notes all that it hears.
 */
export class Device {
  replica;
  /** Conversations that any frame spoke of. */
  heard = new Set();
  /** By conversation: the `rev` of each event that came as a frame of its own. */
  heardRevs = new Map();
  /** Each change of the person's own view that came as a frame of its own. */
  heardViews = [];
  /** Against the contract, on one socket. */
  faults = [];
  /** By `client_id`: what is not acknowledged yet, in the order of writing. */
  outbox = new Map();
  sessionCount = 0;
  #socket;
  #sent = new Map();
  #resume = { kind: 'idle' };
  #stopped = false;
  #ended;

  /** `journal` collects what was sent and what was acknowledged; `restPort()` names a node to load pages from. */
  constructor({ name, person, link, journal, random, restPort, groupId }) {
    Object.assign(this, { name, person, link, journal, random, restPort, groupId });
    this.replica = new Replica(person.id, () => this.#askResume());
  }

  get isLive() {
    return this.#socket?.readyState === WebSocket.OPEN && this.#resume.kind === 'idle';
  }

  start() {
    this.#ended = this.#run();
  }

  async stop() {
    this.#stopped = true;
    this.#socket?.terminate();
    await this.#ended;
  }

  /** `target`: `recipient_id` or `conversation_id`. */
  write(target, text) {
    const frame = { type: 'message', ...target, client_id: randomUUID(), text };
    this.journal.sent.push({ senderId: this.person.id, clientId: frame.client_id, text });
    this.outbox.set(frame.client_id, { frame, sentAtMs: 0 });
    this.#transmit(frame.client_id);
    return frame.client_id;
  }

  /** An impatient second time: still one message. */
  repeat(clientId) {
    if (this.outbox.has(clientId)) this.#transmit(clientId);
  }

  /** `marker`: `read` or `delivered`. */
  mark(marker, conversationId, seq) {
    if (this.isLive) this.#send({ type: marker, conversation_id: conversationId, seq });
  }

  /** What failed may have been done; the device shows what the frames say. */
  async changeSettings(conversationId, settings) {
    const path = `/api/messaging/conversations/${conversationId}/settings/`;
    try {
      const answer = await load(this.restPort(), this.person, path, { method: 'PATCH', body: settings });
      const { muted_until: mutedUntil, archived, view_rev: rev } = answer;
      this.journal.settings.push({ personId: this.person.id, conversationId, mutedUntil, archived, rev });
    } catch (error) {
      if (error.status < 500) this.faults.push(`settings were refused: ${error.message}`);
    }
  }

  /** Refused are what has been done already and what somebody may not do who is no member any more. */
  async changeGroup(path, method, body) {
    try {
      await load(this.restPort(), this.person, path, { method, ...(body && { body }) });
    } catch (error) {
      if (error.status < 500 && ![404, 409].includes(error.status))
        this.faults.push(`a change of members was refused: ${error.message}`);
    }
  }

  async #run() {
    while (!this.#stopped) {
      await this.#session();
      await sleep(this.random.between(50, 400));
    }
  }

  async #session() {
    const socket = new WebSocket(`ws://127.0.0.1:${this.link.port}/ws/chat/`, {
      headers: { authorization: `Bearer ${this.person.access}` },
      handshakeTimeout: HANDSHAKE_TIMEOUT_MS,
      perMessageDeflate: false,
    });
    this.#socket = socket;
    this.sessionCount += 1;
    this.#sent = new Map();
    this.#resume = { kind: 'wanted' };
    const rules = new SocketRules();
    let heardAtMs = Date.now();
    const pulse = setInterval(() => {
      if (Date.now() - heardAtMs > SILENCE_MAX_MS) socket.terminate();
      else if (rules.greeted) this.#tend();
    }, PING_PAUSE_MS);
    // Every failed connection ends in `close`.
    socket.on('error', () => undefined);
    socket.on('unexpected-response', (_request, response) => {
      if (response.statusCode < 500 && response.statusCode !== 429)
        this.faults.push(`the upgrade was refused with ${response.statusCode}`);
      socket.terminate();
    });
    socket.on('message', (bytes) => {
      heardAtMs = Date.now();
      this.#receive(JSON.parse(String(bytes)), rules);
    });
    const code = await new Promise((resolve) => socket.once('close', resolve));
    clearInterval(pulse);
    if (WRONG_CODES.includes(code)) this.faults.push(`closed with ${code}`);
  }

  /** A ping, and what waits for an answer for too long once more. */
  #tend() {
    this.#send({ type: 'ping' });
    const now = Date.now();
    for (const [clientId, { sentAtMs }] of this.outbox) {
      if (now - sentAtMs > ANSWER_MAX_MS) this.#transmit(clientId);
    }
  }

  #send(frame) {
    if (this.#socket?.readyState !== WebSocket.OPEN) return undefined;
    const ref = randomUUID();
    this.#sent.set(ref, frame);
    this.#socket.send(JSON.stringify({ ...frame, ref }));
    return ref;
  }

  #transmit(clientId) {
    const item = this.outbox.get(clientId);
    if (item && this.#send(item.frame)) item.sentAtMs = Date.now();
  }

  #askResume() {
    switch (this.#resume.kind) {
      case 'idle':
      case 'wanted': {
        const ref = this.#send({ type: 'resume', ...this.replica.cursors() });
        this.#resume = ref ? { kind: 'running', again: false } : { kind: 'wanted' };
        return;
      }
      case 'running':
        this.#resume.again = true;
    }
  }

  #receive(frame, rules) {
    this.faults.push(...rules.check(frame));
    const sent = this.#sent.get(frame.ref);
    this.#sent.delete(frame.ref);
    const conversationId = frame.conversation_id ?? frame.message?.conversation_id ?? frame.conversation?.id;
    if (conversationId !== undefined) this.#noteHeard(conversationId, frame);
    if (frame.type === 'view') this.heardViews.push(frame);
    switch (frame.type) {
      case 'hello':
        this.#askResume();
        for (const clientId of this.outbox.keys()) this.#transmit(clientId);
        return;
      case 'resumed':
        return void this.#onResumed(frame, this.#socket);
      case 'error':
        return this.#onError(frame, sent);
      case 'ack':
        this.#noteAck(frame, sent);
        return this.replica.apply(frame, sent);
      default:
        return this.replica.apply(frame);
    }
  }

  #noteHeard(conversationId, frame) {
    this.heard.add(conversationId);
    const rev = ['read', 'delivered'].includes(frame.type) ? frame.rev : frame.message?.rev;
    if (rev === undefined) return;
    const revs = this.heardRevs.get(conversationId) ?? new Set();
    this.heardRevs.set(conversationId, revs.add(rev));
  }

  #noteAck(frame, sent) {
    if (sent?.type === 'message') {
      const { message_id: id, client_id: clientId, conversation_id: conversationId, seq } = frame;
      this.outbox.delete(clientId);
      const { text } = sent;
      this.journal.acknowledged.push({ senderId: this.person.id, clientId, id, conversationId, seq, text });
    }
    if (sent?.type === 'read' || sent?.type === 'delivered') {
      const { type: marker, conversation_id: conversationId, seq } = sent;
      this.journal.markers.push({ marker, personId: this.person.id, conversationId, seq });
    }
  }

  #onError(frame, sent) {
    // Of the group somebody may have been removed in between.
    if (frame.code === 'not_found' && sent?.conversation_id === this.groupId) {
      if (sent.type !== 'message') return;
      this.outbox.delete(sent.client_id);
      this.journal.refused.push({ senderId: this.person.id, clientId: sent.client_id });
      return;
    }
    if (!frame.retryable || !sent) {
      this.faults.push(`${sent?.type ?? 'a frame'} was refused: ${frame.code} ${frame.message}`);
      return;
    }
    this.journal.refusals.set(frame.code, (this.journal.refusals.get(frame.code) ?? 0) + 1);
    const socket = this.#socket;
    setTimeout(() => {
      if (socket !== this.#socket) return;
      if (sent.type === 'message') this.#transmit(sent.client_id);
      if (sent.type === 'resume') {
        this.#resume = { kind: 'wanted' };
        this.#askResume();
      }
    }, frame.retry_after_ms ?? RETRY_PAUSE_MS);
  }

  async #onResumed({ conversations, removed = [], truncated, view }, socket) {
    for (const id of removed) this.replica.forget(id);
    if (view?.reset) this.faults.push(`the cursor ${this.replica.view.rev} of the own view was refused`);
    else if (view) this.replica.view.merge(view);
    for (const { conversation, messages, reset } of conversations) {
      this.heard.add(conversation.id);
      try {
        // Whoever was added again is a newcomer.
        if (reset && conversation.kind === 'group') this.replica.forget(conversation.id);
        this.replica.merge(conversation, reset ? await this.#loadMissing(conversation.id) : messages);
      } catch {
        // The node went away in the middle: the next session asks again.
        socket.terminate();
      }
    }
    if (socket !== this.#socket) return;
    const again = truncated || this.#resume.again;
    this.#resume = { kind: 'idle' };
    if (again) this.#askResume();
  }

  async #loadMissing(conversationId) {
    const messages = [];
    let after = this.replica.reachedSeq(conversationId);
    for (;;) {
      const query = `conversation_id=${conversationId}&after=${after}&limit=${HISTORY_PAGE}`;
      const page = await load(this.restPort(), this.person, `/api/messaging/messages/?${query}`);
      messages.push(...page.results);
      if (!page.has_after) return messages;
      after = messages.at(-1).seq;
    }
  }
}
