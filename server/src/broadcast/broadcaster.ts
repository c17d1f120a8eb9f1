import type { ServerFrame } from '@vikrahub/chat-protocol';

/** One frame and the people it is for. */
export interface Publication {
  userIds: readonly string[];
  frame: ServerFrame;
  /** `transient` frames (typing, presence) may be dropped for a slow reader; `durable` ones end in a resume instead. */
  kind: 'durable' | 'transient';
  /** The one session that does not get it, because its `ack` says the same. */
  exceptSessionId?: string | undefined;
}

/** A publication on its way: every hop moves the bytes as they are. */
export interface Delivery {
  frame: Buffer;
  kind: Publication['kind'];
  exceptSessionId: string | undefined;
}

export type DeliveryListener = (userId: string, delivery: Delivery) => void;
/** What was published up to `sinceMs` ago may not have come. */
export type GapListener = (sinceMs: number) => void;

/**
 * Carries frames to the sessions of people, wherever they are connected.
 *
 * Promised: a frame reaches every node that hosts one of the people at the time of the publish, at most once each,
 * and frames of one publisher reach a node in the order in which they were published. On the publisher's own node
 * they arrive before `publish` returns.
 *
 * Not promised: arrival at another node. A broken connection loses what was published meanwhile, a node may die before
 * it publishes what it has committed, and frames of two publishers may overtake each other. PostgreSQL is the truth:
 * clients see the jump of `rev` and resume.
 *
 * Instead, every node that may miss something is told so, within seven seconds of the loss and again and again for as
 * long as its cause lasts: by its listener for gaps.
 */
export abstract class Broadcaster {
  /** Encodes the frame, once. Never waits and never throws: the change is committed, whatever becomes of its announcement. */
  abstract publish(publication: Publication): void;
  /**
   * What was begun up to `sinceMs` ago failed in a way that does not tell whether it was committed: if it was, nobody
   * publishes it. A gap for every node.
   */
  abstract noteUnpublished(sinceMs: number): void;
  /** From the moment it resolves, frames for that person reach this node, as far as the network allows. */
  abstract subscribe(userId: string): Promise<void>;
  abstract unsubscribe(userId: string): void;
  /** The one receiver of this node; called only for people who are subscribed. */
  abstract listen(listener: DeliveryListener): void;
  /** The one receiver of this node that makes up for what was lost. */
  abstract onGap(listener: GapListener): void;
}

/** Field by field: spreading the rest took as long as the encoding. */
export function toDelivery({ frame, kind, exceptSessionId }: Publication): Delivery {
  return { frame: encodeFrame(frame), kind, exceptSessionId };
}

/** The one encoding of a frame. */
export function encodeFrame(frame: ServerFrame): Buffer {
  return Buffer.from(JSON.stringify(frame));
}
