import { SetMetadata } from '@nestjs/common';
import type { ClientFrame, ClientFrameType } from '@vikrahub/chat-protocol';
import type { FrameLimit } from '../limits/rate-limits.js';

export const ON_FRAME = 'chat:on-frame';
export const ON_HELLO = 'chat:on-hello';

/** What a handler is given of a frame: without what the dispatcher has already dealt with. */
export type FrameBody<T extends ClientFrameType> = Omit<Extract<ClientFrame, { type: T }>, 'type' | 'ref'>;

export interface FrameRegistration {
  type: ClientFrameType;
  shape: new () => object;
  limit: FrameLimit;
}

/**
 * Makes a service's method the handler of one type of frame: `(session, body) => answer`.
 * `shape` is a class-validator DTO of the frame without `type` and `ref`.
 *
 * What the method returns is sent to the calling session with the frame's `ref`; nothing means a plain `ack`
 * where the frame had a `ref`. A `DeferredAnswer` lets the next frame of the same type begin before the answer is there.
 */
export function OnFrame<T extends ClientFrameType>(
  type: T,
  shape: new () => FrameBody<T>,
  limit: FrameLimit = 'signals',
): MethodDecorator {
  return SetMetadata(ON_FRAME, { type, shape, limit } satisfies FrameRegistration);
}

/** Makes a service's method add fields to `hello`: `(principal) => Promise<Partial<HelloFrame>>`. */
export function OnHello(): MethodDecorator {
  return SetMetadata(ON_HELLO, true);
}

/** An answer that comes later, of an effect whose place in the order is already certain. */
export class DeferredAnswer<T> {
  constructor(readonly answer: Promise<T>) {}
}
