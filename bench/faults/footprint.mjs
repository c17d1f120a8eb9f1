const PATIENCE_MS = 5000;

/** What one node holds at the moment. */
export async function measureNode({ name, port }) {
  const response = await fetch(`http://127.0.0.1:${port}/metrics`, {
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  const text = await response.text();
  const valueOf = (metric) => Number(new RegExp(`^${metric} (\\S+)$`, 'm').exec(text)?.[1]);
  return {
    name,
    memoryMib: Math.round(valueOf('process_resident_memory_bytes') / 2 ** 20),
    handles: valueOf('process_open_fds'),
  };
}

export function toSentence({ name, memoryMib, handles }) {
  return `${name} ${memoryMib} MiB, ${handles} open files`;
}
