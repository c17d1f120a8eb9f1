import type { ChatEvent } from '../store/events.js';
import { initialState } from '../store/first-load.js';
import type { ChatState } from '../store/state.js';

/** The state and who listens to it. What changes it, the reducer, comes with the engine. */
export interface Store {
  get(): ChatState;
  set(next: ChatState): void;
  subscribe(listener: () => void): () => void;
  /** Runs `onStateChange` and the listeners soon, as after a change. */
  wake(): void;
}

/** The store with its reducer. */
export interface EventStore extends Store {
  dispatch(event: ChatEvent): void;
}

/** Everything that changes in one go is told once: first to `onStateChange`, then to the listeners. */
export function createStore(onStateChange: () => void): Store {
  let state = initialState();
  let told = state;
  let isScheduled = false;
  const listeners = new Set<() => void>();

  function wake(): void {
    if (isScheduled) return;
    isScheduled = true;
    queueMicrotask(() => {
      let before: ChatState;
      do {
        before = state;
        onStateChange();
      } while (state !== before);
      isScheduled = false;
      if (state === told) return;
      told = state;
      for (const listener of [...listeners]) listener();
    });
  }

  return {
    get: () => state,
    wake,
    set(next) {
      if (next === state) return;
      state = next;
      wake();
    },
    subscribe(listener) {
      // Wrapped, so that the same function may subscribe twice.
      const own = () => listener();
      listeners.add(own);
      return () => void listeners.delete(own);
    },
  };
}
