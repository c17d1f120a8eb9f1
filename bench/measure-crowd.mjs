import { INSPECT, openInspector } from './inspector.mjs';
import { runLoad } from './run-load.mjs';
import { readCpuMs, readResidentBytes, startServer } from './server-process.mjs';

/** Handshakes under way at a time: about what a listening socket's queue holds. */
const CONNECTING_MAX = 400;

/**
 * Many silent people on one server: what each costs, and with `returning` how long they need to come back.
 *
 * @param {{ machine: object, target: import('./targets.mjs').Target, people: object[], holdMs: number,
 *   returning: boolean, jitterMs?: number, prepare?: (database: object) => Promise<void>, whileAway?: (database: object) => Promise<void> }} options
 */
export async function measureCrowd({ machine, target, people, prepare, whileAway, ...how }) {
  const database = await machine.createDatabase();
  const server = await startServer({ ...target, machine, database, nodeOptions: [INSPECT] });
  try {
    await prepare?.(database);
    const inspector = await openInspector(server);
    const readMemory = async () => {
      await inspector.collectGarbage();
      return readResidentBytes(server.pid);
    };
    const emptyBytes = await readMemory();
    const at = {};
    const onPhase = async (phase) => {
      if (phase === 'connected') {
        at.connected = { bytes: await readMemory(), cpuMs: readCpuMs(server.pid), ms: Date.now() };
      } else if (phase === 'held') {
        at.held = { cpuMs: readCpuMs(server.pid), ms: Date.now() };
      } else if (phase === 'away') {
        await whileAway?.(database);
        at.away = { cpuMs: readCpuMs(server.pid) };
      }
    };
    const { url } = server;
    const load = { url, dialect: target.dialect, people, connectingMax: CONNECTING_MAX, ...how };
    const seen = await runLoad('crowd', load, onPhase);
    const returnCpuMs = at.away && readCpuMs(server.pid) - at.away.cpuMs;
    inspector.close();
    return {
      ...seen,
      kibPerConnection: (at.connected.bytes - emptyBytes) / people.length / 1024,
      cpuPercentHeld: ((at.held.cpuMs - at.connected.cpuMs) / (at.held.ms - at.connected.ms)) * 100,
      ...(returnCpuMs !== undefined && { cpuUsPerReturn: (returnCpuMs / people.length) * 1000 }),
    };
  } finally {
    await server.stop();
    await database.drop();
  }
}
