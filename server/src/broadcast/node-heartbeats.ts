import { SILENCE_MAX_MS } from './redis-subscriptions.js';

/** A node that was silent for so long has ended. Until then it may be alive, cut off from Redis, and committing. */
const FORGET_MS = 60_000;

/** `<version> <node id> <how far back its publishes may be lost, in ms; or "bye">` */
const BEAT = /^1 ([0-9a-f-]{36}) (\d{1,15}|bye)$/;

export interface Beat {
  nodeId: string;
  /** What the node published up to so long ago may not have come. */
  lostMs: number | 'bye';
}

export function toBeat({ nodeId, lostMs }: Beat): string {
  return `1 ${nodeId} ${lostMs}`;
}

/** Undefined where it was not written by a node of ours. */
export function parseBeat(payload: Buffer): Beat | undefined {
  const [, nodeId, lost] = BEAT.exec(payload.toString('latin1', 0, 64)) ?? [];
  if (nodeId === undefined || lost === undefined) return undefined;
  return { nodeId, lostMs: lost === 'bye' ? 'bye' : Number(lost) };
}

/** The other nodes, as far as they are heard. */
export class OtherNodes {
  private readonly heardAt = new Map<string, number>();

  hear({ nodeId, lostMs }: Beat, now: number): void {
    if (lostMs === 'bye') this.heardAt.delete(nodeId);
    else this.heardAt.set(nodeId, now);
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
