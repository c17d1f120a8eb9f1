import type { KeyboardEvent } from 'react';

/** Arrows, Home and End move focus between the elements that `selector` finds, once it is in one of them. */
export function moveFocus(event: KeyboardEvent<HTMLElement>, selector: string): void {
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>(selector)];
  const index = stops.findIndex((stop) => stop.contains(event.target as Node));
  const next = toNextIndex(event.key, index, stops.length);
  if (index === -1 || next === null) return;
  event.preventDefault();
  stops[next]?.focus();
}

function toNextIndex(key: string, index: number, count: number): number | null {
  switch (key) {
    case 'ArrowUp':
      return Math.max(0, index - 1);
    case 'ArrowDown':
      return Math.min(count - 1, index + 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
