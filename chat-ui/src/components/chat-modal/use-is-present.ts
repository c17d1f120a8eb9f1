import { useEffect, useState } from 'react';

/** A little longer than the styles take to fade the window out; nobody waits for them to end. */
const leaveMs = 200;

/** While it is open, and until it has been seen leaving. */
export function useIsPresent(isOpen: boolean): boolean {
  const [isPresent, setIsPresent] = useState(isOpen);
  if (isOpen && !isPresent) setIsPresent(true);
  useEffect(() => {
    if (isOpen) return;
    const timer = setTimeout(() => setIsPresent(false), leaveMs);
    return () => clearTimeout(timer);
  }, [isOpen]);
  return isPresent;
}
