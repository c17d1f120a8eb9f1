import { expect, test } from '@jest/globals';
import { chromium } from 'playwright-core';
import { chromiumOptions } from './chromium.js';
import { eventually } from './chat-page.js';
import { openTalk } from './talk-page.js';

test('twenty remounts have one socket', async () => {
  const browser = await chromium.launch(chromiumOptions);
  const page = await openTalk(await browser.newContext());
  await page.evaluate(() => {
    for (let mounts = 0; mounts < 20; mounts += 1) window.talk.show('site')();
    window.talk.show('site');
  });
  const sockets = () => page.evaluate(() => window.talk.server.socketsOf(1));
  await eventually(async () => expect(await sockets()).toEqual({ opened: 1, open: 1 }));
  await page.evaluate(() => {
    for (let mounts = 0; mounts < 20; mounts += 1) window.talk.show('conversation')();
  });
  expect(await sockets()).toEqual({ opened: 1, open: 1 });
  await browser.close();
});
