import type { ChatStrings } from '../react/chat-strings.types.js';
import { editsStrings } from '../features/edits/edits-strings.js';
import { emojiStrings } from '../features/emoji/emoji-strings.js';
import { presenceStrings } from '../features/presence/presence-strings.js';
import { reactionsStrings } from '../features/reactions/reactions-strings.js';
import { toolsStrings } from '../react/tools-strings.js';
import { settingsStrings } from '../features/settings/settings-strings.js';
import { typingStrings } from '../features/typing/typing-strings.js';
import { dockStrings } from '../features/dock/dock-strings.js';
import { marksStrings } from '../features/marks/marks-strings.js';
import { messengerStrings } from '../features/messenger/messenger-strings.js';
import { noticesStrings } from '../features/notices/notices-strings.js';
import { peopleStrings } from '../features/people/people-strings.js';
import { englishStrings } from '../react/chat-strings.js';

/** What is shown without `ChatProvider messages`: a start for texts of your own. */
export const en: Required<ChatStrings> = {
  ...englishStrings,
  ...dockStrings,
  ...editsStrings,
  ...emojiStrings,
  ...marksStrings,
  ...messengerStrings,
  ...noticesStrings,
  ...peopleStrings,
  ...presenceStrings,
  ...reactionsStrings,
  ...settingsStrings,
  ...toolsStrings,
  ...typingStrings,
};
