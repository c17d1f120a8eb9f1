import { beforeAll, expect, test } from '@jest/globals';
import { startChat } from '../../server/test/harness/chat.js';
import { onCleanup } from '../../server/test/harness/cleanup.js';
import { connect } from '../../server/test/harness/connection.js';
import { createPerson } from '../../server/test/harness/people.js';
import { serveFolder } from '../../storybook/test/static-site.js';
import { expectFirstMessage, openBrowser } from './first-message.js';
import { FreshSite, sitePatienceMs, versionsOf } from './fresh-site.js';

let site: FreshSite;
let origin: string;
beforeAll(async () => {
  site = await FreshSite.install(
    {
      dependencies: versionsOf('react', 'react-dom'),
      devDependencies: versionsOf('vite', 'typescript', '@types/react', '@types/react-dom'),
    },
    { copiedFrom: 'examples' },
  );
  const served = await serveFolder(site.folder);
  onCleanup(served.close);
  origin = served.origin;
}, sitePatienceMs);

const buildExample = async (name: string, env?: NodeJS.ProcessEnv) => {
  await site.run('tsc', ['-p', name]);
  await site.run('vite', ['build', name, '--base', './'], env);
};

test('sandbox: somebody writes and is answered, without a backend', async () => {
  await buildExample('sandbox');
  const { page, problems } = await openBrowser();
  await page.goto(`${origin}/sandbox/dist/index.html`);
  await page.getByRole('button', { name: /^Message Priya/ }).click();
  await page.getByRole('textbox', { name: 'Message Priya Nair' }).fill('Hello from the sandbox');
  await page.keyboard.press('Enter');
  await page.getByRole('log').getByText('You said: Hello from the sandbox').waitFor();
  expect(problems).toEqual([]);
});

test('vite: a message reaches a real server', async () => {
  const { node } = await startChat({ CORS_ORIGINS: origin });
  await buildExample('vite', {
    VITE_API_URL: `${node.url}/api/`,
    VITE_WS_URL: `${node.url.replace('http', 'ws')}/ws/`,
  });
  const { page, problems } = await openBrowser();
  await expectFirstMessage(page, node, `${origin}/vite/dist/index.html`, 'refreshed');
  expect(problems).toEqual([]);
});

test('script: a page without a bundler sends and receives', async () => {
  const { node } = await startChat({ CORS_ORIGINS: origin });
  const john = await connect(node, await createPerson(node, { user_id: 123, username: 'johndoe' }));
  const stranger = await createPerson(node);
  // What its own installation would have put beside it.
  await site.run('ln', ['-s', '../node_modules', 'script/node_modules']);
  const { page, problems } = await openBrowser();
  await page.addInitScript((access) => localStorage.setItem('access', access), stranger.access);
  await page.goto(`${origin}/script/index.html?api=${node.url}`);
  await page.getByRole('textbox', { name: 'Message John Doe' }).fill('Hello from a script');
  await page.keyboard.press('Enter');
  expect(await john.next('new_message')).toMatchObject({ message: { text: 'Hello from a script' } });
  await john.say({ recipient_id: stranger.id, text: 'It works!' });
  await page.getByText('It works!').waitFor();
  expect(problems).toEqual([]);
});
