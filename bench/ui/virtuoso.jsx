import { useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { Virtuoso } from 'react-virtuoso';
import { textOf } from './page.js';

const OLDER = 30;
/** Indexes may not become negative, and fall with each page that is prepended. */
const FIRST_INDEX = 1_000_000;

export const rows = '.row';
export const scroller = '[data-virtuoso-scroller]';
export const field = undefined;

/** As its documentation does it for a chat: indexes that fall as older rows come, and following at the end. */
export async function open(host, count) {
  let setRange;
  let range = [1, count];
  function List() {
    const [[from, to], set] = useState(range);
    setRange = set;
    return (
      <Virtuoso
        style={{ height: '100%' }}
        firstItemIndex={FIRST_INDEX + from}
        totalCount={to - from + 1}
        initialTopMostItemIndex={to - from}
        computeItemKey={(index) => index}
        followOutput="auto"
        alignToBottom
        itemContent={(index) => (
          <div className="row" style={{ padding: '4px 16px' }}>
            <div style={{ padding: '8px 13px', background: '#f0f2f5' }}>{textOf(index - FIRST_INDEX)}</div>
          </div>
        )}
      />
    );
  }
  const change = (next) => setRange((range = next));
  return () => {
    const root = createRoot(host);
    flushSync(() => root.render(<List />));
    return {
      close: () => root.unmount(),
      count: () => range[1] - range[0] + 1,
      append: () => change([range[0], range[1] + 1]),
      prepend: () => change([range[0] - OLDER, range[1]]),
    };
  };
}
