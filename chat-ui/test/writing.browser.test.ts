import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { eventually } from './chat-page.js';
import { chromiumOptions } from './chromium.js';
import { createFinger } from './finger.js';
import { openTalk } from './talk-page.js';

const DAY_MS = 86_400_000;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await chromium.launch(chromiumOptions);
});
afterAll(() => browser.close());
afterEach(() => page.context().close());

/** Priya has written a message on each of some days, the last of them today. */
async function open({ days = 1, ...options }: BrowserContextOptions & { days?: number } = {}) {
  page = await openTalk(await browser.newContext({ viewport: { width: 900, height: 700 }, ...options }));
  await page.evaluate(
    ([count, dayMs]) => {
      const { server, show } = window.talk;
      for (let ago = count - 1; ago >= 0; ago -= 1) {
        const at = new Date(Date.now() - ago * dayMs).toISOString();
        server.say(2, 1, `${ago} days ago, and a few more words`, { at });
      }
      server.markRead(1, 2);
      show('conversation');
    },
    [days, DAY_MS] as const,
  );
  await page.locator('.chat-message').first().waitFor();
  await isOnline();
}

const isOnline = () =>
  eventually(async () =>
    expect(await page.evaluate(() => window.talk.client.getSnapshot().status)).toBe('online'),
  );
const field = () => page.getByRole('textbox');
const sentTexts = () =>
  page.evaluate(() =>
    window.talk.server
      .messagesOf(1, 2)
      .filter(({ sender }) => sender.id === 1)
      .map(({ text, reply_to }) => ({ text, reply: reply_to?.text ?? null })),
  );

describe('the text field', () => {
  test('has the focus when a conversation is chosen', async () => {
    await open();
    await page.keyboard.type('at once');
    expect(await field().inputValue()).toBe('at once');
  });

  test('has no focus on a phone, where the keyboard would cover the messages', async () => {
    await open({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    expect(await field().evaluate((element) => element === document.activeElement)).toBe(false);
  });

  test('shows its sixth line whole', async () => {
    await open();
    await field().fill('1\n2\n3\n4\n5\n6');
    const hidden = await field().evaluate((element) => element.scrollHeight - element.clientHeight);
    expect(hidden).toBe(0);
  });

  test('says in a sentence that a text is too long, and does not send it', async () => {
    await open();
    await field().fill('x'.repeat(5_012));
    await page.getByText('12 characters too many').waitFor();
    await page.keyboard.press('Enter');
    expect(await sentTexts()).toEqual([]);
  });

  test('says that a picture cannot be pasted, until one writes on', async () => {
    await open();
    await field().evaluate((element) => {
      const clipboardData = new DataTransfer();
      clipboardData.items.add(new File([new Uint8Array(8)], 'picture.png', { type: 'image/png' }));
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    });
    await page.getByText('Only text can be sent here.').waitFor();
    await field().fill('a');
    await page.getByText('Only text can be sent here.').waitFor({ state: 'detached' });
  });
});

describe('the connection', () => {
  test('that the browser knows to be gone is told of at once', async () => {
    await open();
    await page.context().setOffline(true);
    // Sooner than the 5 s after which other breaks are told of.
    await page.getByText('You are offline.').waitFor({ timeout: 4_000 });
    await page.context().setOffline(false);
    await page.getByText('You are offline.').waitFor({ state: 'detached' });
  });

  test('that stays away is told of, with a way to try again; what waits says so', async () => {
    await open();
    await page.evaluate(() => window.talk.server.goOffline());
    await field().fill('Are you there?');
    await page.keyboard.press('Enter');
    await page.getByText('Reconnecting…').waitFor();
    await page.locator('.chat-meta').getByText('Waiting for the connection').first().waitFor();
    await page.evaluate(() => window.talk.server.goOnline());
    await page.getByRole('button', { name: 'Retry now' }).click();
    await eventually(async () => expect(await sentTexts()).toHaveLength(1));
  });
});

test('the day of what is read stays at the top while one scrolls, and goes a while after', async () => {
  await open({ days: 60 });
  await page.locator('.chat-scroller').hover();
  await page.mouse.wheel(0, -900);
  const day = page.locator('.chat-scrolled-day');
  await day.waitFor();
  const shown = await page.evaluate(() => {
    const top = document.querySelector('.chat-scroller')!.getBoundingClientRect().top;
    const rows = [...document.querySelectorAll('[data-seq]')];
    const first = rows.find((row) => row.getBoundingClientRect().bottom > top)!;
    const message = window.talk.server
      .messagesOf(1, 2)
      .find(({ seq }) => String(seq) === (first as HTMLElement).dataset.seq)!;
    const toDay = (weekday: 'short') =>
      new Intl.DateTimeFormat('en-GB', { weekday, day: 'numeric', month: 'long' }).format(
        new Date(message.timestamp),
      );
    return { day: document.querySelector('.chat-scrolled-day')?.textContent, expected: toDay('short') };
  });
  expect(shown.day).toContain(shown.expected.replace(/ \d{4}$/, ''));
  await day.waitFor({ state: 'detached' });
});

describe('a text of somebody else', () => {
  test.each([
    ['marks above', 'A' + '\u0300\u0301\u0302\u0303'.repeat(60)],
    ['marks below', 'A' + '\u0323\u0325\u032d'.repeat(80)],
    ['marks of another script', 'a' + '\u0e49'.repeat(40) + ' \u0e01' + '\u0e49'.repeat(60)],
  ])('paints nothing outside its bubble: %s', async (_what, text) => {
    await open();
    await page.evaluate((said) => window.talk.server.say(2, 1, said), text);
    const bubble = page.locator('.chat-bubble').nth(1);
    await bubble.waitFor();
    await eventually(async () => {
      // It comes in, and is marked as read.
      expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
      expect(await page.evaluate(() => window.talk.server.totalUnreadOf(1))).toBe(0);
    });
    const { x, y, width, height } = (await bubble.boundingBox())!;
    const areas = [
      { x, y: y - 22, width, height: 20 },
      { x, y: y + height + 2, width, height: 20 },
      { x: x + width + 2, y, width: 60, height },
    ];
    const look = async () => {
      const shots = [];
      for (const clip of areas) shots.push(await page.screenshot({ clip, animations: 'disabled' }));
      return shots;
    };
    const shown = await look();
    await bubble.evaluate((element) => void (element.style.visibility = 'hidden'));
    const hidden = await look();
    expect(shown.map((shot, index) => shot.equals(hidden[index]!))).toEqual([true, true, true]);
  });
});

test.each(['ltr', 'rtl'])('the way back to the newest covers no text (%s)', async (dir) => {
  await open({ viewport: { width: 400, height: 700 } });
  await page.evaluate((direction) => {
    document.documentElement.dir = direction;
    for (let at = 0; at < 40; at += 1)
      window.talk.server.say(at % 2 ? 1 : 2, at % 2 ? 2 : 1, `Number ${at}: ${'some more words '.repeat(8)}`);
  }, dir);
  await page.getByText('Number 39').waitFor();
  await page.locator('.chat-scroller').hover();
  const button = page.getByRole('button', { name: 'Scroll to the newest message' });
  for (let step = 0; step < 12; step += 1) {
    await page.mouse.wheel(0, -75);
    await button.waitFor();
    await eventually(async () => expect(await page.evaluate(() => document.getAnimations().length)).toBe(0));
    const covered = await button.evaluate((element) => {
      const own = element.getBoundingClientRect();
      return [...document.querySelectorAll('.chat-bubble, .chat-meta time')].filter((other) => {
        const { left, right, top, bottom } = other.getBoundingClientRect();
        return left < own.right && right > own.left && top < own.bottom && bottom > own.top;
      }).length;
    });
    expect(covered).toBe(0);
  }
});

test('a message that was not sent keeps the colour of its bubble', async () => {
  await open();
  await page.evaluate(() => window.talk.server.failNextSend({ code: 'forbidden' }));
  for (const text of ['refused', 'sent']) {
    await field().fill(text);
    await page.keyboard.press('Enter');
  }
  await page.getByText('Not sent').waitFor();
  await eventually(async () => expect(await sentTexts()).toHaveLength(1));
  const colours = await page
    .locator('.chat-message[data-mine] > .chat-bubble')
    .evaluateAll((bubbles) => bubbles.map((bubble) => getComputedStyle(bubble).backgroundColor));
  expect(new Set(colours).size).toBe(1);
});

test('the name and the picture lead to the profile', async () => {
  await open();
  await page.getByRole('button', { name: 'Priya Nair' }).click();
  await page.locator('.chat-header-picture').click();
  expect(await page.evaluate(() => window.talk.profiles)).toEqual([2, 2]);
});

describe('on a phone', () => {
  const phone = { viewport: { width: 412, height: 844 }, hasTouch: true, isMobile: true };

  /** A finger that moves in a few steps; a release after `restMs`. */
  async function drag(byPx: number, restMs = 0): Promise<void> {
    const box = (await page.locator('.chat-bubble').last().boundingBox())!;
    const [x, y] = [box.x + 20, box.y + box.height / 2];
    const finger = await createFinger(page);
    await finger.press(x, y);
    if (byPx) await finger.drag(x, y, byPx);
    await page.waitForTimeout(restMs);
    await finger.lift();
  }

  test('a swipe along the line replies', async () => {
    await open(phone);
    await drag(110);
    await page.locator('.chat-replying').waitFor();
    await field().fill('Yes');
    await page.keyboard.press('Enter');
    await eventually(async () =>
      expect(await sentTexts()).toEqual([{ text: 'Yes', reply: '0 days ago, and a few more words' }]),
    );
  });

  test('a short swipe, or one the other way, does nothing', async () => {
    await open(phone);
    await drag(30);
    await drag(-110);
    await page.waitForTimeout(300);
    expect(await page.locator('.chat-replying').count()).toBe(0);
    expect(
      await page
        .locator('.chat-message')
        .last()
        .evaluate((row) => row.style.translate),
    ).toBe('');
  });

  test('a finger that rests shows what can be done with a message', async () => {
    await open(phone);
    await drag(0, 700);
    await page.getByRole('menuitem', { name: 'Reply' }).waitFor();
  });
});
