import { useCallback, useState } from 'react';
import type { RefObject } from 'react';
import type { Conversation, ConversationSettingsBody } from '@vikrahub/chat-protocol';
import { clearConversation } from '../../features/settings/clear-conversation.js';
import { changeSettings } from '../../features/settings/change-settings.js';
import { settingsStrings } from '../../features/settings/settings-strings.js';
import { useChat, useChatState } from '../../react/chat-context.js';
import { toReason, useStrings } from '../../react/chat-strings.js';
import { toConversationName } from '../../react/chat-target.js';
import { toolsStrings } from '../../react/tools-strings.js';
import { isMuted } from '../../store/is-muted.js';
import type { ChatFailure } from '../../store/state.js';
import { CheckIcon } from '../icons/icons.js';
import { ArchiveIcon, BellIcon, PinIcon, UnreadIcon } from '../icons/inbox-icons.js';
import { DeleteIcon } from '../icons/message-icons.js';
import { Menu, type MenuItem } from '../menu/menu.js';
import { useRowEvents } from '../row-events/use-row-events.js';
import { Toast } from '../toast.js';

const hourMs = 3_600_000;
const always = '9999-12-31T23:59:59.999Z';
const allStrings = { ...settingsStrings, ...toolsStrings };

interface InboxToolsProps {
  listRef: RefObject<HTMLElement | null>;
  conversations: readonly Conversation[];
}

interface Notice {
  text: string;
  undo?: () => void;
}

/** What one can do with a conversation of the list: a menu by the right button, the menu key or a long press, and a swipe. */
export function InboxTools({ listRef, conversations }: InboxToolsProps) {
  const strings = useStrings(allStrings);
  const { client } = useChat();
  const [menuRow, setMenuRow] = useState<HTMLElement | null>(null);
  const [notice, setNotice] = useState<Notice | null>(null);
  const endNotice = useCallback(() => setNotice(null), []);

  const report = async (work: Promise<unknown>, said?: Notice) => {
    try {
      await work;
      if (said) setNotice(said);
    } catch (thrown) {
      setNotice({ text: `${strings.notDone} · ${toReason(thrown as ChatFailure, strings)}` });
    }
  };
  const change = ({ id }: Conversation, body: ConversationSettingsBody, said?: Notice) =>
    report(
      client.use(({ context }) => changeSettings(context, { conversationId: id }, body)),
      said,
    );
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
  useRowEvents(listRef, {
    onOpen(row) {
      const hasMenu = find(row) !== undefined;
      if (hasMenu) setMenuRow(row);
      return hasMenu;
    },
    onSwipe(row) {
      const conversation = find(row);
      if (conversation) void archive(conversation);
    },
  });
  const inMenu = menuRow && find(menuRow);
  return (
    <>
      {menuRow && inMenu && (
        <ConversationMenu
          conversation={inMenu}
          row={menuRow}
          onArchive={() => void archive(inMenu)}
          onChange={(body) => void change(inMenu, body)}
          onClear={() => void report(clearConversation(client, inMenu.id))}
          onClose={() => {
            menuRow.focus({ preventScroll: true });
            setMenuRow(null);
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

type Step = 'actions' | 'mute' | 'clear';

interface ConversationMenuProps {
  conversation: Conversation;
  row: HTMLElement;
  onArchive: () => void;
  onChange: (body: ConversationSettingsBody) => void;
  onClear: () => void;
  onClose: () => void;
}

function ConversationMenu(props: ConversationMenuProps) {
  const { conversation, row, onArchive, onChange, onClear, onClose } = props;
  const strings = useStrings(allStrings);
  const { client } = useChat();
  const meId = useChatState((state) => state.me?.id);
  const [step, setStep] = useState<Step>('actions');
  const { id, archived, pinned, marked_unread, unread_count } = conversation;
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
  const markRead = () => {
    if (unread_count > 0) client.markRead({ conversationId: id });
    if (marked_unread) onChange({ marked_unread: false });
  };
  const items: Record<Step, MenuItem[]> = {
    actions: [
      unread_count > 0 || marked_unread
        ? item(strings.markRead, <CheckIcon />, markRead)
        : item(strings.markUnread, <UnreadIcon />, () => onChange({ marked_unread: true })),
      item(pinned ? strings.unpin : strings.pin, <PinIcon />, () => onChange({ pinned: !pinned })),
      isMuted(conversation)
        ? item(strings.unmute, <BellIcon />, () => onChange({ muted_until: null }))
        : { label: strings.mute, icon: <BellIcon />, onSelect: () => setStep('mute') },
      item(archived ? strings.unarchive : strings.archive, <ArchiveIcon />, onArchive),
      { label: strings.clear, icon: <DeleteIcon />, isDanger: true, onSelect: () => setStep('clear') },
    ],
    mute: [
      mute(strings.muteHours, inHours(8)),
      mute(strings.muteWeek, inHours(24 * 7)),
      mute(strings.muteAlways, () => always),
    ],
    clear: [
      { ...item(strings.clearForMe, <DeleteIcon />, onClear), isDanger: true },
      { label: strings.cancel, icon: null, onSelect: onClose },
    ],
  };
  const labels: Record<Step, string> = {
    actions: strings.conversationActions(name),
    mute: strings.mute,
    clear: strings.clear,
  };
  return <Menu key={step} label={labels[step]} items={items[step]} anchor={row} onClose={onClose} />;
}
