import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { startNode, createDirectory } from '../../server/test/harness/node.js';
import { spawnChild } from '../../server/test/harness/child-process.js';
import { onCleanup } from '../../server/test/harness/cleanup.js';
import { createDatabase } from '../../server/test/harness/database.js';
import { within } from '../../server/test/harness/eventually.js';
import { serveFolder } from '../../storybook/test/static-site.js';

const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js');
const buildPatienceMs = 120_000;

/** The built site on a port of its own, with a server of its own that allows it. */
export async function startSite(): Promise<{ origin: string }> {
  const folder = createDirectory();
  const site = await serveFolder(folder);
  onCleanup(site.close);
  const { url: databaseUrl } = await createDatabase();
  const node = await startNode({ DATABASE_URL: databaseUrl, CORS_ORIGINS: site.origin, DEMO_PEOPLE: 'on' });
  const build = spawnChild(process.execPath, [vite, 'build', 'demo', '--outDir', folder, '--emptyOutDir'], {
    cwd: resolve('.'),
    env: {
      ...process.env,
      // Jest's own, in which React would be built for development.
      NODE_ENV: 'production',
      REACT_APP_API_URL: `${node.url}/api/`,
      REACT_APP_WS_URL: `${node.url.replace('http', 'ws')}/ws/`,
    },
  });
  const exitCode = await within('the build of the demo', build.exited, buildPatienceMs);
  if (exitCode !== 0) throw new Error(`The build of the demo failed:\n${build.output()}`);
  return { origin: site.origin };
}
