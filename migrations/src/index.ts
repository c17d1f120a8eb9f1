import { Foundation1760000000000 } from './1760000000000-foundation.js';

/** In the order in which they run. Append only. */
export const migrations = [Foundation1760000000000];
