import { useEffect, useLayoutEffect, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useDismiss } from '../use-dismiss.js';

export interface MenuItem {
  label: string;
  icon: ReactNode;
  isDanger?: boolean;
  onSelect: () => void;
}

interface MenuProps {
  label: string;
  items: readonly MenuItem[];
  /** Above the items: `menuitem`s of its own, in one row. */
  top?: ReactNode;
  /** What it belongs to. The menu stands beside it, inside the positioned element around both. */
  anchor: HTMLElement;
  onClose: () => void;
}

const gapPx = 6;

/** https://www.w3.org/WAI/ARIA/apg/patterns/menubar/ */
export function Menu({ label, items, top, anchor, onClose }: MenuProps) {
  const ref = useRef<HTMLDivElement>(null);
  const dismiss = useDismiss(ref, onClose);
  const count = items.length;
  useLayoutEffect(() => {
    if (ref.current) place(ref.current, anchor);
  }, [anchor, count]);
  useEffect(() => {
    const first = ref.current?.querySelector<HTMLElement>(':scope > [role=menuitem]');
    (first ?? ref.current?.querySelector<HTMLElement>('[role^=menuitem]'))?.focus({ preventScroll: true });
  }, [count]);

  const handleKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Tab') {
      event.preventDefault();
      onClose();
    } else moveInMenu(event);
    dismiss.onKeyDown(event);
    event.stopPropagation();
  };
  return (
    <div ref={ref} className="chat-menu" role="menu" aria-label={label} onKeyDown={handleKeyDown}>
      {top}
      {items.map((item) => (
        <button
          key={item.label}
          type="button"
          role="menuitem"
          className="chat-menu-item"
          data-danger={item.isDanger || undefined}
          tabIndex={-1}
          onClick={item.onSelect}
          // The pointer and the keyboard mark the same one.
          onPointerMove={({ currentTarget }) => currentTarget.focus({ preventScroll: true })}
        >
          {item.icon}
          <span className="chat-part">{item.label}</span>
        </button>
      ))}
    </div>
  );
}

/** Below the anchor where there is room, else above, else as low as it fits; in line with the anchor's outer edge. */
function place(menu: HTMLElement, anchor: HTMLElement): void {
  const frame = menu.offsetParent;
  if (!frame) return;
  const around = frame.getBoundingClientRect();
  const box = anchor.getBoundingClientRect();
  const { offsetHeight: height, offsetWidth: width } = menu;
  const [below, above] = [box.bottom + gapPx, box.top - gapPx - height];
  const lowest = around.bottom - gapPx - height;
  const y = below <= lowest ? below : above >= around.top + gapPx ? above : lowest;
  const isAtEnd = box.left + box.right > around.left + around.right;
  const x = isAtEnd ? box.right - width : box.left;
  const rightmost = around.right - gapPx - width;
  menu.style.top = `${Math.max(gapPx, y - around.top)}px`;
  menu.style.left = `${Math.max(gapPx, Math.min(x, rightmost) - around.left)}px`;
}

/** Around the ends. Left and right go along the row at the top. */
function moveInMenu(event: KeyboardEvent<HTMLElement>): void {
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[role^=menuitem]')];
  const rows = all.filter((item) => item.parentElement === event.currentTarget);
  const index = all.indexOf(event.target as HTMLElement);
  const count = all.length;
  const inRow = count - rows.length;
  const isInRow = index < inRow;
  const isRtl = getComputedStyle(event.currentTarget).direction === 'rtl';
  const along = (step: number) => (isInRow ? (index + (isRtl ? -step : step) + inRow) % inRow : index);
  const targets: Record<string, number> = {
    ArrowDown: isInRow ? inRow : (index + 1) % count,
    ArrowUp: isInRow ? count - 1 : index === inRow && inRow > 0 ? 0 : (index - 1 + count) % count,
    ArrowRight: along(1),
    ArrowLeft: along(-1),
    Home: isInRow ? 0 : inRow,
    End: isInRow ? inRow - 1 : count - 1,
  };
  const next = targets[event.key];
  if (next === undefined) return;
  event.preventDefault();
  all[next]?.focus({ preventScroll: true });
}
