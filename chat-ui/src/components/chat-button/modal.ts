/** What a click loads: only by `import()`, so that every bundler can put it into a file of its own. */
export { ChatModal } from '../chat-modal/chat-modal.js';
