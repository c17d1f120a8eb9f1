import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { WebSocketServer } from 'ws';
import { listen } from './listen.mjs';
import { People } from './people.mjs';

/** `ws` and one multi-row INSERT for what arrived while the last one was on its way: durable, and nothing else. */
const client = new pg.Client(process.env.DATABASE_URL);
await client.connect();
await client.query(`
  create table bare_messages (
    id uuid primary key, sender text not null, recipient text not null, client_id uuid not null,
    text text not null, created_at timestamptz(3) not null default now())`);
await client.query('create index on bare_messages (sender, recipient, id)');

const INSERT = `
  insert into bare_messages (id, sender, recipient, client_id, text)
  select * from unnest($1::uuid[], $2::text[], $3::text[], $4::uuid[], $5::text[])`;

const people = new People();
let waiting = [];
let running = false;

async function run() {
  running = true;
  while (waiting.length > 0) {
    const batch = waiting;
    waiting = [];
    await client.query({
      name: 'insert',
      text: INSERT,
      values: [
        batch.map(({ message }) => message.id),
        batch.map(({ message }) => message.sender),
        batch.map(({ message }) => message.recipient),
        batch.map(({ message }) => message.client_id),
        batch.map(({ message }) => message.text),
      ],
    });
    const timestamp = new Date().toISOString();
    for (const { socket, message } of batch) {
      socket.send(JSON.stringify({ type: 'ack', client_id: message.client_id, id: message.id, timestamp }));
      people.send(
        message.recipient,
        JSON.stringify({ type: 'new_message', message: { ...message, timestamp } }),
      );
    }
  }
  running = false;
}

await listen(new WebSocketServer({ noServer: true, perMessageDeflate: false }), (socket, userId) => {
  people.add(userId, socket);
  socket.on('message', (bytes) => {
    const { recipient_id: recipientId, client_id, text } = JSON.parse(bytes);
    const message = { id: uuidv7(), sender: userId, recipient: String(recipientId), client_id, text };
    waiting.push({ socket, message });
    if (!running) void run();
  });
  socket.send('{"type":"hello"}');
});
