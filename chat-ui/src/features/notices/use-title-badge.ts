import { useEffect } from 'react';

const badge = /^\(\d+\+?\) /u;

/** `(3) Title`, whatever title the host gives meanwhile; as it was where the count is 0 and when it ends. */
export function useTitleBadge(count: number): void {
  useEffect(() => {
    if (count === 0) return;
    const put = () => {
      const title = `(${count > 99 ? '99+' : count}) ${document.title.replace(badge, '')}`;
      if (document.title !== title) document.title = title;
    };
    put();
    // A router changes the text of the element, or the element.
    const observer = new MutationObserver(put);
    observer.observe(document.head, { subtree: true, childList: true, characterData: true });
    return () => {
      observer.disconnect();
      document.title = document.title.replace(badge, '');
    };
  }, [count]);
}
