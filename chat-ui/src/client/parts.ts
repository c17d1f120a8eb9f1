import { createNotices } from '../features/notices/notices.part.js';
import { createPresence } from '../features/presence/presence.part.js';
import { createSettings } from '../features/settings/settings.part.js';
import { createTyping } from '../features/typing/typing.part.js';
import { createLoading } from './loading.js';
import { createMarkers } from './markers.js';
import { createOutbox } from './outbox.js';
import { createOutboxPersistence } from './outbox-persistence.js';
import { createFrameFeed } from './frames.js';
import type { PartContext } from './part.js';
import { createRequests } from './requests.js';
import { createResuming } from './resuming.js';

/** Every part of the client, in the order in which they hear of frames and changes. A feature adds its line. */
export function createParts(context: PartContext) {
  const persistence = createOutboxPersistence(context);
  return {
    resuming: createResuming(context),
    loading: createLoading(context),
    markers: createMarkers(context),
    persistence,
    outbox: createOutbox(context, persistence.isReady),
    requests: createRequests(context),
    frames: createFrameFeed(),
    typing: createTyping(context),
    settings: createSettings(context),
    notices: createNotices(context),
    presence: createPresence(context),
  };
}

export type ClientParts = ReturnType<typeof createParts>;
