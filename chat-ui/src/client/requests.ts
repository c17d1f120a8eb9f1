import type { ClientFrame } from '@vikrahub/chat-protocol';
import { failureError } from './failure.js';
import type { Part, PartContext } from './part.js';
import { within } from './within.js';

const ANSWER_TIMEOUT_MS = 10_000;

interface Waiting {
  frame: ClientFrame;
  resolve: () => void;
  reject: (failure: Error) => void;
}

export interface Requests extends Part {
  /** Sends a frame that takes effect once, however often it is sent. Rejects with a `ChatFailure`. */
  request(frame: ClientFrame): Promise<void>;
}

export function createRequests({ connection, confirmPerson }: PartContext): Requests {
  const waiting = new Map<string, Waiting>();
  let count = 0;

  return {
    async request(frame) {
      const failure = await confirmPerson();
      if (failure) throw failureError(failure.code, failure.message, failure.retryable);
      const ref = `request:${++count}`;
      const marked = { ...frame, ref };
      const answered = new Promise<void>((resolve, reject) => {
        waiting.set(ref, { frame: marked, resolve, reject });
      });
      if (!connection.send(marked)) {
        waiting.delete(ref);
        throw failureError('network', 'There is no connection to the server.', true);
      }
      return within(ANSWER_TIMEOUT_MS, 'The server', answered).finally(() => waiting.delete(ref));
    },
    onFrame(frame) {
      // The answer went with the last session.
      if (frame.type === 'hello') for (const request of waiting.values()) connection.send(request.frame);
      if (frame.type !== 'ack' && frame.type !== 'error') return;
      const request = waiting.get(frame.ref ?? '');
      if (frame.type === 'ack') request?.resolve();
      else request?.reject(failureError(frame.code, frame.message, frame.retryable, frame.retry_after_ms));
    },
    stop() {
      const failure = failureError('network', 'The client was closed.', false);
      for (const request of waiting.values()) request.reject(failure);
    },
  };
}
