import { apply, initialState } from '../store/apply.js';
import type { ChatEvent } from '../store/events.js';
import type { ChatState } from '../store/state.js';

export interface Store {
  get(): ChatState;
  dispatch(event: ChatEvent): void;
  subscribe(listener: () => void): () => void;
  /** Runs `react` and the listeners soon, as after a change. */
  wake(): void;
}

/** Keeps the state. Everything that changes in one go is told once: first to `react`, then to the listeners. */
export function createStore(react: () => void): Store {
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
        react();
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
    dispatch(event) {
      const next = apply(state, event);
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
