import { useCallback, useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { Conversation, ConversationSettingsBody } from '@vikrahub/chat-protocol';
import { changeSettings } from '../../features/settings/change-settings.js';
import { settingsStrings } from '../../features/settings/settings-strings.js';
import { useChat, useChatState } from '../../react/chat-context.js';
import { toReason, useStrings } from '../../react/chat-strings.js';
import { toConversationName } from '../../react/chat-target.js';
import { toolsStrings } from '../../react/tools-strings.js';
import type { ChatFailure } from '../../store/state.js';
import { CheckIcon } from '../icons/icons.js';
import { ArchiveIcon, BellIcon } from '../icons/inbox-icons.js';
import { isMuted } from './is-muted.js';
import { Menu, type MenuItem } from '../menu/menu.js';
import { listen } from '../message-tools/listen.js';
import { watchTouch } from '../message-tools/touch.js';
import { Toast } from '../toast.js';

const hourMs = 3_600_000;
const always = '9999-12-31T23:59:59.999Z';
const allStrings = { ...settingsStrings, ...toolsStrings };

interface InboxToolsProps {
  listRef: RefObject<HTMLElement | null>;
  conversations: readonly Conversation[];
}

interface OpenMenu {
  conversation: Conversation;
  row: HTMLElement;
}

interface Notice {
  text: string;
  undo?: () => void;
}

const rowOf = (target: EventTarget | null) =>
  target instanceof Element ? target.closest<HTMLElement>('[data-key]') : null;

/** What one can do with a conversation of the list: a menu by the right button, the menu key or a long press, and a swipe. */
export function InboxTools({ listRef, conversations }: InboxToolsProps) {
  const strings = useStrings(allStrings);
  const { client } = useChat();
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const [notice, setNotice] = useState<Notice | null>(null);
  const endNotice = useCallback(() => setNotice(null), []);

  const change = async (conversation: Conversation, body: ConversationSettingsBody, said?: Notice) => {
    try {
      await client.use(({ context }) => changeSettings(context, { conversationId: conversation.id }, body));
      if (said) setNotice(said);
    } catch (thrown) {
      setNotice({ text: `${strings.notDone} · ${toReason(thrown as ChatFailure, strings)}` });
    }
  };
  const archive = (conversation: Conversation) => {
    const archived = !conversation.archived;
    return change(
      conversation,
      { archived },
      {
        text: archived ? strings.archivedNow : strings.unarchivedNow,
        undo: () => void change(conversation, { archived: !archived }),
      },
    );
  };
  const find = (row: HTMLElement) => conversations.find(({ id }) => id === row.dataset.key);
  const open = (row: HTMLElement) => {
    const conversation = find(row);
    if (conversation) setMenu({ conversation, row });
  };
  useInboxEvents(listRef, {
    onOpen: open,
    onSwipe(row) {
      const conversation = find(row);
      if (conversation) void archive(conversation);
    },
  });
  return (
    <>
      {menu && (
        <ConversationMenu
          {...menu}
          onArchive={() => void archive(menu.conversation)}
          onChange={(body) => void change(menu.conversation, body)}
          onClose={() => {
            menu.row.focus({ preventScroll: true });
            setMenu(null);
          }}
        />
      )}
      {notice && (
        <Toast
          text={notice.text}
          onEnd={endNotice}
          {...(notice.undo && { action: { label: strings.undo, onClick: notice.undo } })}
        />
      )}
    </>
  );
}

interface ConversationMenuProps extends OpenMenu {
  onArchive: () => void;
  onChange: (body: ConversationSettingsBody) => void;
  onClose: () => void;
}

function ConversationMenu({ conversation, row, onArchive, onChange, onClose }: ConversationMenuProps) {
  const strings = useStrings(allStrings);
  const { client } = useChat();
  const meId = useChatState((state) => state.me?.id);
  const [isMuting, setMuting] = useState(false);
  const { id, archived, unread_count } = conversation;
  const name = toConversationName(conversation, meId);
  const item = (label: string, icon: MenuItem['icon'], work: () => void): MenuItem => ({
    label,
    icon,
    onSelect() {
      onClose();
      work();
    },
  });
  const mute = (label: string, muted_until: () => string) =>
    item(label, null, () => onChange({ muted_until: muted_until() }));
  const inHours = (hours: number) => () => new Date(Date.now() + hours * hourMs).toISOString();
  const items: MenuItem[] = isMuting
    ? [
        mute(strings.muteHours, inHours(8)),
        mute(strings.muteWeek, inHours(24 * 7)),
        mute(strings.muteAlways, () => always),
      ]
    : [
        isMuted(conversation)
          ? item(strings.unmute, <BellIcon />, () => onChange({ muted_until: null }))
          : { label: strings.mute, icon: <BellIcon />, onSelect: () => setMuting(true) },
        item(archived ? strings.unarchive : strings.archive, <ArchiveIcon />, onArchive),
      ];
  if (!isMuting && unread_count > 0)
    items.unshift(item(strings.markRead, <CheckIcon />, () => client.markRead({ conversationId: id })));
  return (
    <Menu
      key={String(isMuting)}
      label={isMuting ? strings.mute : strings.conversationActions(name)}
      items={items}
      anchor={row}
      onClose={onClose}
    />
  );
}

interface InboxActions {
  onOpen: (row: HTMLElement) => void;
  onSwipe: (row: HTMLElement) => void;
}

function useInboxEvents(listRef: RefObject<HTMLElement | null>, actions: InboxActions): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    const list = listRef.current;
    if (!list) return;
    /** A finger that has done something else does not choose the row when it leaves. */
    let isHandled = false;
    const handle = (work: keyof InboxActions) => (row: HTMLElement) => {
      isHandled = true;
      latest.current[work](row);
    };
    const stopTouch = watchTouch(list, { onLongPress: handle('onOpen'), onSwipe: handle('onSwipe') });
    const stop = listen(list, {
      pointerdown: () => (isHandled = false),
      contextmenu(event) {
        const row = rowOf(event.target);
        if (!row) return;
        event.preventDefault();
        latest.current.onOpen(row);
      },
      keydown(event) {
        const row = rowOf(event.target);
        if (!row || !(event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey))) return;
        event.preventDefault();
        latest.current.onOpen(row);
      },
    });
    const swallow = (event: Event) => {
      if (!isHandled) return;
      isHandled = false;
      event.stopPropagation();
    };
    list.addEventListener('click', swallow, true);
    return () => {
      list.removeEventListener('click', swallow, true);
      stop();
      stopTouch();
    };
  }, [listRef]);
}
