import { WebSocketServer } from 'ws';
import { listen } from './listen.mjs';
import { People } from './people.mjs';

/** No database and no framework: what `ws` alone does with the same frames. */
const people = new People();
const server = new WebSocketServer({ noServer: true, perMessageDeflate: false });

await listen(server, (socket, userId) => {
  people.add(userId, socket);
  socket.on('message', (bytes) => {
    const { recipient_id: recipientId, client_id: clientId, text } = JSON.parse(bytes);
    const timestamp = new Date().toISOString();
    socket.send(JSON.stringify({ type: 'ack', client_id: clientId, timestamp }));
    const message = { sender: userId, recipient: String(recipientId), client_id: clientId, text, timestamp };
    people.send(message.recipient, JSON.stringify({ type: 'new_message', message }));
  });
  socket.send('{"type":"hello"}');
});
