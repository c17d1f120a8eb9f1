/**
 * What is measured: the file that a node runs, how it is spoken to, and whether it is given Redis.
 *
 * @typedef {{ name: string, file: string, dialect: string, redis: boolean }} Target
 */

const OURS = '../server/dist/main.js';

/** @type {Record<string, Target>} */
export const TARGETS = {
  ours: { name: 'ours', file: OURS, dialect: 'flat', redis: false },
  oursRedis: { name: 'ours + Redis', file: OURS, dialect: 'flat', redis: true },
  bareUnnest: {
    name: 'bare ws + unnest',
    file: 'baselines/bare-unnest.mjs',
    dialect: 'flat',
    redis: false,
  },
  bareTalk: {
    name: 'bare ws + unnest + batched markers',
    file: 'baselines/bare-talk.mjs',
    dialect: 'flat',
    redis: false,
  },
  bareWs: { name: 'bare ws, no database', file: 'baselines/bare-ws.mjs', dialect: 'flat', redis: false },
  bareFanOut: { name: 'bare loop', file: 'baselines/bare-fan-out.mjs', dialect: 'flat', redis: false },
  nest: {
    name: 'Nest + TypeORM save() + Redis',
    file: 'baselines/nest-typeorm.mjs',
    dialect: 'nest',
    redis: true,
  },
  socketIo: {
    name: 'Socket.IO + Redis + INSERT',
    file: 'baselines/socket-io.mjs',
    dialect: 'socketIo',
    redis: true,
  },
};
