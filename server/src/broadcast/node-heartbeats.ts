import { SILENCE_MAX_MS } from './redis-subscriptions.js';

/** A node that was silent for so long has ended. Until then it may be alive, cut off from Redis, and committing. */
const FORGET_MS = 60_000;

/** `<version> <node id> <how far back its publishes may be lost, in ms; or "bye"> <its age in ms>` */
const HEARTBEAT = /^1 ([0-9a-f-]{36}) (\d{1,15}|bye) (\d{1,15})$/;
const HEARTBEAT_BYTES_MAX = 80;

export interface Heartbeat {
  nodeId: string;
  /** What the node published up to so long ago may not have come. */
  lostMs: number | 'bye';
  /** How long the node has been there. */
  ageMs: number;
}

export function toHeartbeat({ nodeId, lostMs, ageMs }: Heartbeat): string {
  return `1 ${nodeId} ${lostMs} ${Math.ceil(ageMs)}`;
}

/** Undefined where it was not written by a node of ours. */
export function parseHeartbeat(payload: Buffer): Heartbeat | undefined {
  if (payload.length > HEARTBEAT_BYTES_MAX) return undefined;
  const [, nodeId, lost, age] = HEARTBEAT.exec(payload.toString('latin1')) ?? [];
  if (nodeId === undefined || lost === undefined) return undefined;
  return { nodeId, lostMs: lost === 'bye' ? 'bye' : Number(lost), ageMs: Number(age) };
}

/** The other nodes, as far as they are heard. */
export class OtherNodes {
  private readonly heardAt = new Map<string, number>();

  /** Whether there is any that may be alive. */
  get exist(): boolean {
    return this.heardAt.size > 0;
  }

  /** Whether it was not known before. */
  hear({ nodeId, lostMs }: Heartbeat, now: number): boolean {
    if (lostMs === 'bye') {
      this.heardAt.delete(nodeId);
      return false;
    }
    const isNew = !this.heardAt.has(nodeId);
    this.heardAt.set(nodeId, now);
    return isNew;
  }

  /** Since when one that does not speak any more may have committed what it never published. */
  silentSince(now: number): number | undefined {
    let since: number | undefined;
    for (const [nodeId, at] of this.heardAt) {
      if (now - at > FORGET_MS) this.heardAt.delete(nodeId);
      else if (now - at > SILENCE_MAX_MS) since = Math.min(at, since ?? at);
    }
    return since;
  }
}
