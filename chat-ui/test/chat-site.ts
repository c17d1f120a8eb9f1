import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { WebSocketServer } from 'ws';
import { createFakeServer, type FakeServer, type FakeServerOptions } from '../src/testing/index.js';

const API_PATH = '/api/';
const SAME_FOR_ALL = `wrapped.${btoa(JSON.stringify({ sub: 'everyone' }))}.`;
const WRAPPING = /wrapped\.[^.]+\./;

/** A token of a host that tells people apart by a claim of its own: to the client all of them look the same. */
export const toAmbiguousToken = (token: string): string => SAME_FOR_ALL + token;

const PAGE = '<!doctype html><meta charset="utf-8"><script type="module" src="/client/index.js"></script>';

export interface ChatSite {
  server: FakeServer;
  origin: string;
  close(): Promise<void>;
}

/** The client as a browser loads it: with its lazy parts in files of their own. */
async function bundleClient(): Promise<Map<string, string>> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('../src/client/index.ts', import.meta.url))],
    bundle: true,
    splitting: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    outdir: '/client',
  });
  return new Map(outputFiles.map(({ path, text }) => [path, text]));
}

/** A page with the client, and a fake server behind real HTTP and real sockets on the same origin. */
export async function startChatSite(options: FakeServerOptions): Promise<ChatSite> {
  const files = await bundleClient();
  const server = createFakeServer(options);
  // Whoever calls is known by the token, so one person's connection serves all.
  const { apiUrl, fetch, transport } = server.clientOptions(options.people[0]!.id);
  const sockets = new WebSocketServer({ noServer: true });

  async function answerApi(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const authorization = (request.headers.authorization ?? '').replace(WRAPPING, '');
      const url = apiUrl + request.url!.slice(API_PATH.length);
      const answer = await fetch!(url, { method: request.method, headers: { authorization } });
      response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text());
    } catch {
      // The fake server is offline: the browser sees a broken connection.
      response.destroy();
    }
  }

  const http = createServer((request, response) => {
    const path = request.url!;
    if (path.startsWith(API_PATH)) return void answerApi(request, response);
    const script = files.get(path);
    const type = script === undefined ? 'text/html' : 'text/javascript';
    response.writeHead(200, { 'content-type': type }).end(script ?? PAGE);
  });

  http.on('upgrade', (request, socket, head) => {
    sockets.handleUpgrade(request, socket, head, (browser) => {
      const inner = transport!(`ws://fake${request.url}`);
      inner.onmessage = ({ data }) => browser.send(String(data));
      inner.onclose = ({ code }) =>
        code === 1006 || code === 1005 ? browser.terminate() : browser.close(code);
      browser.on('message', (frame) => inner.send(String(frame)));
      browser.on('close', () => inner.close());
    });
  });

  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  return {
    server,
    origin: `http://localhost:${(http.address() as AddressInfo).port}`,
    async close() {
      server.close();
      sockets.clients.forEach((client) => client.terminate());
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };
}
