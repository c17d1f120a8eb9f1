import { openInspector } from '../inspector.mjs';

const PATIENCE_MS = 20_000;
/**
 * What a node keeps for good once it has served: compiled code, plans of statements, people and conversations it has
 * looked up.
 */
const MEMORY_SLACK_MIB = 24;
/** A connection to PostgreSQL or Redis that comes and goes. */
const HANDLES_SLACK = 4;

/** What one node holds at the moment; its memory after a collection. */
export async function measureNode({ name, port, output }) {
  const inspector = await openInspector({ output });
  await inspector.collectGarbage();
  inspector.close();
  const response = await fetch(`http://127.0.0.1:${port}/metrics`, {
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  const text = await response.text();
  const valueOf = (metric) => Number(new RegExp(`^${metric} (\\S+)$`, 'm').exec(text)?.[1]);
  const memory = valueOf('nodejs_heap_size_used_bytes') + valueOf('nodejs_external_memory_bytes');
  return { name, memoryMib: Math.round(memory / 2 ** 20), handles: valueOf('process_open_fds') };
}

export function hasGrown(node, before) {
  return (
    node.handles > before.handles + HANDLES_SLACK || node.memoryMib > before.memoryMib + MEMORY_SLACK_MIB
  );
}

export function toSentence({ name, memoryMib, handles }) {
  return `${name} ${memoryMib} MiB, ${handles} open files`;
}
