/**
 * Loaded into the nodes before the server (`--preload`), it breaks promises on purpose, each now and then: the checker
 * must find `stranger`, `frame`, `lost` and `unsent`.
 */
import { randomUUID } from 'node:crypto';
import { RedisBroadcaster } from '../../server/dist/broadcast/redis.broadcaster.js';
import { BatchQueue } from '../../server/dist/database/batch-queue.js';
import { MessagesWriter } from '../../server/dist/messages/messages.writer.js';
import { STRANGER } from './crowd.mjs';

const { publish } = RedisBroadcaster.prototype;
const { add } = BatchQueue.prototype;
let published = 0;
let written = 0;

RedisBroadcaster.prototype.publish = function (delivery) {
  published += 1;
  publish.call(this, delivery);
  if (published % 6 === 0) publish.call(this, delivery);
  if (published % 6 === 3) publish.call(this, { ...delivery, userIds: [String(STRANGER)] });
};

BatchQueue.prototype.add = function (kind) {
  const write = add.call(this, kind);
  if (!(kind instanceof MessagesWriter)) return write;
  return async (draft) => {
    written += 1;
    if (written % 8 === 0) {
      const { id, text } = draft;
      const numbers = { seq: 1, rev: 1, membersRev: 0, createdAt: new Date() };
      return { id, text, ...numbers, duplicate: false, skippedUnread: false };
    }
    if (written % 8 === 4) await write({ ...draft, id: randomUUID(), clientId: randomUUID() });
    return write(draft);
  };
};
