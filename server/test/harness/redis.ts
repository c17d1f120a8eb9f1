import { spawnChild } from './child-process.js';
import { eventually } from './eventually.js';
import { findFreePort } from './free-port.js';

/**
 * The address of a Redis of its own for the test file, so that channels of two files never meet; nothing is
 * written to disk. With REDIS_URL that one is used: people of different files differ by their ids.
 */
export async function startRedis(): Promise<string> {
  if (process.env.REDIS_URL) return process.env.REDIS_URL;
  const port = await findFreePort();
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const child = spawnChild('redis-server', args, { cwd: process.env.CHAT_TEST_DIRECTORY });
  await eventually(() => {
    if (!child.output().includes('Ready to accept connections')) throw new Error('redis-server is not ready');
  });
  return `redis://127.0.0.1:${port}`;
}
