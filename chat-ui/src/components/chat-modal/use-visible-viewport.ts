import { useLayoutEffect } from 'react';
import type { RefObject } from 'react';

/** Tells the styles which part of the screen the on-screen keyboard leaves, where it covers the layout viewport. */
export function useVisibleViewport(rootRef: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const viewport = window.visualViewport;
    const root = rootRef.current;
    if (!viewport || !root) return;
    const apply = () => {
      // A pinch zoom also shrinks the visual viewport, and must not shrink the window.
      const isZoomed = Math.abs(viewport.scale - 1) > 0.01;
      root.style.setProperty('--chat-visible-size', isZoomed ? '100dvh' : `${viewport.height}px`);
      root.style.setProperty('--chat-visible-start', isZoomed ? '0px' : `${viewport.offsetTop}px`);
    };
    apply();
    viewport.addEventListener('resize', apply);
    viewport.addEventListener('scroll', apply);
    return () => {
      viewport.removeEventListener('resize', apply);
      viewport.removeEventListener('scroll', apply);
    };
  }, [rootRef]);
}
