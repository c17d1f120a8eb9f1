import { afterAll, afterEach, beforeAll, beforeEach } from '@jest/globals';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { buildPerson } from '../src/testing/index.js';
import { type ChatSite, startChatSite } from './chat-site.js';
import { chromiumOptions } from './chromium.js';

const people = [1, 2, 3].map((id) => buildPerson({ id }));

/** For each test of a file: a site with three people, and a browser that has not been there before. */
export function useChatSite(): { readonly site: ChatSite; readonly context: BrowserContext } {
  let browser: Browser;
  const chat = {} as { site: ChatSite; context: BrowserContext };
  beforeAll(async () => {
    browser = await chromium.launch(chromiumOptions);
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    chat.site = await startChatSite({ people });
    chat.context = await browser.newContext();
  });
  afterEach(async () => {
    await chat.context.close();
    await chat.site.close();
  });
  return chat;
}
