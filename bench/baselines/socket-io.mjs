import { once } from 'node:events';
import { createServer } from 'node:http';
import { createAdapter } from '@socket.io/redis-adapter';
import { Redis } from 'ioredis';
import pg from 'pg';
import { Server } from 'socket.io';

/** Rooms of Socket.IO through its Redis adapter, and one INSERT for each message. */
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 20 });
await pool.query(`
  create table io_messages (
    id bigint generated always as identity primary key, sender text not null, recipient text not null,
    client_id uuid not null, text text not null, created_at timestamptz(3) not null default now())`);
await pool.query('create index on io_messages (sender, recipient, id)');

const INSERT = `insert into io_messages (sender, recipient, client_id, text) values ($1, $2, $3, $4)
  returning id, created_at as timestamp`;

const http = createServer();
const io = new Server(http, {
  adapter: createAdapter(new Redis(process.env.REDIS_URL), new Redis(process.env.REDIS_URL)),
  transports: ['websocket'],
});
io.on('connection', (socket) => {
  const sender = socket.handshake.query.user;
  void socket.join(`user_${sender}`);
  socket.on('message', async ({ recipient_id: recipientId, client_id, text }, acknowledge) => {
    const values = [sender, String(recipientId), client_id, text];
    const { rows } = await pool.query({ name: 'insert', text: INSERT, values });
    acknowledge(rows[0]);
    io.to(`user_${recipientId}`).emit('new_message', { ...rows[0], sender, client_id, text });
  });
});
http.listen(0, '127.0.0.1');
await once(http, 'listening');
process.stdout.write(`listening on http://127.0.0.1:${http.address().port}\n`);
