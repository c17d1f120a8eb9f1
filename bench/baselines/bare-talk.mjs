import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { WebSocketServer } from 'ws';
import { listen } from './listen.mjs';
import { People } from './people.mjs';

/**
 * `ws`, one multi-row INSERT and one multi-row UPDATE of the markers for what came while the last ones were on their
 * way: durable, and nothing else. Each has a connection of its own, so that neither waits for the other's commit.
 */
async function connect() {
  const client = new pg.Client(process.env.DATABASE_URL);
  await client.connect();
  return client;
}
const [forMessages, forMarkers] = [await connect(), await connect()];
await forMessages.query(`
  create table bare_messages (
    id uuid primary key, conversation_id text not null, seq bigint not null, sender text not null,
    client_id uuid not null, text text not null, created_at timestamptz(3) not null default now())`);
await forMessages.query('create index on bare_messages (conversation_id, seq)');
await forMessages.query(`
  create table bare_markers (
    conversation_id text, user_id text, read_seq bigint not null, primary key (conversation_id, user_id)
  ) with (fillfactor = 50)`);

const INSERT = `
  insert into bare_messages (id, conversation_id, seq, sender, client_id, text)
  select * from unnest($1::uuid[], $2::text[], $3::bigint[], $4::text[], $5::uuid[], $6::text[])`;
const ADD_MARKERS = `
  insert into bare_markers select *, 0 from unnest($1::text[], $2::text[]) on conflict do nothing`;
const MOVE_MARKERS = `
  update bare_markers m set read_seq = n.seq
  from unnest($1::text[], $2::text[], $3::bigint[]) as n(conversation_id, user_id, seq)
  where m.conversation_id = n.conversation_id and m.user_id = n.user_id and m.read_seq < n.seq`;

const people = new People();
/** The last `seq` of each conversation; who is in it stands in its id. */
const heads = new Map();
const toConversationId = (one, other) => [one, other].sort().join(':');

/** Hands what came during the last `write` to the next one. */
function toQueue(write) {
  let waiting = [];
  let running = false;
  return async (item) => {
    waiting.push(item);
    if (running) return;
    running = true;
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      await write(batch);
    }
    running = false;
  };
}

const store = toQueue(async (batch) => {
  const messages = batch.map(({ message }) => message);
  const first = messages.filter(({ seq }) => seq === 1);
  if (first.length > 0) {
    const ids = first.flatMap(({ conversation_id }) => [conversation_id, conversation_id]);
    await forMessages.query(ADD_MARKERS, [
      ids,
      first.flatMap(({ sender, recipient }) => [sender, recipient]),
    ]);
  }
  await forMessages.query({
    name: 'insert',
    text: INSERT,
    values: [
      messages.map(({ id }) => id),
      messages.map(({ conversation_id }) => conversation_id),
      messages.map(({ seq }) => seq),
      messages.map(({ sender }) => sender),
      messages.map(({ client_id }) => client_id),
      messages.map(({ text }) => text),
    ],
  });
  const timestamp = new Date().toISOString();
  for (const { socket, message } of batch) {
    const { id, conversation_id, seq, client_id, recipient } = message;
    socket.send(JSON.stringify({ type: 'ack', client_id, message_id: id, conversation_id, seq, timestamp }));
    people.send(recipient, JSON.stringify({ type: 'new_message', message: { ...message, timestamp } }));
  }
});

const move = toQueue(async (batch) => {
  const farthest = new Map();
  for (const marker of batch) {
    const key = `${marker.conversationId} ${marker.userId}`;
    if ((farthest.get(key)?.seq ?? 0) < marker.seq) farthest.set(key, marker);
  }
  const moved = [...farthest.values()];
  await forMarkers.query({
    name: 'move',
    text: MOVE_MARKERS,
    values: [
      moved.map(({ conversationId }) => conversationId),
      moved.map(({ userId }) => userId),
      moved.map(({ seq }) => seq),
    ],
  });
  for (const { socket, conversationId, userId, seq } of batch) {
    socket.send(JSON.stringify({ type: 'ack', conversation_id: conversationId }));
    const other = conversationId.split(':').find((id) => id !== userId);
    const frame = { type: 'read', conversation_id: conversationId, user_id: Number(userId), seq };
    people.send(other, JSON.stringify(frame));
  }
});

await listen(new WebSocketServer({ noServer: true, perMessageDeflate: false }), (socket, userId) => {
  people.add(userId, socket);
  socket.on('message', (bytes) => {
    const { type, recipient_id, conversation_id: conversationId, seq, client_id, text } = JSON.parse(bytes);
    const recipient = String(recipient_id);
    if (type === 'typing') {
      people.send(recipient, JSON.stringify({ type, user_id: Number(userId), is_typing: true }));
    } else if (type === 'read') {
      void move({ socket, conversationId, userId, seq });
    } else {
      const id = toConversationId(userId, recipient);
      const next = (heads.get(id) ?? 0) + 1;
      heads.set(id, next);
      const message = {
        id: uuidv7(),
        conversation_id: id,
        seq: next,
        client_id,
        sender: userId,
        recipient,
        text,
      };
      void store({ socket, message });
    }
  });
  socket.send('{"type":"hello"}');
});
