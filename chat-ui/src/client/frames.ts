import type { ServerFrame } from '@vikrahub/chat-protocol';
import type { Part } from './part.js';

type Listener = (frame: ServerFrame) => void;

/** For what is loaded later than the client, and hears of frames from then on. */
export interface FrameFeed extends Part {
  /** Returns what ends it. */
  listen(listener: Listener): () => void;
}

export function createFrameFeed(): FrameFeed {
  const listeners = new Set<Listener>();
  return {
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    onFrame(frame) {
      for (const listener of listeners) listener(frame);
    },
    stop: () => listeners.clear(),
  };
}
