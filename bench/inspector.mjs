import { once } from 'node:events';
import { WebSocket } from 'ws';

/** For a server started with it, `openInspector()` finds the debugger. */
export const INSPECT = '--inspect=127.0.0.1:0';

/** Looks into a running server: its memory after a collection, and where its CPU goes. */
export async function openInspector(server) {
  const [, address] = /Debugger listening on (ws:\/\/\S+)/.exec(server.output());
  const socket = new WebSocket(address, { perMessageDeflate: false, maxPayload: 0 });
  await once(socket, 'open');
  const waiting = new Map();
  socket.on('message', (bytes) => {
    const { id, result, error } = JSON.parse(bytes);
    const { resolve, reject } = waiting.get(id) ?? {};
    waiting.delete(id);
    if (error) reject?.(new Error(error.message));
    else resolve?.(result);
  });
  let asked = 0;
  const ask = (method, params = {}) =>
    new Promise((resolve, reject) => {
      asked += 1;
      waiting.set(asked, { resolve, reject });
      socket.send(JSON.stringify({ id: asked, method, params }));
    });
  return {
    collectGarbage: () => ask('HeapProfiler.collectGarbage'),
    async startProfile() {
      await ask('Profiler.enable');
      await ask('Profiler.setSamplingInterval', { interval: 500 });
      await ask('Profiler.start');
    },
    async stopProfile() {
      return (await ask('Profiler.stop')).profile;
    },
    close: () => socket.close(),
  };
}

/**
 * Functions and packages by their share of the samples in which they were on top, the idle ones left out. By count: where others hold the CPU, the time
 * between two samples says nothing.
 */
export function toSelfTimes({ nodes, samples }) {
  const byId = new Map(nodes.map((node) => [node.id, node.callFrame]));
  const functions = new Map();
  const packages = new Map();
  let busy = 0;
  const add = (counts, name) => counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const id of samples) {
    const { functionName, url, lineNumber } = byId.get(id);
    if (functionName === '(idle)') continue;
    const place = url === '' ? '' : ` ${url.split('/').slice(-2).join('/')}:${lineNumber + 1}`;
    add(functions, `${functionName || '(anonymous)'}${place}`);
    add(packages, toPackage(functionName, url));
    busy += 1;
  }
  const sorted = (counts) =>
    [...counts]
      .map(([name, count]) => ({ name, percent: (count / busy) * 100 }))
      .sort((a, b) => b.percent - a.percent);
  return { functions: sorted(functions), packages: sorted(packages) };
}

function toPackage(functionName, url) {
  if (url === '')
    return functionName === '(garbage collector)' ? functionName : 'native code and system calls';
  if (url.startsWith('node:')) return 'Node';
  const [, name] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url) ?? [];
  const [, folder] = /\/server\/dist\/(.*)\/[^/]+$/.exec(url) ?? [];
  return name ?? (folder === undefined ? 'elsewhere' : `ours: ${folder}/`);
}
