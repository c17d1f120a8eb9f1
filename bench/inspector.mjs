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

/** Functions by the share of samples in which they were on top, the idle ones left out. */
export function toSelfTimes({ nodes, samples, timeDeltas }) {
  const byId = new Map(nodes.map((node) => [node.id, node.callFrame]));
  const times = new Map();
  let total = 0;
  samples.forEach((id, at) => {
    const { functionName, url, lineNumber } = byId.get(id);
    if (functionName === '(idle)') return;
    const [, place = url] = /.*\/((?:[^/]+\/){0,2}[^/]+)$/.exec(url) ?? [];
    const name =
      `${functionName || '(anonymous)'} ${place === '' ? '' : `${place}:${lineNumber + 1}`}`.trim();
    times.set(name, (times.get(name) ?? 0) + timeDeltas[at]);
    total += timeDeltas[at];
  });
  return [...times]
    .map(([name, us]) => ({ name, percent: (us / total) * 100 }))
    .sort((a, b) => b.percent - a.percent);
}
