import { useEffect, useState } from 'react';

/** Whether something has been so for a while. */
export function useHasLasted(isOn: boolean, durationMs: number): boolean {
  const [hasLasted, setHasLasted] = useState(false);
  useEffect(() => {
    if (!isOn) return;
    const timer = setTimeout(() => setHasLasted(true), durationMs);
    return () => {
      clearTimeout(timer);
      setHasLasted(false);
    };
  }, [isOn, durationMs]);
  return hasLasted;
}
