import { useEffect, useState } from 'react';

function subscribeToAttention(listener: () => void): () => void {
  document.addEventListener('visibilitychange', listener);
  window.addEventListener('focus', listener);
  window.addEventListener('blur', listener);
  return () => {
    document.removeEventListener('visibilitychange', listener);
    window.removeEventListener('focus', listener);
    window.removeEventListener('blur', listener);
  };
}

const hasAttention = () => document.visibilityState === 'visible' && document.hasFocus();

/** Marks as read up to `newestSeq`, once somebody looks at it. */
export function useMarkRead(
  newestSeq: number | undefined,
  isNewestInSight: boolean,
  markRead: (seq: number) => void,
): void {
  const [isAttentive, setIsAttentive] = useState(false);
  useEffect(() => {
    const update = () => setIsAttentive(hasAttention());
    update();
    return subscribeToAttention(update);
  }, []);
  useEffect(() => {
    if (newestSeq !== undefined && isNewestInSight && isAttentive) markRead(newestSeq);
  }, [newestSeq, isNewestInSight, isAttentive, markRead]);
}
