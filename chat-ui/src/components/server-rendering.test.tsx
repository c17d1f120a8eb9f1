/** @jest-environment node */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { renderToString } from 'react-dom/server';
import { createStage, priya } from './chat-stage.js';
import { Avatar } from './avatar/avatar.js';
import { ChatButton } from './chat-button/chat-button.js';
import { ChatModal } from './chat-modal/chat-modal.js';
import { Conversation } from './conversation/conversation.js';
import { Inbox } from './inbox/inbox.js';
import { UnreadBadge } from './unread-badge/unread-badge.js';

let stage: ReturnType<typeof createStage>;
beforeEach(() => {
  stage = createStage();
});
afterEach(() => stage.close());

describe('on a server, without a document', () => {
  test.each([
    ['ChatButton', <ChatButton key="" user={priya} showUnread />, 'Message'],
    ['ChatModal', <ChatModal key="" isOpen onClose={() => undefined} recipientUser={priya} />, ''],
    ['Conversation', <Conversation key="" recipientUser={priya} />, 'Priya Nair'],
    ['Inbox', <Inbox key="" onSelect={() => undefined} />, 'Messages'],
    ['UnreadBadge', <UnreadBadge key="" />, ''],
    ['Avatar', <Avatar key="" id={2} name="Priya Nair" />, 'PN'],
  ])('%s renders, and connects to nothing', (_, element, text) => {
    expect(renderToString(<stage.Stage>{element}</stage.Stage>)).toContain(text);
    expect(stage.server.socketsOf(1).opened).toBe(0);
  });
});
