import { useEffect, useId, useRef } from 'react';

const stateKey = 'vikrahubChat';

function isOurs(id: string): boolean {
  const state: unknown = history.state;
  return typeof state === 'object' && state !== null && (state as Record<string, unknown>)[stateKey] === id;
}

/**
 * On a phone the back button closes the window instead of leaving the page. The added history entry has
 * the same URL and keeps the router's own state, so that hash routers see nothing, and is taken away
 * again when the window closes otherwise.
 */
export function useBackCloses(isOpen: boolean, onBack: () => void): void {
  const id = useId();
  const onBackRef = useRef(onBack);
  const cleanUp = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    onBackRef.current = onBack;
  });

  useEffect(() => {
    if (!isOpen || !window.matchMedia?.('(max-width: 639.98px)').matches) return;
    clearTimeout(cleanUp.current);
    if (!isOurs(id)) history.pushState({ ...history.state, [stateKey]: id }, '');
    const handlePop = () => {
      if (!isOurs(id)) onBackRef.current();
    };
    window.addEventListener('popstate', handlePop);
    return () => {
      window.removeEventListener('popstate', handlePop);
      // A later turn: StrictMode mounts again at once, and a host may navigate in `onClose`.
      cleanUp.current = setTimeout(() => {
        if (isOurs(id)) history.back();
      });
    };
  }, [id, isOpen]);
}
