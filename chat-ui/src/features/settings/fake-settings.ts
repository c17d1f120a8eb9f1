import type { ConversationSettingsBody } from '@vikrahub/chat-protocol';
import { settingsOf } from '../../testing/fake-conversations.js';
import { FakeError } from '../../testing/fake-error.js';
import { changeView, viewRevOf } from '../../testing/fake-view.js';
import { type FakeFeature, ok } from '../../testing/fake-world.js';

export const fakeSettings: FakeFeature = {
  features: { conversation_settings: true },
  routes: [
    {
      pattern: /^PATCH messaging\/conversations\/([^/]+)\/settings$/,
      answer(world, { userId, params: [id], body }) {
        const conversation = world.conversations.get(userId, id);
        const changes = requireSettings(body);
        const known = settingsOf(conversation, userId);
        const settings = { ...known, ...changes, view_rev: viewRevOf(world, userId) + 1 };
        conversation.settings.set(String(userId), settings);
        changeView(world, userId, { settings: [settings] });
        return ok(settings);
      },
    },
  ],
};

function requireSettings(body: unknown): ConversationSettingsBody {
  const { muted_until, archived } = (body ?? {}) as Record<string, unknown>;
  if (muted_until !== undefined && muted_until !== null && Number.isNaN(Date.parse(String(muted_until))))
    throw new FakeError('invalid_input', 'muted_until: must be null or a time.');
  if (archived !== undefined && typeof archived !== 'boolean')
    throw new FakeError('invalid_input', 'archived: must be true or false.');
  return {
    ...(muted_until !== undefined && { muted_until: muted_until as string | null }),
    ...(archived !== undefined && { archived }),
  };
}
