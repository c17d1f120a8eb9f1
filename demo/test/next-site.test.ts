import { expect, test } from '@jest/globals';
import { startChat } from '../../server/test/harness/chat.js';
import { eventually } from '../../server/test/harness/eventually.js';
import { findFreePort } from '../../server/test/harness/free-port.js';
import { expectFirstMessage, openBrowser } from './first-message.js';
import { FreshSite, sitePatienceMs, versionsOf } from './fresh-site.js';

/** Not among the repository's own packages: it and its compiler weigh 340 MB. */
const next = '16.4.6';
const telemetry = { NEXT_TELEMETRY_DISABLED: '1' };

test(
  'an App Router site renders the button on its server, takes it over without a word, and delivers',
  async () => {
    const site = await FreshSite.install(
      {
        dependencies: { next, ...versionsOf('react', 'react-dom') },
        devDependencies: versionsOf('typescript', '@types/node', '@types/react', '@types/react-dom'),
      },
      { copiedFrom: 'examples/next' },
    );
    const port = await findFreePort();
    const origin = `http://localhost:${port}`;
    const { node } = await startChat({ CORS_ORIGINS: origin });
    await site.run('next', ['build'], {
      ...telemetry,
      NEXT_PUBLIC_API_URL: `${node.url}/api/`,
      NEXT_PUBLIC_WS_URL: `${node.url.replace('http', 'ws')}/ws/`,
    });

    const server = site.start('next', ['start', '--port', String(port)], telemetry);
    const html = await eventually(async () => (await fetch(origin)).text());
    expect(html).toMatch(/<button[^>]*class="chat-root chat-button[^>]*>.*Send Message.*<\/button>/su);

    const { page, problems } = await openBrowser();
    await expectFirstMessage(page, node, origin, 'stored');
    expect(problems).toEqual([]);
    expect(server.errorOutput()).toBe('');
  },
  sitePatienceMs,
);
