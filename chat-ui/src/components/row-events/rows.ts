import type { RefObject } from 'react';

/** The element around rows: each has a `data-key`. */
export type Rows = RefObject<HTMLElement | null>;

export const rowOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-key]') : null;
