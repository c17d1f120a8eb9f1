import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnChild } from './child-process.js';
import { eventually } from './eventually.js';
import { createDirectory } from './node.js';

export interface Nginx {
  /** Everything that any log of it holds. */
  logs(): string;
}

/** As the image's own `nginx.conf` logs: what the files under test leave on is on. */
function toMainFile(dir: string, file: string): string {
  return `
    daemon off;
    # A worker of its own would outlive a master that is killed.
    master_process off;
    pid ${dir}/pid;
    error_log ${dir}/error.log notice;
    events {}
    http {
      log_format main '$remote_addr "$request" $status "$http_referer" "$http_user_agent"';
      access_log ${dir}/access.log main;
      ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${dir}/${kind};`).join(' ')}
      include ${dir}/${file};
    }`;
}

/** A real nginx on a file of the repository, with the words in it replaced that only exist where it is deployed. */
export async function startNginx(path: string, replacements: Record<string, string>): Promise<Nginx> {
  const dir = createDirectory();
  // What a child writes to is no file here.
  let text = readFileSync(path, 'utf8').replaceAll('/dev/stdout', join(dir, 'stdout.log'));
  for (const [word, by] of Object.entries(replacements)) {
    if (!text.includes(word)) throw new Error(`${path} has no ${word}`);
    text = text.replaceAll(word, by);
  }
  writeFileSync(join(dir, 'site.conf'), text);
  writeFileSync(join(dir, 'nginx.conf'), toMainFile(dir, 'site.conf'));
  const files = ['error.log', 'access.log', 'stdout.log'].map((name) => join(dir, name));
  for (const file of files) writeFileSync(file, '');
  const child = spawnChild('nginx', ['-c', join(dir, 'nginx.conf'), '-p', dir, '-e', join(dir, 'error.log')]);
  const logs = () => files.map((file) => readFileSync(file, 'utf8')).join('') + child.output();
  await eventually(() => {
    // Written once it listens.
    if (!existsSync(join(dir, 'pid'))) throw new Error(`nginx is not ready: ${logs()}`);
  });
  return { logs };
}
