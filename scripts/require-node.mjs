/**
 * Ends the process with one sentence where Node is older than `engines` of package.json says. Imported before anything
 * else, and written in what older versions can read.
 */
import { readFileSync } from 'node:fs';

const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const needed = manifest.engines.node.replace('>=', '').split('.').map(Number);
const found = process.versions.node.split('.').map(Number);
const isOlder = found[0] < needed[0] || (found[0] === needed[0] && found[1] < needed[1]);

if (isOlder) {
  process.stderr.write(
    `This needs Node ${needed.join('.')} or later, and this is Node ${process.versions.node}: see https://nodejs.org.\n`,
  );
  process.exit(1);
}
