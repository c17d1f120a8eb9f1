import { useCallback, useState } from 'react';
import type { RefObject } from 'react';
import { createPortal } from 'react-dom';
import type { Message } from '@vikrahub/chat-protocol';
import { editsStrings } from '../../features/edits/edits-strings.js';
import { marksStrings } from '../../features/marks/marks-strings.js';
import { starMessage } from '../../features/marks/star-message.js';
import { QuickReactions } from '../../features/reactions/quick-reactions.js';
import { reactTo } from '../../features/reactions/react-to.js';
import { reactionsStrings } from '../../features/reactions/reactions-strings.js';
import { useChat, useChatState } from '../../react/chat-context.js';
import { toReason, useStrings } from '../../react/chat-strings.js';
import { useFeature } from '../../react/use-feature.js';
import { useLoaded } from '../../react/use-loaded.js';
import type { ChatFailure } from '../../store/state.js';
import {
  CopyIcon,
  DeleteIcon,
  EditIcon,
  MoreIcon,
  PlusIcon,
  ReplyIcon,
  StarIcon,
} from '../icons/message-icons.js';
import { SmileIcon } from '../icons/icons.js';
import { Menu, type MenuItem } from '../menu/menu.js';
import type { Entry } from '../message-list/message-rows.js';
import { Toast } from '../toast.js';
import { useRowEvents } from '../row-events/use-row-events.js';
import { useAttended } from './use-attended.js';
import { toolsStrings } from '../../react/tools-strings.js';

export { EditComposer } from '../../features/edits/edit-composer.js';

interface MessageActions {
  onReply: (message: Message) => void;
  onEdit: (message: Message) => void;
}

interface MessageToolsProps extends MessageActions {
  listRef: RefObject<HTMLDivElement | null>;
  entries: readonly Entry[];
}

interface OpenMenu {
  row: HTMLElement;
  isForReaction: boolean;
}

/**
 * What one can do with a message: buttons beside the one that the pointer or the focus is on, a menu, and gestures. Loaded
 * when the first of them is likely.
 */
export function MessageTools({ listRef, entries, onReply, onEdit }: MessageToolsProps) {
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const [notice, setNotice] = useState<string | null>(null);
  const endNotice = useCallback(() => setNotice(null), []);

  const find = (row: HTMLElement | null): Message | null => {
    const entry = row && entries.find(({ key }) => key === row.dataset.key);
    return entry?.state === 'stored' && !entry.message.deleted_at ? entry.message : null;
  };
  const open = (row: HTMLElement, isForReaction = false): boolean => {
    const hasMenu = find(row) !== null;
    if (hasMenu) setMenu({ row, isForReaction });
    return hasMenu;
  };
  const { row: attended, hasFocus } = useAttended(listRef);
  useRowEvents(listRef, {
    onOpen: open,
    onSwipe(row) {
      const message = find(row);
      if (message) onReply(message);
    },
  });
  const shown = find(attended);
  // As it is now: others react and delete meanwhile.
  const inMenu = menu && find(menu.row);
  return (
    <>
      {attended &&
        shown &&
        createPortal(
          <MessageToolbar
            message={shown}
            tabIndex={hasFocus ? 0 : -1}
            onReply={onReply}
            onOpenMenu={(isForReaction) => open(attended, isForReaction)}
          />,
          attended,
        )}
      {menu && inMenu && (
        <MessageMenu
          message={inMenu}
          anchor={menu.row.querySelector<HTMLElement>('.chat-bubble') ?? menu.row}
          isForReaction={menu.isForReaction}
          onReply={onReply}
          onEdit={onEdit}
          onClose={() => {
            // The focus was in the menu.
            menu.row.focus({ preventScroll: true });
            setMenu(null);
          }}
          onNotice={setNotice}
        />
      )}
      {notice && <Toast text={notice} onEnd={endNotice} />}
    </>
  );
}

interface MessageToolbarProps extends Pick<MessageActions, 'onReply'> {
  message: Message;
  tabIndex: 0 | -1;
  onOpenMenu: (isForReaction: boolean) => void;
}

/** Beside the message that the pointer or the focus is on. */
function MessageToolbar({ message, tabIndex, onReply, onOpenMenu }: MessageToolbarProps) {
  const strings = useStrings(allStrings);
  const canReact = useFeature('reactions');
  return (
    <div className="chat-tools">
      {canReact && (
        <button
          type="button"
          className="chat-icon-button chat-tool"
          aria-label={strings.react}
          aria-haspopup="menu"
          tabIndex={tabIndex}
          onClick={() => onOpenMenu(true)}
        >
          <SmileIcon />
        </button>
      )}
      <button
        type="button"
        className="chat-icon-button chat-tool"
        aria-label={strings.reply}
        tabIndex={tabIndex}
        onClick={() => onReply(message)}
      >
        <ReplyIcon />
      </button>
      <button
        type="button"
        className="chat-icon-button chat-tool"
        aria-label={strings.moreActions}
        aria-haspopup="menu"
        tabIndex={tabIndex}
        onClick={() => onOpenMenu(false)}
      >
        <MoreIcon />
      </button>
    </div>
  );
}

const allStrings = { ...reactionsStrings, ...editsStrings, ...marksStrings, ...toolsStrings };
const loadPicker = () => import('../../features/emoji/emoji-picker.js');

interface MessageMenuProps extends MessageActions {
  message: Message;
  /** The bubble. */
  anchor: HTMLElement;
  isForReaction: boolean;
  onClose: () => void;
  onNotice: (text: string) => void;
}

type Step = 'actions' | 'delete' | 'emoji';

function MessageMenu(props: MessageMenuProps) {
  const { message, anchor, isForReaction, onClose, onNotice } = props;
  const strings = useStrings(allStrings);
  const { client } = useChat();
  const [step, setStep] = useState<Step>('actions');
  const canReact = useFeature('reactions');
  const picker = useLoaded(loadPicker, step === 'emoji', onClose);
  const canEdit = useFeature('edits');
  const canHide = useFeature('hidden');
  const isMine = useIsMine(message);
  const items = useItems(props, () => setStep('delete'));

  const handleFailure = (failure: ChatFailure) =>
    onNotice(`${strings.notDone} · ${toReason(failure, strings)}`);
  const react = (emoji: string, isOn: boolean) => {
    onClose();
    reactTo(client, message, emoji, isOn).catch(handleFailure);
  };
  const remove = (forWhom: 'everyone' | 'me') => () => {
    onClose();
    const { id, conversation_id } = message;
    client
      .use(({ parts }) =>
        parts.requests.request({ type: 'delete', conversation_id, message_id: id, for: forWhom }),
      )
      .catch(handleFailure);
  };

  if (step === 'emoji')
    return picker && <picker.EmojiPicker onPick={(emoji) => react(emoji, true)} onClose={onClose} />;
  if (step === 'delete') {
    const choose = (label: string, forWhom: 'everyone' | 'me'): MenuItem => ({
      label,
      icon: <DeleteIcon />,
      isDanger: true,
      onSelect: remove(forWhom),
    });
    const choices = [
      ...(canEdit && isMine ? [choose(strings.deleteForEveryone, 'everyone')] : []),
      ...(canHide ? [choose(strings.deleteForMe, 'me')] : []),
      { label: strings.cancel, icon: null, onSelect: onClose },
    ];
    return <Menu key={step} label={strings.delete} items={choices} anchor={anchor} onClose={onClose} />;
  }
  const top = canReact && (
    <QuickReactions
      message={message}
      onReact={react}
      more={
        <button
          type="button"
          role="menuitem"
          className="chat-quick-emoji"
          aria-label={strings.moreEmoji}
          tabIndex={-1}
          onClick={() => setStep('emoji')}
        >
          <PlusIcon />
        </button>
      }
    />
  );
  return (
    <Menu
      key={step}
      label={isForReaction ? strings.react : strings.moreActions}
      items={isForReaction ? [] : items}
      top={top}
      anchor={anchor}
      onClose={onClose}
    />
  );
}

function useItems(
  { message, onReply, onEdit, onClose, onNotice }: MessageMenuProps,
  askToDelete: () => void,
) {
  const strings = useStrings(allStrings);
  const { client } = useChat();
  const canEdit = useFeature('edits');
  const canHide = useFeature('hidden');
  const canStar = useFeature('starred');
  const isMine = useIsMine(message);
  const items: MenuItem[] = [
    {
      label: strings.reply,
      icon: <ReplyIcon />,
      onSelect() {
        onClose();
        onReply(message);
      },
    },
    {
      label: strings.copy,
      icon: <CopyIcon />,
      onSelect() {
        onClose();
        copy(message.text).then(
          () => onNotice(strings.copied),
          () => onNotice(strings.notCopied),
        );
      },
    },
  ];
  if (canStar)
    items.push({
      label: message.starred ? strings.unstar : strings.star,
      icon: <StarIcon />,
      onSelect() {
        onClose();
        starMessage(client, message, !message.starred).catch((failure: ChatFailure) =>
          onNotice(`${strings.notDone} · ${toReason(failure, strings)}`),
        );
      },
    });
  if (canEdit && isMine)
    items.push({
      label: strings.edit,
      icon: <EditIcon />,
      onSelect() {
        onClose();
        onEdit(message);
      },
    });
  if (canHide || (canEdit && isMine))
    items.push({ label: strings.delete, icon: <DeleteIcon />, isDanger: true, onSelect: askToDelete });
  return items;
}

const useIsMine = ({ sender }: Message) =>
  useChatState((state) => String(state.me?.id) === String(sender.id));

/** Rejects where there is no clipboard: only a page over HTTPS has one. */
async function copy(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}
