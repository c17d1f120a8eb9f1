import type { ConversationSettings, ConversationSettingsBody, UserId } from '@vikrahub/chat-protocol';
import { settingsOf, type StoredConversation } from '../../testing/fake-conversations.js';
import { FakeError } from '../../testing/fake-error.js';
import { changeView, viewRevOf } from '../../testing/fake-view.js';
import { moveMarker } from '../../testing/fake-receipts.js';
import { done, type FakeFeature, type FakeWorld, ok } from '../../testing/fake-world.js';

export const fakeSettings: FakeFeature = {
  features: { conversation_settings: true },
  routes: [
    {
      pattern: /^PATCH messaging\/conversations\/([^/]+)\/settings$/,
      answer(world, { userId, params: [id], body }) {
        const conversation = world.conversations.get(userId, id);
        const changes = requireSettings(body);
        const known = settingsOf(conversation, userId);
        return ok(store(world, conversation, userId, { ...known, ...changes }));
      },
    },
    {
      pattern: /^DELETE messaging\/conversations\/([^/]+)$/,
      answer(world, { userId, params: [id] }) {
        const conversation = world.conversations.get(userId, id);
        const cleared_seq = conversation.messages.length;
        moveMarker(world, conversation, userId, 'read', cleared_seq);
        const known = settingsOf(conversation, userId);
        store(world, conversation, userId, { ...known, cleared_seq, pinned: false, marked_unread: false });
        return done;
      },
    },
  ],
};

function store(
  world: FakeWorld,
  conversation: StoredConversation,
  userId: UserId,
  changed: ConversationSettings,
): ConversationSettings {
  const settings = { ...changed, view_rev: viewRevOf(world, userId) + 1 };
  conversation.settings.set(String(userId), settings);
  changeView(world, userId, { settings: [settings] });
  return settings;
}

function requireSettings(body: unknown): ConversationSettingsBody {
  const { muted_until, archived, pinned, marked_unread } = (body ?? {}) as Record<string, unknown>;
  if (muted_until !== undefined && muted_until !== null && Number.isNaN(Date.parse(String(muted_until))))
    throw new FakeError('invalid_input', 'muted_until: must be null or a time.');
  for (const [name, value] of Object.entries({ archived, pinned, marked_unread }))
    if (value !== undefined && typeof value !== 'boolean')
      throw new FakeError('invalid_input', `${name}: must be true or false.`);
  const flags = Object.entries({ archived, pinned, marked_unread }).filter(
    ([, value]) => value !== undefined,
  );
  return {
    ...(muted_until !== undefined && { muted_until: muted_until as string | null }),
    ...Object.fromEntries(flags),
  };
}
