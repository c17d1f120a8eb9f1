/** Whether a finger may come: a long press must not have to wait for the first touch. False on a server. */
export const hasTouch = (): boolean =>
  typeof window !== 'undefined' && (window.matchMedia?.('(any-pointer: coarse)').matches ?? false);
