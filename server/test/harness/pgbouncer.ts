import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnChild } from './child-process.js';
import { eventually } from './eventually.js';
import { findFreePort } from './free-port.js';
import { createDirectory } from './node.js';
import { account } from './postgres.js';

/** A real PgBouncer in transaction mode with two connections: the address of the same database by way of it. */
export async function startPgBouncer(databaseUrl: string, settings: readonly string[] = []): Promise<string> {
  const url = new URL(databaseUrl);
  const port = await findFreePort();
  const file = join(createDirectory(), 'pgbouncer.ini');
  const target = `host=${url.hostname} port=${url.port} user=${url.username} password=${url.password}`;
  const lines = [
    '[databases]',
    `* = ${target}`,
    '[pgbouncer]',
    'listen_addr = 127.0.0.1',
    `listen_port = ${port}`,
    'unix_socket_dir =',
    'auth_type = any',
    'pool_mode = transaction',
    'default_pool_size = 2',
    'max_client_conn = 200',
    ...settings,
  ];
  writeFileSync(file, `${lines.join('\n')}\n`);
  const child = spawnChild('pgbouncer', [file], account);
  await eventually(() => {
    if (!child.output().includes('process up')) throw new Error(`PgBouncer is not ready: ${child.output()}`);
  });
  url.host = `127.0.0.1:${port}`;
  return url.href;
}
