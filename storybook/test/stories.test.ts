import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { findViolationsInEveryLook } from './accessibility.js';
import { entries, finishStory, openStorybook, patienceMs } from './built-storybook.js';

let storybook: Awaited<ReturnType<typeof openStorybook>>;
beforeAll(async () => {
  storybook = await openStorybook();
}, patienceMs * 2);
afterAll(() => storybook.close());

test('there are stories of every component', () => {
  const titles = new Set(entries.map(({ title }) => title));
  expect([...titles]).toEqual(
    expect.arrayContaining(['ChatButton', 'ChatModal', 'Conversation', 'Inbox', 'Introduction', 'Theming']),
  );
});

test.each(entries.map((entry) => [`${entry.title}: ${entry.name}`, entry] as const))(
  '%s',
  async (_name, entry) => {
    const page = await storybook.context.newPage();
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(`${message.text()} (${message.location().url})`);
    });
    await page.goto(storybook.urlOf(entry));
    if (entry.type === 'docs') await expectDocs(page);
    else await finishStory(page);
    expect(problems).toEqual([]);
    if (entry.type === 'story') {
      await expectSomethingShown(page);
      expect(await findViolationsInEveryLook(page)).toEqual([]);
      expect(problems).toEqual([]);
    }
    await page.close();
  },
  patienceMs * 4,
);

async function expectDocs(page: Page): Promise<void> {
  const heading = page.locator('#storybook-docs h1').first();
  await heading.waitFor({ timeout: patienceMs });
  expect(await heading.innerText()).not.toBe('');
}

async function expectSomethingShown(page: Page): Promise<void> {
  // A modal window stands in the body, beside the root.
  const shown = await page.locator('#storybook-root *:visible, dialog[open]').count();
  expect(shown).toBeGreaterThan(0);
  expect(await page.locator('.sb-errordisplay:visible').count()).toBe(0);
}
