import { useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { UserSummary } from '@vikrahub/chat-protocol';
import { useChatState } from '../../react/chat-context.js';
import { Picture } from '../../components/avatar/avatar.js';
import { BackIcon } from '../../components/icons/list-icons.js';
import { moveFocus } from '../../components/move-focus.js';
import { useStrings } from '../../react/chat-strings.js';
import { findPartner, toUserName } from '../../react/chat-target.js';
import { useInbox } from '../../react/use-inbox.js';
import { peopleStrings } from './people-strings.js';
import { usePeopleSearch } from './use-people-search.js';

/** How many of those with whom one has talked last. */
const RECENT = 8;

interface PeopleSearchProps {
  onSelect: (user: UserSummary) => void;
  onClose: () => void;
}

/** Somebody to write to: whom one has talked with, or whom a search finds. In place of the list of conversations. */
export function PeopleSearch({ onSelect, onClose }: PeopleSearchProps) {
  const strings = useStrings(peopleStrings);
  const [text, setText] = useState('');
  const found = usePeopleSearch(text);
  const recent = useRecentPeople();
  const listId = useId();
  const listRef = useRef<HTMLDivElement>(null);
  const fieldRef = useRef<HTMLInputElement>(null);
  useEffect(() => fieldRef.current?.focus({ preventScroll: true }), []);

  const handleKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    // Of this first, then of a window around it.
    event.preventDefault();
    event.stopPropagation();
    onClose();
  };
  const handleFieldKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || (event.key !== 'ArrowDown' && event.key !== 'Enter')) return;
    const first = listRef.current?.querySelector<HTMLElement>('.chat-inbox-row');
    event.preventDefault();
    if (event.key === 'Enter' && text.trim()) first?.click();
    else first?.focus();
  };
  return (
    <div className="chat-people" onKeyDown={handleKeyDown}>
      <div className="chat-people-top">
        <button type="button" className="chat-icon-button" aria-label={strings.back} onClick={onClose}>
          <BackIcon />
        </button>
        <input
          ref={fieldRef}
          form=""
          type="search"
          className="chat-input"
          value={text}
          maxLength={100}
          autoComplete="off"
          spellCheck={false}
          placeholder={strings.searchPeople}
          aria-label={strings.searchPeople}
          aria-controls={listId}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={handleFieldKeyDown}
        />
      </div>
      <div
        ref={listRef}
        id={listId}
        className="chat-inbox-list"
        aria-busy={found.state === 'searching'}
        onKeyDown={(event) => moveFocus(event, '.chat-inbox-row')}
      >
        {found.state === 'idle' && recent.length > 0 && (
          <>
            <h3 className="chat-people-heading">{strings.recentPeople}</h3>
            <PeopleList people={recent} onSelect={onSelect} />
          </>
        )}
        {found.state === 'found' && <PeopleList people={found.people} onSelect={onSelect} />}
      </div>
      <div className="chat-part" role="status">
        {found.state === 'found' && found.people.length === 0 && (
          <p className="chat-notice chat-people-notice">{strings.nobodyFound(text.trim())}</p>
        )}
        {found.state === 'failed' && <p className="chat-notice chat-people-notice">{strings.searchFailed}</p>}
      </div>
    </div>
  );
}

function useRecentPeople(): UserSummary[] {
  const meId = useChatState((state) => state.me?.id);
  const { conversations } = useInbox();
  return conversations
    .map((conversation) => findPartner(conversation, meId))
    .filter((partner) => partner !== null)
    .slice(0, RECENT);
}

function PeopleList({
  people,
  onSelect,
}: { people: readonly UserSummary[] } & Pick<PeopleSearchProps, 'onSelect'>) {
  return people.map((user) => (
    <button key={user.id} type="button" className="chat-inbox-row" onClick={() => onSelect(user)}>
      <Picture id={user.id} name={toUserName(user)} imageUrl={user.avatar_url} />
      <span className="chat-inbox-name">
        <bdi className="chat-part">{toUserName(user)}</bdi>
      </span>
      <span className="chat-inbox-preview">
        <bdi className="chat-part">@{user.username}</bdi>
      </span>
    </button>
  ));
}
