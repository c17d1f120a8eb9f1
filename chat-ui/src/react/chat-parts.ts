import type { AnchorHTMLAttributes, ComponentType } from 'react';
import type { UserId } from '@vikrahub/chat-protocol';
import type { ChatTarget } from '../store/state.js';
import type { ChatUser } from './chat-target.js';

/** What `Avatar` takes, and a host's own in its place (`slots.avatar`). */
export interface AvatarProps {
  /** Decides the colours: the same for the same id, everywhere. */
  id: UserId;
  /** Whose initials stand where there is no picture. */
  name: string;
  /** Null, or one that does not load: the initials. */
  imageUrl?: string | null;
  /**
   * 32, 40 or 72 px.
   *
   * @defaultValue 'medium'
   */
  size?: 'small' | 'medium' | 'large';
}

/** What a host's own `slots.messageText` gets. */
export interface MessageTextProps {
  text: string;
  isMine: boolean;
  /** For everything inside that can have focus: the list of messages is one tab stop. */
  tabIndex: 0 | -1;
}

/** Components of the host that are drawn instead of ours, or where we have none. Declare them outside of components. */
export interface ChatSlots {
  /** The picture of a person or of a conversation, always beside its name. */
  avatar?: ComponentType<AvatarProps>;
  /** The text of a message, inside its bubble. */
  messageText?: ComponentType<MessageTextProps>;
  /** In place of the messages where nobody has written yet. */
  empty?: ComponentType<{ name: string; user: ChatUser | null }>;
  /** In the header, before the close button. */
  headerActions?: ComponentType<{ target: ChatTarget }>;
  /** Before the text field. */
  composerStart?: ComponentType<{ target: ChatTarget }>;
}

/** Classes of the host beside ours. */
export interface ChatClassNames {
  header?: string;
  messages?: string;
  /** One message with its time. */
  message?: string;
  bubble?: string;
  composer?: string;
}

/**
 * Asked for every web and mail address in a message. `false` leaves it as text; attributes take the place of ours,
 * which are a new tab and `rel="noopener noreferrer nofollow ugc"`; `undefined` changes nothing.
 */
export type LinkPolicy = (href: string) => AnchorHTMLAttributes<HTMLAnchorElement> | false | undefined;
