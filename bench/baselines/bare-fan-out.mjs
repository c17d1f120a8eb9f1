import { Sender, WebSocketServer } from 'ws';
import { listen } from './listen.mjs';

/** Encodes and frames a message once and writes the same bytes to every other socket: no database, no rule. */
const sockets = new Set();

await listen(new WebSocketServer({ noServer: true, perMessageDeflate: false }), (socket, userId) => {
  sockets.add(socket);
  socket.on('close', () => sockets.delete(socket));
  socket.on('message', (bytes) => {
    const { client_id, text } = JSON.parse(bytes);
    const timestamp = new Date().toISOString();
    const message = { sender: userId, client_id, text, timestamp };
    const body = Buffer.from(JSON.stringify({ type: 'new_message', message }));
    const framed = Buffer.concat(
      Sender.frame(body, { fin: true, rsv1: false, opcode: 1, mask: false, readOnly: true }),
    );
    for (const other of sockets) if (other !== socket) other._socket.write(framed);
    socket.send(JSON.stringify({ type: 'ack', client_id, timestamp }));
  });
  socket.send('{"type":"hello"}');
});
