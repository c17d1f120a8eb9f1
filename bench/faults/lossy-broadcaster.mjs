/**
 * Loaded into the nodes before the server (`--preload`), it loses every publish after a node's first twenty without a
 * word. No break of a connection tells of it, so nothing repairs it before a reconnect: the run must find `unrepaired`.
 */
import { RedisBroadcaster } from '../../server/dist/broadcast/redis.broadcaster.js';

const { publish } = RedisBroadcaster.prototype;
let published = 0;

RedisBroadcaster.prototype.publish = function (delivery) {
  published += 1;
  if (published <= 20) publish.call(this, delivery);
};
