import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { type Browser, chromium, type Page } from 'playwright-core';
import { eventually } from './chat-page.js';
import { chromiumOptions } from './chromium.js';
import { openHosts } from './talk-page.js';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await chromium.launch(chromiumOptions);
});
afterAll(() => browser.close());
afterEach(() => page.context().close());

async function show(scene: string, { styles = '', isInShadow = false, messages = 1 } = {}): Promise<void> {
  page = await openHosts(await browser.newContext({ viewport: { width: 900, height: 800 } }), styles);
  await page.evaluate(
    ([name, inShadow, count]) => {
      window.hosts.server.fill(1, 2, count);
      window.hosts.show(name, inShadow);
    },
    [scene, isInShadow, messages] as const,
  );
}

const heard = () => page.evaluate(() => window.hosts.heard);
const forgetHeard = () => page.evaluate(() => void (window.hosts.heard.length = 0));
const field = () => page.getByRole('textbox', { name: 'Message Priya Nair' });
const chat = () => page.locator('.chat-modal');
const storedRow = (text: string) =>
  page.locator('.chat-message[data-state=stored]', { hasText: text }).waitFor();

async function openWindow(): Promise<void> {
  await page.getByRole('button', { name: 'Message Priya' }).click();
  await eventually(async () =>
    expect(await field().evaluate((element) => element.matches(':focus'))).toBe(true),
  );
}

/** By the key and by the button. */
async function sendTwice(): Promise<void> {
  await field().fill('by Enter');
  await field().press('Enter');
  await storedRow('by Enter');
  await field().fill('by the button');
  await page.getByRole('button', { name: 'Send' }).click();
  await storedRow('by the button');
}

describe('inside a form of the host’s', () => {
  test.each(['form', 'portal in a form', 'button in a form'])(
    '%s: messages are sent, the form is not',
    async (scene) => {
      await show(scene);
      const url = page.url();
      if (scene === 'button in a form') await openWindow();
      await sendTwice();
      expect(await heard()).toEqual([]);
      expect(page.url()).toBe(url);
      const controls = await page.evaluate(() => {
        const form = document.querySelector<HTMLFormElement>('form[data-form]')!;
        const submitters = 'button[type=submit], button:not([type]), input[type=submit]';
        return {
          fields: [...new FormData(form).keys()],
          texts: [...form.elements].filter(({ tagName }) => tagName === 'TEXTAREA').length,
          submitters: [...document.querySelectorAll(submitters)].filter((part) => part.closest('.chat-root'))
            .length,
        };
      });
      expect(controls).toEqual({ fields: scene === 'form' ? ['title'] : [], texts: 0, submitters: 0 });
    },
  );
});

test('nothing that happens in the window is heard around its button', async () => {
  await show('card', { messages: 40 });
  await openWindow();
  await page.mouse.move(450, 400);
  await page.mouse.move(455, 405);
  await forgetHeard();
  await page.keyboard.type('typed');
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+X');
  await page.keyboard.press('Control+V');
  await field().evaluate((element) => {
    const types = ['compositionstart', 'compositionend', 'dragenter', 'dragover', 'drop', 'copy'];
    for (const type of types) element.dispatchEvent(new Event(type, { bubbles: true }));
  });
  await page.mouse.wheel(0, -200);
  await page.mouse.click(450, 400, { button: 'right' });
  await page.mouse.dblclick(450, 400);
  await page.keyboard.press('Tab');
  await field().press('Enter');
  await storedRow('typed');
  await page.getByRole('button', { name: 'Close' }).click();
  await page.mouse.move(5, 790);
  await chat().waitFor({ state: 'detached' });
  // Focus comes back to the button, which is the host's to hear of.
  expect((await heard()).filter((type) => type !== 'focus')).toEqual([]);
});

describe('inside an open Radix dialog', () => {
  const styles = `.overlay { position: fixed; inset: 0; background: #0006 }
    .host-dialog { position: fixed; inset: 100px 100px auto; padding: 20px; background: #fff; transform: scale(1) }`;
  const hostDialog = () => page.locator('.host-dialog');

  test('the window is clicked, typed in and scrolled, and Escape closes one after the other', async () => {
    await show('radix', { styles, messages: 60 });
    await openWindow();
    await sendTwice();
    const scroller = chat().locator('.chat-scroller');
    await scroller.hover();
    await page.mouse.wheel(0, -300);
    await eventually(async () =>
      expect(await scroller.evaluate(({ scrollTop }) => scrollTop)).toBeLessThan(-200),
    );
    await field().click();
    expect(await field().evaluate((element) => element.matches(':focus'))).toBe(true);
    await page.keyboard.press('Escape');
    await chat().waitFor({ state: 'detached' });
    expect(await hostDialog().isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await hostDialog().waitFor({ state: 'detached' });
  });

  test('a docked window keeps the focus too', async () => {
    await show('radix', { styles });
    await page.getByRole('button', { name: 'Dock Priya' }).click();
    await sendTwice();
    await page.keyboard.press('Escape');
    await chat().waitFor({ state: 'detached' });
    expect(await hostDialog().isVisible()).toBe(true);
  });
});

test('in a shadow tree the window stands in it, with its styles, and focus comes back', async () => {
  await show('button', { isInShadow: true });
  // Outside of the shadow tree, there are none.
  await page.evaluate(() => document.querySelector('style[data-chat]')!.remove());
  await openWindow();
  await sendTwice();
  const placed = await chat().evaluate((dialog) => ({
    isInShadow: dialog.getRootNode() === document.querySelector('#host')!.shadowRoot,
    radius: getComputedStyle(dialog).borderRadius,
  }));
  expect(placed).toEqual({ isInShadow: true, radius: '20px' });
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('ArrowUp');
  await eventually(async () =>
    expect(await page.locator('.chat-message:focus').getAttribute('data-key')).not.toBeNull(),
  );
  await page.keyboard.press('Escape');
  await chat().waitFor({ state: 'detached' });
  expect(await page.getByRole('button').evaluate((button) => button.matches(':focus'))).toBe(true);
});

describe('a class and a style of the host’s', () => {
  const rule =
    '.host-button { background: rgb(200, 0, 0); color: rgb(1, 2, 3); padding: 1px 2px; letter-spacing: 2px }';
  const reset = 'button, * { margin: 0; padding: 0; border: 0; background: none; border-radius: 0 }';
  const styleOf = (name: string) =>
    page.getByRole('button', { name, exact: true }).evaluate((button) => {
      const style = getComputedStyle(button);
      const { backgroundColor, color, padding, letterSpacing, borderRadius, fontWeight } = style;
      return { backgroundColor, color, padding, letterSpacing, borderRadius, fontWeight };
    });

  test.each(['before', 'after'])('change what is seen, with the stylesheet %s ours', async (order) => {
    await show('styled', { styles: reset + (order === 'before' ? rule : '') });
    if (order === 'after') await page.addStyleTag({ content: rule });
    const expected = {
      backgroundColor: 'rgb(200, 0, 0)',
      color: 'rgb(1, 2, 3)',
      padding: '1px 2px',
      letterSpacing: '2px',
      borderRadius: '3px',
      fontWeight: '600',
    };
    expect(await styleOf('primary')).toEqual(expected);
    expect(await styleOf('secondary')).toEqual(expected);
    expect((await styleOf('plain')).padding).toBe('0px 18px');
  });

  test('without them, the second variant has a ground of its own', async () => {
    await show('styled', { styles: `${reset} body { background: #2f5bea }` });
    expect((await styleOf('second')).backgroundColor).toBe('rgb(255, 255, 255)');
  });
});

test('a double click opens once and leaves it open, a later click beside it closes', async () => {
  await show('button');
  await page.getByRole('button', { name: 'Message Priya' }).hover();
  await page.waitForLoadState('networkidle');
  const { x, y } = (await page.getByRole('button', { name: 'Message Priya' }).boundingBox())!;
  await page.mouse.click(x + 5, y + 5);
  await chat().waitFor();
  await page.mouse.down({ clickCount: 2 });
  await page.mouse.up({ clickCount: 2 });
  expect(await chat().getAttribute('data-state')).toBe('open');
  await page.mouse.click(x + 5, y + 5);
  await chat().waitFor({ state: 'detached' });
});

test('the page behind a modal window stays where it is, by wheel and by key', async () => {
  await show('button', { styles: 'html { height: 4000px }', messages: 60 });
  await openWindow();
  const places = () =>
    page.evaluate(() => [
      scrollY,
      document.documentElement.clientWidth,
      document.documentElement.style.cssText,
    ]);
  const before = await places();
  const header = (await page.locator('.chat-header').boundingBox())!;
  for (const [x, y] of [
    [header.x + 60, header.y + 20],
    [20, 400],
  ] as const) {
    await page.mouse.move(x, y);
    await page.mouse.wheel(0, 600);
  }
  await page.getByRole('button', { name: 'Close' }).focus();
  await page.keyboard.press('PageDown');
  await page.keyboard.press('End');
  const scroller = page.locator('.chat-scroller');
  await scroller.hover();
  await page.mouse.wheel(0, -300);
  await eventually(async () =>
    expect(await scroller.evaluate(({ scrollTop }) => scrollTop)).toBeLessThan(-200),
  );
  expect(await places()).toEqual(before);
  await page.keyboard.press('Escape');
  await chat().waitFor({ state: 'detached' });
  await page.mouse.wheel(0, 600);
  await eventually(async () => expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0));
});
