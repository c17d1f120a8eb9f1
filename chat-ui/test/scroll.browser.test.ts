import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Browser, chromium, type Page } from 'playwright-core';
import { eventually } from './chat-page.js';
import { chromiumOptions } from './chromium.js';
import { follow, FRAMES_AFTER, type Movement, slowDown } from './painted-movement.js';
import { openTalk } from './talk-page.js';

const LIMIT_PX = 0.5;
const LIMIT_NODES = 400;

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await chromium.launch(chromiumOptions);
});
afterAll(() => browser.close());
beforeEach(async () => {
  page = await openTalk(await browser.newContext({ viewport: { width: 900, height: 700 } }));
});
afterEach(() => page.context().close());

/** Texts of one to four lines. */
async function showConversation(messages: number, pageSize = 30): Promise<void> {
  await page.evaluate(
    ([count, size]) => {
      const { server, show, setPageSize } = window.talk;
      setPageSize(size);
      server.fill(1, 2, count, (index) => `${index + 1} ${'and some more words '.repeat(index % 8)}`);
      server.markRead(1, 2);
      show('conversation');
    },
    [messages, pageSize] as const,
  );
  await page.locator('.chat-message').first().waitFor();
  await eventually(async () =>
    expect(await page.evaluate(() => window.talk.client.getSnapshot().status)).toBe('online'),
  );
  await slowDown(page, 4);
}

const loaded = () =>
  page.evaluate(() => Object.values(window.talk.client.getSnapshot().threads)[0]!.messages.length);

const textsShown = () => page.locator('.chat-bubble').allTextContents();

/** Those that are wholly in sight: rows further away come and go. */
const textsInSight = () =>
  page.evaluate(() => {
    const sight = document.querySelector('.chat-scroller')!.getBoundingClientRect();
    return [...document.querySelectorAll('.chat-bubble')]
      .filter((bubble) => {
        const { top, bottom } = bubble.getBoundingClientRect();
        return top >= sight.top && bottom <= sight.bottom;
      })
      .map(({ textContent }) => textContent);
  });

/** Changes the text of the message that many before the newest, as its author would. */
const edit = (fromEnd: number, text: string) =>
  page.evaluate(
    ([index, changed]) =>
      void window.talk.server.edit(window.talk.server.messagesOf(1, 2).at(-index)!, changed),
    [fromEnd, text] as const,
  );

const long = 'a text that needs more lines than before '.repeat(12);

function expectStill({ movedPx, nodes, frames }: Movement): void {
  expect(frames).toBeGreaterThanOrEqual(FRAMES_AFTER);
  expect(movedPx).toBeLessThanOrEqual(LIMIT_PX);
  expect(nodes).toBeLessThanOrEqual(LIMIT_NODES);
}

/** Scrolls up until other rows are there, again and again; nothing may move while they come. */
async function readUp(isDone: () => Promise<boolean>): Promise<void> {
  while (!(await isDone())) {
    const before = (await textsShown())[0]!;
    const end = await follow(page, 'row', 250);
    await eventually(async () => expect((await textsShown())[0]).not.toBe(before));
    expectStill(await end());
  }
}

test('older pages come without a movement, all the way up', async () => {
  await showConversation(120);
  await readUp(async () => (await textsShown())[0]!.startsWith('1 '));
  expect(await loaded()).toBe(120);
});

test('a hundred thousand messages are as still, and as few elements', async () => {
  await showConversation(100_000, 100_000);
  expect(await loaded()).toBe(100_000);
  expectStill(await (await follow(page, 'end'))());
  let steps = 0;
  await readUp(async () => (steps += 1) > 4);
  await page.evaluate(() => void window.talk.server.say(2, 1, 'the newest of all'));
  await page.getByRole('button', { name: '1 new message' }).click();
  await page.locator('.chat-bubble', { hasText: 'the newest of all' }).waitFor();
  expectStill(await (await follow(page, 'end'))());
});

describe('while somebody reads further up', () => {
  beforeEach(() => showConversation(200, 200));

  test('a row above that grows moves nothing, whether its text changes or something in it loads', async () => {
    const end = await follow(page, 'row', 1_000);
    const first = parseInt((await textsInSight())[0]!);
    await edit(201 - (first - 3), long);
    await page.getByText(long, { exact: true }).waitFor();
    await page.getByText(new RegExp(`^${first - 2} `, 'u')).evaluate((bubble: HTMLElement) => {
      bubble.style.minBlockSize = '240px';
    });
    expectStill(await end());
  });

  test('a row below that grows moves nothing', async () => {
    const end = await follow(page, 'row', 1_000);
    const last = (await textsInSight()).at(-1)!;
    await edit(201 - parseInt(last), long);
    await page.getByText(long, { exact: true }).waitFor();
    expectStill(await end());
  });

  test('what comes in waits below, and moves nothing', async () => {
    const end = await follow(page, 'row', 1_000);
    for (const text of ['one', 'two', 'three'])
      await page.evaluate((said) => void window.talk.server.say(2, 1, said), text);
    await page.getByRole('button', { name: '3 new messages' }).waitFor();
    await page.evaluate(() => window.talk.server.setTyping(2, 1, true));
    await page.getByText('typing…').first().waitFor();
    expectStill(await end());
    expect(await textsShown()).not.toContain('one');
  });

  test('the way back to the newest ends there', async () => {
    await (
      await follow(page, 'row', 1_000)
    )();
    await page.getByRole('button', { name: 'Scroll to the newest message' }).click();
    await eventually(async () => expect((await textsShown()).at(-1)).toMatch(/^200 /u));
    expectStill(await (await follow(page, 'end'))());
  });
});

describe('at the end', () => {
  beforeEach(() => showConversation(60));

  test('a message that grows word by word stays in sight to its last line', async () => {
    await page.evaluate(() => void window.talk.server.say(2, 1, 'Word'));
    await page.getByText('Word', { exact: true }).waitFor();
    const end = await follow(page, 'end');
    for (let words = 2; words <= 40; words += 2) {
      const text = 'Word '.repeat(words);
      await edit(1, text);
      await eventually(async () => expect((await textsShown()).at(-1)).toBe(text));
    }
    expectStill(await end());
  });

  test('what comes in, and what is sent, is in sight at once', async () => {
    const end = await follow(page, 'end');
    await page.evaluate((text) => void window.talk.server.say(2, 1, text), long);
    await eventually(async () => expect((await textsShown()).at(-1)).toBe(long));
    await page.getByRole('textbox').fill('an answer');
    await page.keyboard.press('Enter');
    await page.locator('.chat-message[data-state=stored]', { hasText: 'an answer' }).waitFor();
    expectStill(await end());
  });
});
