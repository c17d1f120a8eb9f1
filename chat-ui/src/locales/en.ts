import type { ChatStrings } from '../react/chat-strings.types.js';
import { typingStrings } from '../features/typing/typing-strings.js';
import { englishStrings } from '../react/chat-strings.js';

/** What is shown without `ChatProvider messages`: a start for texts of your own. */
export const en: Required<ChatStrings> = { ...englishStrings, ...typingStrings };
