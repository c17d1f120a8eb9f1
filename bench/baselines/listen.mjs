import { once } from 'node:events';
import { createServer } from 'node:http';

/** Serves the WebSocket server on a free port and says which, as the chat server does. */
export async function listen(webSockets, onSocket) {
  const http = createServer();
  http.on('upgrade', (request, socket, head) => {
    const userId = new URL(request.url, 'ws://localhost').searchParams.get('user');
    webSockets.handleUpgrade(request, socket, head, (client) => onSocket(client, userId));
  });
  http.listen({ port: 0, host: '127.0.0.1', backlog: 4096 });
  await once(http, 'listening');
  process.stdout.write(`listening on http://127.0.0.1:${http.address().port}\n`);
}
