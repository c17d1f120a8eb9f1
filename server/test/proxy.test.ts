import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { request as httpsRequest, type RequestOptions } from 'node:https';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { createCertificates } from './harness/certificates.js';
import { startChat } from './harness/chat.js';
import { onCleanup } from './harness/cleanup.js';
import { connect } from './harness/connection.js';
import { eventually } from './harness/eventually.js';
import { findFreePort } from './harness/free-port.js';
import { startNginx } from './harness/nginx.js';
import { createDirectory } from './harness/node.js';
import { createPeople, type Person } from './harness/people.js';
import { remember } from './harness/secrets.js';

const SECRET = remember('token', 'a-credential-in-the-address');
const ADDRESSES = [`/ws/chat/?token=${SECRET}`, `/ws/chat/?ticket=${SECRET}`, `/api/auth/me?x=${SECRET}`];

const { node } = await startChat({ TRUST_PROXY: '1', CHAT_QUERY_TOKEN: 'on' });

/** `docker/balancer.conf` before these two nodes: its address and its logs. */
async function startBalancer(first: number, second: number, more: Record<string, string> = {}) {
  const port = await findFreePort();
  const nginx = await startNginx('docker/balancer.conf', {
    'listen 8000': `listen 127.0.0.1:${port}`,
    'node-1:8000': `127.0.0.1:${first}`,
    'node-2:8000': `127.0.0.1:${second}`,
    ...more,
  });
  return { ...nginx, port, url: `http://127.0.0.1:${port}` };
}

/** `fetch` sends no `Upgrade` header. */
function offerUpgrade(url: string, headers: Record<string, string>): Promise<Response> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        const known = Object.entries(answer.headers).map(([name, value]): [string, string] => [
          name,
          String(value),
        ]);
        resolve(new Response(Buffer.concat(chunks), { status: answer.statusCode ?? 0, headers: known }));
      });
    });
    asked.on('error', reject).end();
  });
}

const HANDSHAKE = {
  upgrade: 'websocket',
  connection: 'upgrade',
  authorization: `Bearer ${SECRET}`,
  referer: `https://host.example/?token=${SECRET}`,
};

async function expectTyped(response: Response, status: number, code: string): Promise<void> {
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toContain('application/json');
  expect(await response.json()).toMatchObject({ error: { code, message: expect.any(String) } });
}

describe('docker/balancer.conf', () => {
  test('serves calls and sockets while one node is down', async () => {
    const balancer = await startBalancer(node.port, await findFreePort());
    const [anna, ben] = (await createPeople(node, 2)) as [Person, Person];
    const through = { ...node, port: balancer.port, url: balancer.url };
    for (const via of ['token', 'ticket'] as const) {
      const desk = await connect(through, anna, { via });
      await desk.say({ recipient_id: ben.id });
    }
    await eventually(() => expect(balancer.logs()).toMatch(/ GET \/ws\/chat\/ |POST \/api\/auth\/ticket /));
    expect(balancer.logs()).not.toMatch(/token=|ticket=|Bearer/);
  });

  test('with every node down, no log holds what was in the address or a header', async () => {
    const balancer = await startBalancer(await findFreePort(), await findFreePort());
    for (const address of ADDRESSES) {
      const response = await offerUpgrade(balancer.url + address, HANDSHAKE);
      await expectTyped(response, 502, 'unavailable');
      expect(response.headers.get('retry-after')).toBe('1');
    }
    // Each is logged, with what failed.
    await eventually(() => expect(balancer.logs()).toMatch(/GET \/api\/auth\/me 502 .* 502/));
    expect(balancer.logs()).not.toContain(SECRET);
  });

  test('a node that does not answer is 504, and a body that is too large 413, in the words of the contract', async () => {
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    onCleanup(() => void silent.close());
    const { port } = silent.address() as AddressInfo;
    const balancer = await startBalancer(port, port, { 'proxy_read_timeout 60s': 'proxy_read_timeout 1s' });
    const late = await fetch(`${balancer.url}/api/auth/me?token=${SECRET}`);
    await expectTyped(late, 504, 'unavailable');
    const body = JSON.stringify({ text: 'x'.repeat(64 * 1024) });
    const large = await fetch(`${balancer.url}/api/messaging/messages/?token=${SECRET}`, {
      method: 'POST',
      body,
    });
    await expectTyped(large, 413, 'too_large');
    expect(balancer.logs()).not.toContain(SECRET);
  });
});

test('docker/demo.conf logs no address', async () => {
  const port = await findFreePort();
  const nginx = await startNginx('docker/demo.conf', {
    'listen 3000': `listen 127.0.0.1:${port}`,
    '/usr/share/nginx/html': '/nowhere',
  });
  for (const path of [`/?token=${SECRET}`, `/assets/missing.js?token=${SECRET}`]) {
    expect((await fetch(`http://127.0.0.1:${port}${path}`)).status).toBeGreaterThanOrEqual(400);
  }
  expect(nginx.logs()).not.toContain(SECRET);
});

describe('deploy/nginx.conf', () => {
  const NAME = 'chat.example.com';

  async function startTls(upstream: number) {
    const { ca, cert, key } = createCertificates(NAME);
    const [port, plainPort] = [await findFreePort(), await findFreePort()];
    const nginx = await startNginx('deploy/nginx.conf', {
      'listen 80': `listen 127.0.0.1:${plainPort}`,
      'listen 443 ssl': `listen 127.0.0.1:${port} ssl`,
      '127.0.0.1:8000': `127.0.0.1:${upstream}`,
      '/etc/ssl/chat.example.com/fullchain.pem': cert,
      '/etc/ssl/chat.example.com/privkey.pem': key,
      '/var/log/nginx/vikrahub-chat.log': join(createDirectory(), 'access.log'),
    });
    const options = { host: '127.0.0.1', port, servername: NAME, ca: readFileSync(ca) };
    return { ...nginx, options, plainUrl: `http://127.0.0.1:${plainPort}` };
  }

  /** Status and body, or 101 and what the socket says first. */
  function ask(options: RequestOptions, path: string, headers: Record<string, string> = {}) {
    return new Promise<{ status: number; body: string }>((resolve, reject) => {
      const asked = httpsRequest({ ...options, path, headers }, (answer) => {
        let body = '';
        answer.on('data', (chunk: Buffer) => (body += chunk));
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body }));
      });
      asked.on('upgrade', (answer, socket) => {
        socket.once('data', (chunk: Buffer) => {
          socket.destroy();
          resolve({ status: answer.statusCode ?? 0, body: chunk.toString() });
        });
      });
      asked.on('error', reject).end();
    });
  }

  const UPGRADE = {
    connection: 'Upgrade',
    upgrade: 'websocket',
    'sec-websocket-version': '13',
    'sec-websocket-key': Buffer.alloc(16).toString('base64'),
  };

  test('serves calls and sockets over TLS, and keeps the metrics to the machine', async () => {
    const { options, plainUrl } = await startTls(node.port);
    const [anna] = (await createPeople(node, 1)) as [Person];
    expect(await ask(options, '/health/ready')).toMatchObject({ status: 200 });
    expect(await ask(options, '/metrics')).toMatchObject({ status: 404 });
    const socket = await ask(options, `/ws/chat/?token=${anna.access}`, UPGRADE);
    expect(socket.status).toBe(101);
    expect(socket.body).toContain('"type":"hello"');
    const plain = await fetch(`${plainUrl}/api/auth/me?token=${SECRET}`, { redirect: 'manual' });
    expect(plain.status).toBe(301);
    expect(plain.headers.get('location')).not.toContain(SECRET);
  });

  test('with the node down, answers in the words of the contract, and no log has a credential', async () => {
    const { options, logs } = await startTls(await findFreePort());
    for (const address of ADDRESSES) {
      const { status, body } = await ask(options, address, { authorization: `Bearer ${SECRET}` });
      expect(status).toBe(502);
      expect(JSON.parse(body)).toMatchObject({ error: { code: 'unavailable' } });
    }
    expect(logs()).not.toContain(SECRET);
  });
});
