import { forwardRef, useImperativeHandle, useRef } from 'react';
import type { ReactNode } from 'react';
import { moveFocus } from '../move-focus.js';
import { useRowWindow } from './use-row-window.js';
import { useSeenRows } from './use-seen-rows.js';
import type { RowWindowOptions } from './use-row-window.js';

export interface MessageViewportHandle {
  scrollToNewest: () => void;
}

interface MessageViewportProps extends RowWindowOptions {
  label: string;
  /** Elements with `data-key`, and `data-seq` once they are stored, for `keys[from]` up to, not including, `keys[to]`. */
  renderRows: (from: number, to: number) => ReactNode;
  onSeen: (fromSeq: number, toSeq: number) => void;
  /** Above the first row. */
  top: ReactNode;
  /** Below the newest row; not shown while the reader is further up. */
  bottom: ReactNode;
}

/**
 * A window of rows in a scroller whose offset is measured from the end (`column-reverse` with a single
 * child). Older rows appear above without any movement, rows below wait while the reader is up, and no more
 * rows are in the document than a few screens hold.
 */
export const MessageViewport = forwardRef<MessageViewportHandle, MessageViewportProps>(
  function MessageViewport({ label, renderRows, onSeen, top, bottom, ...options }, ref) {
    const scrollerRef = useRef<HTMLDivElement>(null);
    const { from, to, isFollowing, handleScroll, scrollToNewest } = useRowWindow(scrollerRef, options);
    useSeenRows(scrollerRef, onSeen);
    useImperativeHandle(ref, () => ({ scrollToNewest }));
    return (
      <div className="chat-scroller" ref={scrollerRef} onScroll={handleScroll}>
        <div
          className="chat-log"
          role="log"
          aria-live="off"
          aria-label={label}
          onKeyDown={(event) => moveFocus(event, '[data-key]')}
        >
          {from === 0 && top}
          {renderRows(from, to)}
          {isFollowing && bottom}
        </div>
      </div>
    );
  },
);
