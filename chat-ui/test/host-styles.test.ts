import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Browser, type Page, chromium } from 'playwright-core';
import { chromiumOptions } from './chromium.js';
import { bundleHost } from './host-page.js';

/** What pages do to every element, none of it in a layer. */
const hosts = {
  'a universal reset': '* { margin: 0; padding: 0; border: 0; outline: none; box-sizing: border-box; }',
  'Tailwind’s preflight': `
    *, ::before, ::after { box-sizing: border-box; border-width: 0; border-style: solid; border-color: #e5e7eb; }
    html { line-height: 1.5; -webkit-text-size-adjust: 100%; }
    body { margin: 0; line-height: inherit; }
    h1, h2, h3, p, ul, figure { margin: 0; } h1, h2, h3 { font-size: inherit; font-weight: inherit; }
    ol, ul, menu { list-style: none; padding: 0; } a { color: inherit; text-decoration: inherit; }
    button, input, textarea { font: inherit; color: inherit; margin: 0; padding: 0; letter-spacing: inherit; }
    button, [type='button'], [type='submit'] { -webkit-appearance: button; background: transparent none; }
    img, svg, video { display: block; vertical-align: middle; } img { max-width: 100%; height: auto; }
    dialog { padding: 0; } textarea { resize: vertical; }`,
  'Bootstrap’s reboot': `
    *, ::before, ::after { box-sizing: border-box; }
    body { margin: 0; font: 400 16px/1.5 'DejaVu Sans', sans-serif; color: #212529; }
    h1, h2, h3 { margin-top: 0; margin-bottom: .5rem; font-weight: 500; line-height: 1.2; font-size: 2rem; }
    p { margin-top: 0; margin-bottom: 1rem; } ul { padding-left: 2rem; margin-bottom: 1rem; }
    a { color: #0d6efd; text-decoration: underline; } a:hover { color: #0a58ca; }
    button { border-radius: 0; } button, input, textarea { margin: 0; font: inherit; text-transform: none; }
    button, [type='button'], [type='submit'] { -webkit-appearance: button; } textarea { resize: vertical; }
    img, svg { vertical-align: middle; }`,
  'loud text': `
    body { font-size: 24px; line-height: 2.2; letter-spacing: 3px; text-transform: uppercase; text-align: center;
      font-style: italic; word-spacing: 9px; text-indent: 2em; }
    h2 { font-size: 60px; margin: 40px; } p { margin: 30px; } li { margin: 12px; } header, section { padding: 30px; }
    span { padding: 4px; } :focus-visible { outline: 8px solid red; }`,
  'a root of 10 px': 'html { font-size: 62.5%; } body { font-size: 1.6rem; }',
};

const patienceMs = 120_000;
let browser: Browser;
let script: string;
let styles: string;
beforeAll(async () => {
  browser = await chromium.launch(chromiumOptions);
  script = await bundleHost(19);
  styles = await readFile(new URL('../dist/styles.css', import.meta.url), 'utf8');
}, patienceMs);
afterAll(() => browser.close());

/** The host's own words and form, and below them every component. Our styles come last, as an import does. */
async function openHost({ reset = '', dir = 'ltr', hasChat = true }): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 900, height: 1200 } });
  await page.setContent(`<!doctype html><html lang="en" dir="${dir}"><title>Host</title>
    <style>body { font-family: 'DejaVu Sans', sans-serif } ${reset}</style>
    <main id="own"><h1>Own</h1><h2>Own</h2><p>Own <a href="#x">link</a> <span>text</span></p>
      <ul><li>Own</li></ul><form><input><textarea></textarea><button type="button">Own</button></form></main>
    <div id="host" style="display: grid; width: 400px; grid-template-rows: 60px 500px 300px"></div></html>`);
  if (!hasChat) return page;
  await page.addStyleTag({ content: styles });
  await page.addScriptTag({ content: script });
  await page.locator('.chat-message').nth(2).waitFor({ timeout: patienceMs });
  await page.waitForFunction('isOnline()');
  return page;
}

/** Left, top, width and height of each of our boxes inside its root, in whole order of the document. */
const measureBoxes = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('#host .chat-root [class^=chat-]')].map((element) => {
      const root = element.closest('.chat-conversation, .chat-inbox, .chat-button')?.getBoundingClientRect();
      const box = element.getBoundingClientRect();
      const place = [box.left - (root?.left ?? 0), box.top - (root?.top ?? 0), box.width, box.height];
      return { name: element.getAttribute('class'), place };
    }),
  );

/** Every computed style of every element that the host itself wrote. */
const readOwnStyles = (page: Page) =>
  page.evaluate(() =>
    [document.documentElement, document.body, ...document.querySelectorAll('#own, #own *')].map((element) => {
      const computed = getComputedStyle(element);
      // Sizes of the page grow with what is put into it.
      const isAround = element === document.documentElement || element === document.body;
      const names = [...computed].filter(
        (name) =>
          !isAround ||
          !/^(?:height|width|block-size|inline-size|perspective-origin|transform-origin)$/u.test(name),
      );
      return [element.tagName, ...names.map((name) => `${name}: ${computed.getPropertyValue(name)}`)];
    }),
  );

describe.each(Object.entries(hosts))('on a page with %s', (_name, reset) => {
  test(
    'our boxes are where they are on an empty page',
    async () => {
      const quiet = await openHost({});
      const loud = await openHost({ reset });
      const expected = await measureBoxes(quiet);
      const boxes = await measureBoxes(loud);
      expect(boxes.map(({ name }) => name)).toEqual(expected.map(({ name }) => name));
      const moved = boxes.flatMap(({ name, place }, index) => {
        const wanted = expected[index]?.place ?? [];
        const isMoved = place.some((px, side) => Math.abs(px - (wanted[side] ?? 0)) > 1);
        return isMoved ? [`${name}: ${place.map(Math.round)} instead of ${wanted.map(Math.round)}`] : [];
      });
      expect(moved).toEqual([]);
      await Promise.all([quiet.close(), loud.close()]);
    },
    patienceMs,
  );

  test.each(['ltr', 'rtl'])(
    'the page looks as it did without us, %s',
    async (dir) => {
      const without = await openHost({ reset, dir, hasChat: false });
      const around = await openHost({ reset, dir });
      expect(await readOwnStyles(around)).toEqual(await readOwnStyles(without));
      await Promise.all([without.close(), around.close()]);
    },
    patienceMs,
  );
});
