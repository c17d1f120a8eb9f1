import type { Draft, DraftBody } from '@vikrahub/chat-protocol';
import { countCodePoints } from '../../components/composer/text-limits.js';
import { seenBy } from '../../testing/fake-conversations.js';
import { FakeError } from '../../testing/fake-error.js';
import { changeView, viewRevOf } from '../../testing/fake-view.js';
import { done, type FakeFeature, ok } from '../../testing/fake-world.js';

const PAGE_SIZE = 50;

export const fakeDrafts: FakeFeature = {
  features: { drafts: true },
  routes: [
    {
      pattern: /^PUT messaging\/conversations\/([^/]+)\/draft$/,
      answer(world, { userId, params: [id], body }) {
        const conversation = world.conversations.get(userId, id);
        const { text, reply_to } = (body ?? {}) as Partial<DraftBody>;
        if (
          typeof text !== 'string' ||
          text.includes('\0') ||
          countCodePoints(text.trim()) > world.textLength
        )
          throw new FakeError('invalid_input', `text: must be at most ${world.textLength} characters.`);
        if (
          reply_to !== undefined &&
          !seenBy(conversation, userId).some((message) => message.id === reply_to)
        )
          throw new FakeError('not_found', 'reply_to: no such message in this conversation.');
        const draft: Draft = {
          conversation_id: conversation.id,
          text,
          reply_to: (text !== '' && reply_to) || null,
          view_rev: viewRevOf(world, userId) + 1,
        };
        const own = world.drafts.get(String(userId)) ?? new Map<string, Draft>();
        world.drafts.set(String(userId), own.set(conversation.id, draft));
        changeView(world, userId, { drafts: [draft] });
        return done;
      },
    },
    {
      pattern: /^GET messaging\/drafts$/,
      answer(world, { userId, query }) {
        const after = query.get('cursor') ?? '';
        const left = [...(world.drafts.get(String(userId))?.values() ?? [])]
          .filter(({ text, conversation_id }) => text !== '' && conversation_id > after)
          .sort((a, b) => (a.conversation_id < b.conversation_id ? -1 : 1));
        const page = left.slice(0, PAGE_SIZE);
        return ok({
          results: page,
          next_cursor: left.length > PAGE_SIZE ? (page.at(-1)?.conversation_id ?? null) : null,
        });
      },
    },
  ],
};
