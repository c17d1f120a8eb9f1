import type { Slice } from '../../store/slice.js';

/** Of those who are watched, as of the session that is there. */
export const presenceSlice: Slice = (state, event) => {
  switch (event.type) {
    case 'presence': {
      const { user_id, online, last_seen_at } = event;
      return { ...state, presence: { ...state.presence, [String(user_id)]: { online, last_seen_at } } };
    }
    case 'hello':
      return { ...state, presence: {} };
    default:
      return state;
  }
};
