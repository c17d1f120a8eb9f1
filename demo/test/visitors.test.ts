import { afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { onCleanup } from '../../server/test/harness/cleanup.js';
import { startSite } from './site.js';

const setupPatienceMs = 180_000;
let origin: string;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  ({ origin } = await startSite());
  browser = await chromium.launch({
    executablePath: process.env.CHROME_PATH || '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
  });
  onCleanup(() => browser.close());
}, setupPatienceMs);
afterEach(() => page.context().close());

async function open(
  path: string,
  options: BrowserContextOptions = { viewport: { width: 1280, height: 800 } },
) {
  page = await (await browser.newContext(options)).newPage();
  await page.goto(`${origin}/#${path}`);
}

const signInAs = (name: string) => page.getByRole('button', { name, exact: true }).click();
const conversationWith = (name: string) =>
  page.getByRole('dialog').getByRole('textbox', { name: `Message ${name}` });

describe('a guest', () => {
  test('who pressed “Message” sees that conversation after signing in', async () => {
    await open('/u/tomas');
    await page.getByRole('button', { name: 'Message Tomás' }).click();
    await page.getByRole('dialog', { name: 'Sign in' }).waitFor();
    await signInAs('Priya Nair');
    await conversationWith('Tomás Ortega').waitFor();
    await page.keyboard.press('Escape');
    await conversationWith('Tomás Ortega').waitFor({ state: 'detached' });
  });

  test('who creates an account sees what they came for, and can be found and written to', async () => {
    await open('/u/priya');
    await page.getByRole('button', { name: 'Message Priya' }).click();
    await page.getByRole('button', { name: 'Create an account' }).click();
    await page.getByLabel('Full name').fill('Zora Quill');
    await page.getByLabel('Username').fill('zora.quill');
    await page.getByLabel('Password').fill('a long enough one');
    await page.getByRole('button', { name: 'Create account' }).click();
    await conversationWith('Priya Nair').waitFor();
    await page.context().close();

    await open('/messages');
    await signInAs('Tomás Ortega');
    await page.getByRole('button', { name: 'New message' }).click();
    await page.getByRole('searchbox').fill('zora');
    await page.getByText('@zora.quill').click();
    await page.getByRole('textbox', { name: 'Message Zora Quill' }).fill('Welcome!');
    await page.keyboard.press('Enter');
    await page.locator('.chat-inbox-row', { hasText: 'Welcome!' }).waitFor();
  });

  test('who mistypes the password sees why, and nothing moves', async () => {
    await open('/messages');
    await page.getByLabel('Username').fill('priya');
    await page.getByLabel('Password').fill('not the password');
    const places = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('main button, main input')].map((element) => {
          const { x, y, width, height } = element.getBoundingClientRect();
          return [x, y, width, height];
        }),
      );
    const before = await places();
    await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('That username and password do not belong together.').waitFor();
    expect(await places()).toEqual(before);
  });
});

test('a docked conversation stays while one browses, and over a reload', async () => {
  await open('/chat-demo');
  await signInAs('Priya Nair');
  await page.getByRole('button', { name: 'Messages' }).click();
  await page.getByRole('button', { name: 'New message' }).click();
  await page.getByRole('searchbox').fill('ravi');
  await page.getByText('@ravi').click();
  const field = page.getByRole('textbox', { name: 'Message Ravi' });
  await field.fill('half a thought');
  await page.getByRole('navigation').getByRole('link', { name: 'Creators' }).click();
  await page.getByRole('heading', { name: 'Find the right person' }).waitFor();
  expect(await field.inputValue()).toBe('half a thought');
  await page.waitForTimeout(500);
  await page.reload();
  await field.waitFor();
  expect(await field.inputValue()).toBe('half a thought');
});

describe.each([
  ['a phone', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }],
  ['a phone with its keyboard', { viewport: { width: 390, height: 480 }, hasTouch: true, isMobile: true }],
  ['1,280 × 720 at 200 %', { viewport: { width: 640, height: 360 }, deviceScaleFactor: 2 }],
  ['a phone on its side', { viewport: { width: 844, height: 390 }, hasTouch: true, isMobile: true }],
])('on %s', (_name, options) => {
  test('at least half of the height belongs to messages, and the field is on screen', async () => {
    await open('/messages', options);
    await signInAs('Priya Nair');
    await page.getByRole('button', { name: 'New message' }).click();
    await page.getByRole('searchbox').fill('aiko');
    await page.getByText('@aiko').click();
    const field = page.getByRole('textbox', { name: 'Message Aiko Tanaka' });
    await field.fill('Hello');
    await page.keyboard.press('Enter');
    await page.locator('.chat-bubble').first().waitFor();
    const { height } = options.viewport;
    const messages = (await page.locator('.chat-list').boundingBox())!;
    expect(messages.height).toBeGreaterThanOrEqual(height / 2);
    const box = (await field.boundingBox())!;
    expect(box.y + box.height).toBeLessThanOrEqual(height);
    expect(
      await page.evaluate(() => document.documentElement.scrollHeight - innerHeight),
    ).toBeLessThanOrEqual(0);
  });
});
