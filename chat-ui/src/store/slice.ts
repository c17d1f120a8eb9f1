import type { ChatEvent } from './events.js';
import type { ChatState } from './state.js';

/**
 * What a feature makes of an event, purely: `state` is what the core has made of it, `before` what was there before.
 * Returns `state` itself where it has nothing to add. `slices.ts` has the list.
 */
export type Slice = (state: ChatState, event: ChatEvent, before: ChatState) => ChatState;
