import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { Conversation, ConversationId, UserSummary } from '@vikrahub/chat-protocol';
import { marksStrings } from '../../features/marks/marks-strings.js';
import { peopleStrings } from '../../features/people/people-strings.js';
import { useChatState, useRootProps } from '../../react/chat-context.js';
import { settingsStrings } from '../../features/settings/settings-strings.js';
import { useStrings } from '../../react/chat-strings.js';
import { useInbox } from '../../react/use-inbox.js';
import { countArchived } from '../../store/selectors.js';
import { hasTouch } from '../../react/has-touch.js';
import { useFeature } from '../../react/use-feature.js';
import { useLoaded } from '../../react/use-loaded.js';
import type { InboxView } from '../../react/use-inbox.js';
import { toClassName } from '../class-name.js';
import { ConversationsIcon } from '../icons/icons.js';
import { BackIcon, ComposeIcon, StarIcon } from '../icons/list-icons.js';
import { moveFocus } from '../move-focus.js';
import { InboxRow } from './inbox-row.js';

const ownStrings = { ...marksStrings, ...peopleStrings, ...settingsStrings };

/** What `Inbox` takes. */
export interface InboxProps {
  /** Somebody chose a conversation: open it in a `ChatModal` or a `Conversation` by its `id`. */
  onSelect: (conversation: Conversation) => void;
  /** The one that is shown beside the list. */
  selectedId?: ConversationId;
  /**
   * Somebody chose a person to write to: open the conversation by `recipientUser`. With it, the list has a search for
   * people; without it, it has none.
   */
  onSelectUser?: (user: UserSummary) => void;
  /** At the end of the title, such as a close button. */
  headerEnd?: ReactNode;
  /** Of the outermost element. */
  className?: string;
}

const importTools = () => import('./inbox-tools.js');

const importStarred = () => import('../../features/marks/starred-list.js');

const importPeopleSearch = () => import('../../features/people/people-search.js');

/** The caller's conversations, newest activity first. Fills its parent. */
export function Inbox({ onSelect, selectedId, onSelectUser, headerEnd, className }: InboxProps) {
  const strings = useStrings(ownStrings);
  const rootProps = useRootProps();
  const [isArchive, setArchive] = useState(false);
  const inbox = useInbox({ archived: isArchive });
  const archivedCount = useChatState(countArchived);
  const sectionRef = useRef<HTMLElement>(null);
  const [isAttended, setAttended] = useState(hasTouch);
  const tools = useLoaded(importTools, isAttended, () => setAttended(false));
  const [focusedId, setFocusedId] = useState<ConversationId>();
  const [isSearching, setIsSearching] = useState(false);
  const [isStarred, setIsStarred] = useState(false);
  const hasStarred = useFeature('starred');
  const starred = useLoaded(importStarred, isStarred, () => setIsStarred(false));
  const starredRef = useRef<HTMLButtonElement>(null);
  const newMessageRef = useRef<HTMLButtonElement>(null);
  const loaded = useLoaded(importPeopleSearch, isSearching, () => setIsSearching(false));
  const closeSearch = () => {
    setIsSearching(false);
    // Back where the search was opened.
    requestAnimationFrame(() => newMessageRef.current?.focus());
  };
  const isListed = (id?: ConversationId) =>
    inbox.conversations.some((conversation) => conversation.id === id);
  const activeId = [focusedId, selectedId].find(isListed) ?? inbox.conversations[0]?.id;
  const list =
    inbox.conversations.length > 0 ? (
      <ul
        className="chat-inbox-list"
        onKeyDown={(event) => moveFocus(event, '.chat-inbox-row')}
        onPointerOver={() => setAttended(true)}
        onFocus={() => setAttended(true)}
      >
        {!isArchive && archivedCount > 0 && (
          <li className="chat-part">
            <button
              type="button"
              className="chat-text-button chat-inbox-archive"
              onClick={() => setArchive(true)}
            >
              {strings.archivedTitle} ({archivedCount})
            </button>
          </li>
        )}
        {inbox.conversations.map((conversation) => (
          <li className="chat-part" key={conversation.id}>
            <InboxRow
              conversation={conversation}
              isSelected={conversation.id === selectedId}
              isActive={conversation.id === activeId}
              onFocus={setFocusedId}
              onSelect={onSelect}
            />
          </li>
        ))}
        {inbox.hasMore && (
          <li className="chat-inbox-more">
            <button type="button" className="chat-pill-button" onClick={inbox.loadMore}>
              {strings.loadMore}
            </button>
          </li>
        )}
      </ul>
    ) : (
      <InboxNotice inbox={inbox} isArchive={isArchive} />
    );
  return (
    <section
      {...rootProps}
      ref={sectionRef}
      className={toClassName('chat-root chat-inbox', className)}
      aria-label={strings.inboxTitle}
    >
      {isStarred && starred ? (
        <starred.StarredList
          onSelect={onSelect}
          onClose={() => {
            setIsStarred(false);
            requestAnimationFrame(() => starredRef.current?.focus());
          }}
        />
      ) : isSearching && loaded && onSelectUser ? (
        <loaded.PeopleSearch
          onClose={closeSearch}
          onSelect={(user) => {
            setIsSearching(false);
            onSelectUser(user);
          }}
        />
      ) : (
        <>
          <div className="chat-inbox-top">
            {isArchive && (
              <button
                type="button"
                className="chat-icon-button"
                aria-label={strings.back}
                onClick={() => setArchive(false)}
              >
                <BackIcon />
              </button>
            )}
            <h2 className="chat-inbox-title">{isArchive ? strings.archivedTitle : strings.inboxTitle}</h2>
            {hasStarred && !isArchive && (
              <button
                ref={starredRef}
                type="button"
                className="chat-icon-button"
                aria-label={strings.starredTitle}
                aria-busy={isStarred || undefined}
                onClick={() => setIsStarred(true)}
              >
                <StarIcon />
              </button>
            )}
            {onSelectUser && !isArchive && (
              <button
                ref={newMessageRef}
                type="button"
                className="chat-icon-button"
                aria-label={strings.newMessage}
                aria-busy={isSearching || undefined}
                onClick={() => setIsSearching(true)}
              >
                <ComposeIcon />
              </button>
            )}
            {headerEnd}
          </div>
          {list}
          {tools && <tools.InboxTools listRef={sectionRef} conversations={inbox.conversations} />}
        </>
      )}
    </section>
  );
}

function InboxNotice({ inbox, isArchive }: { inbox: InboxView; isArchive: boolean }) {
  const strings = useStrings();
  switch (inbox.load.state) {
    case 'idle':
    case 'loading':
      return (
        <div className="chat-part" role="status" aria-label={strings.loading}>
          {[58, 72, 44, 64].map((width) => (
            <div key={width} className="chat-inbox-row" aria-hidden="true">
              <span className="chat-avatar chat-skeleton-bubble" />
              <span className="chat-skeleton-bubble" style={{ inlineSize: `${width}%`, blockSize: 14 }} />
            </div>
          ))}
        </div>
      );
    case 'failed':
      if (inbox.load.failure.code === 'signed_out')
        return (
          <div className="chat-notice">
            <ConversationsIcon />
            <p className="chat-notice-text">{strings.signedOut}</p>
          </div>
        );
      return (
        <div className="chat-notice" role="alert">
          <p className="chat-notice-text">{strings.inboxFailed}</p>
          <button type="button" className="chat-pill-button" onClick={inbox.loadMore}>
            {strings.retry}
          </button>
        </div>
      );
    case 'ready':
      return (
        <div className="chat-notice">
          <ConversationsIcon />
          <p className="chat-notice-title">{strings.inboxEmpty}</p>
          {!isArchive && <p className="chat-notice-text">{strings.inboxEmptyHint}</p>}
        </div>
      );
    default:
      return inbox.load satisfies never;
  }
}
