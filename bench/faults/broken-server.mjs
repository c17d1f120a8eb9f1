/**
 * Loaded into the nodes before the server (`--preload`), it breaks promises on purpose, each now and then: the checker
 * must find `stranger`, `frame`, `lost` and `unsent`.
 */
import { randomUUID } from 'node:crypto';
import { RedisBroadcaster } from '../../server/dist/broadcast/redis.broadcaster.js';
import { MessagesWriter } from '../../server/dist/messages/messages.writer.js';
import { STRANGER } from './crowd.mjs';

const { publish } = RedisBroadcaster.prototype;
const { write } = MessagesWriter.prototype;
let published = 0;
let written = 0;

RedisBroadcaster.prototype.publish = function (delivery) {
  published += 1;
  publish.call(this, delivery);
  if (published % 6 === 0) publish.call(this, delivery);
  if (published % 6 === 3) publish.call(this, { ...delivery, userIds: [String(STRANGER)] });
};

MessagesWriter.prototype.write = async function (draft) {
  written += 1;
  if (written % 8 === 0) {
    const { id, text } = draft;
    return { id, text, seq: 1, rev: 1, createdAt: new Date(), duplicate: false, skippedUnread: false };
  }
  if (written % 8 === 4) await write.call(this, { ...draft, id: randomUUID(), clientId: randomUUID() });
  return write.call(this, draft);
};
