import { marksSlice } from '../features/marks/marks.slice.js';
import { presenceSlice } from '../features/presence/presence.slice.js';
import { reactionsSlice } from '../features/reactions/reactions.slice.js';
import { settingsSlice } from '../features/settings/settings.slice.js';
import { typingSlice } from '../features/typing/typing.slice.js';
import type { Slice } from './slice.js';

/** Every feature's share of the state, in the order in which they hear of an event. A feature adds its line. */
export const slices: readonly Slice[] = [
  typingSlice,
  settingsSlice,
  marksSlice,
  reactionsSlice,
  presenceSlice,
];
