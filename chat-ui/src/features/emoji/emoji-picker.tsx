import { memo, useEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, MouseEvent, RefObject } from 'react';
import { useDismiss } from '../../components/use-dismiss.js';
import { useChat } from '../../react/chat-context.js';
import { useStrings } from '../../react/chat-strings.js';
import {
  type Emoji,
  findEmoji,
  loadEmoji,
  searchEmoji,
  type SkinTone,
  skinTones,
  withTone,
} from './emoji-list.js';
import { readEmojiMemory, rememberEmoji } from './emoji-memory.js';
import { emojiStrings } from './emoji-strings.js';

/** Shown for each group in the row that leads to it. */
const groupIcons = ['😀', '👋', '🐻', '🍔', '✈️', '⚽', '💡', '🔣', '🏁'];

interface EmojiPickerProps {
  onPick: (emoji: string) => void;
  onClose: () => void;
  /** What has opened it: it closes it too. */
  openerRef?: RefObject<HTMLElement | null>;
}

/** All emoji as the device draws them, at the lower end of what is around it. */
export function EmojiPicker({ onPick, onClose, openerRef }: EmojiPickerProps) {
  const strings = useStrings(emojiStrings);
  const { locale, reportFailure } = useChat();
  const [groups, setGroups] = useState<Emoji[][]>([]);
  const [query, setQuery] = useState('');
  // What is picked now moves to the front the next time.
  const [usedBefore] = useState(() => readEmojiMemory().recent);
  const [tone, setTone] = useState<SkinTone>(() => readEmojiMemory().tone);
  const pickerRef = useRef<HTMLDivElement>(null);
  const listRef = useRef<HTMLDivElement>(null);
  const fieldRef = useRef<HTMLInputElement>(null);
  const dismiss = useDismiss(pickerRef, onClose, openerRef);

  useEffect(() => {
    let isLate = false;
    loadEmoji(locale ?? navigator.language).then(
      (loaded) => !isLate && setGroups(loaded),
      () => reportFailure({ code: 'network', message: 'The emoji did not load.', retryable: true }),
    );
    // A phone's keyboard would cover what one wants to see.
    if (!window.matchMedia?.('(pointer: coarse)').matches) fieldRef.current?.focus({ preventScroll: true });
    return () => {
      isLate = true;
    };
  }, [locale, reportFailure]);

  const found = useMemo(() => searchEmoji(groups, query), [groups, query]);
  const recent = useMemo(() => findEmoji(groups, usedBefore), [groups, usedBefore]);

  const pick = (emoji: string) => {
    rememberEmoji({ used: emoji });
    onPick(emoji);
  };
  const handleClick = ({ target }: MouseEvent) => {
    const { emoji } = (target as HTMLElement).closest<HTMLElement>('[data-emoji]')?.dataset ?? {};
    if (emoji) pick(emoji);
  };
  const handleFieldKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const first = listRef.current?.querySelector<HTMLElement>('[data-emoji]');
    if (event.key === 'ArrowDown') first?.focus();
    else if (event.key === 'Enter') first?.click();
    else return;
    event.preventDefault();
  };
  const isSearching = query.trim() !== '';
  return (
    <div
      ref={pickerRef}
      className="chat-emoji"
      role="dialog"
      aria-label={strings.emoji}
      tabIndex={-1}
      {...dismiss}
    >
      <div className="chat-emoji-top">
        <input
          ref={fieldRef}
          form=""
          type="search"
          className="chat-input"
          value={query}
          maxLength={50}
          autoComplete="off"
          spellCheck={false}
          placeholder={strings.searchEmoji}
          aria-label={strings.searchEmoji}
          onChange={(event) => setQuery(event.target.value)}
          onKeyDown={handleFieldKeyDown}
        />
        <ToneButton
          tone={tone}
          onChange={(chosen) => {
            setTone(chosen);
            rememberEmoji({ tone: chosen });
          }}
        />
      </div>
      <div
        ref={listRef}
        className="chat-emoji-list"
        onClick={handleClick}
        onKeyDown={(event) => moveInGrid(event, fieldRef.current)}
      >
        {isSearching ? (
          <EmojiGroup label={strings.searchEmoji} emoji={found} tone={tone} isFirst />
        ) : (
          <>
            {recent.length > 0 && <EmojiGroup label={strings.recentEmoji} emoji={recent} tone="" isFirst />}
            {groups.map((emoji, index) => (
              <EmojiGroup
                key={strings.emojiGroups[index]}
                label={strings.emojiGroups[index] ?? ''}
                emoji={emoji}
                tone={tone}
                isFirst={index === 0 && recent.length === 0}
              />
            ))}
          </>
        )}
        <p className="chat-emoji-none" role="status">
          {isSearching && groups.length > 0 && found.length === 0 && strings.noEmoji}
        </p>
      </div>
      {!isSearching && (
        <div className="chat-emoji-groups">
          {groupIcons.map((icon, index) => {
            const label = strings.emojiGroups[index];
            return (
              <button
                key={icon}
                type="button"
                className="chat-emoji-group-button"
                aria-label={label}
                title={label}
                onClick={() => {
                  const sections = listRef.current?.querySelectorAll<HTMLElement>('.chat-emoji-group');
                  const section = sections?.[index + (recent.length > 0 ? 1 : 0)];
                  if (section && listRef.current) listRef.current.scrollTop = section.offsetTop;
                }}
              >
                {icon}
              </button>
            );
          })}
        </div>
      )}
    </div>
  );
}

interface EmojiGroupProps {
  label: string;
  emoji: readonly Emoji[];
  tone: SkinTone;
  /** Its first emoji is the list's tab stop. */
  isFirst: boolean;
}

const EmojiGroup = memo(function EmojiGroup({ label, emoji, tone, isFirst }: EmojiGroupProps) {
  return (
    <section className="chat-emoji-group" aria-label={label}>
      <h3 className="chat-emoji-heading" aria-hidden="true">
        {label}
      </h3>
      <div className="chat-emoji-grid">
        {emoji.map((one, index) => {
          const shown = withTone(one, tone);
          return (
            <button
              key={one.emoji}
              type="button"
              className="chat-emoji-one"
              data-emoji={shown}
              aria-label={one.name}
              title={one.name}
              tabIndex={isFirst && index === 0 ? 0 : -1}
            >
              {shown}
            </button>
          );
        })}
      </div>
    </section>
  );
});

function ToneButton({ tone, onChange }: { tone: SkinTone; onChange: (tone: SkinTone) => void }) {
  const strings = useStrings(emojiStrings);
  return (
    <button
      type="button"
      className="chat-emoji-one chat-emoji-tone"
      aria-label={`${strings.skinTone}: ${skinTones.indexOf(tone) + 1} / ${skinTones.length}`}
      title={strings.skinTone}
      onClick={() => onChange(skinTones[(skinTones.indexOf(tone) + 1) % skinTones.length]!)}
    >
      {withTone({ emoji: '✋', hasTones: true }, tone)}
    </button>
  );
}

/** Arrows go to the neighbour in that direction; above the first row is the search. */
function moveInGrid(event: KeyboardEvent<HTMLElement>, above: HTMLElement | null): void {
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-emoji]')];
  const index = stops.indexOf(event.target as HTMLElement);
  const from = stops[index];
  if (!from) return;
  const isRtl = getComputedStyle(from).direction === 'rtl';
  const toSide = (step: number) => stops[index + (isRtl ? -step : step)];
  const toRow = (step: number) => {
    const { x, width, y } = from.getBoundingClientRect();
    let best: HTMLElement | undefined;
    for (let at = index + step; stops[at]; at += step) {
      const box = stops[at]!.getBoundingClientRect();
      if (best && Math.abs(box.y - best.getBoundingClientRect().y) > 1) break;
      if (Math.abs(box.y - y) < 1) continue;
      best ??= stops[at];
      if (Math.abs(box.x - x) < width / 2) return stops[at];
    }
    return best ?? (step < 0 ? above : undefined);
  };
  const next =
    event.key === 'ArrowRight'
      ? toSide(1)
      : event.key === 'ArrowLeft'
        ? toSide(-1)
        : event.key === 'ArrowDown'
          ? toRow(1)
          : event.key === 'ArrowUp'
            ? toRow(-1)
            : undefined;
  if (!event.key.startsWith('Arrow')) return;
  event.preventDefault();
  next?.focus();
}
