import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { findViolationsInDocs, findViolationsInEveryLook, loadAxe } from './accessibility.js';
import { entries, finishStory, type IndexEntry, openStorybook, patienceMs, tell } from './built-storybook.js';

let storybook: Awaited<ReturnType<typeof openStorybook>>;
beforeAll(async () => {
  storybook = await openStorybook();
}, patienceMs * 2);
afterAll(() => storybook.close());

test('there is a page about everything that a reader looks for', () => {
  const titles = new Set(entries.filter(({ type }) => type === 'docs').map(({ title }) => title));
  expect([...titles]).toEqual(
    expect.arrayContaining([
      ...['Introduction', 'ChatProvider', 'ChatButton', 'ChatModal', 'Conversation', 'Inbox'],
      ...['UnreadBadge', 'Avatar', 'Hooks', 'Theming', 'Languages', 'Accessibility'],
      ...['Server rendering', 'Testing', 'Your own interface', 'Messenger', 'ChatDock'],
    ]),
  );
});

test.each(['token', 'variant', 'useInbox', 'render', 'signed out'])('the search finds %s', (word) => {
  const names = entries.map(({ title, name }) => `${title} ${name}`.toLowerCase());
  expect(names.filter((name) => name.includes(word.toLowerCase()))).not.toEqual([]);
});

/** What went wrong on a page. */
function noteProblems(page: Page): string[] {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`${message.text()} (${message.location().url})`);
  });
  return problems;
}

const named = (type: IndexEntry['type']) =>
  entries
    .filter((entry) => entry.type === type)
    .map((entry) => [`${entry.title}: ${entry.name}`, entry] as const);

test.each(named('docs'))(
  '%s',
  async (_name, entry) => {
    const page = await storybook.context.newPage();
    const problems = noteProblems(page);
    await page.goto(storybook.urlOf(entry));
    await expectDocs(page);
    expect(await findViolationsInDocs(page)).toEqual([]);
    expect(problems).toEqual([]);
    await page.close();
  },
  patienceMs * 4,
);

describe('on one page, as a reader goes through them', () => {
  let page: Page | undefined;
  let problems: string[];

  /** Loading the page takes longer than showing a story on it: only after a failure is it loaded anew. */
  async function show(entry: IndexEntry): Promise<Page> {
    if (page) {
      await tell(page, 'setCurrentStory', { storyId: entry.id, viewMode: 'story' });
      await finishStory(page, entry.id);
      return page;
    }
    const fresh = await storybook.context.newPage();
    problems = noteProblems(fresh);
    await fresh.goto(storybook.urlOf(entry));
    await finishStory(fresh, entry.id);
    await loadAxe(fresh);
    return fresh;
  }

  test.each(named('story'))(
    '%s',
    async (_name, entry) => {
      const shown = await show(entry);
      page = undefined;
      expect(problems).toEqual([]);
      await expectSomethingShown(shown);
      expect(await findViolationsInEveryLook(shown, entry.id)).toEqual([]);
      expect(problems).toEqual([]);
      page = shown;
    },
    patienceMs * 4,
  );
});

async function expectDocs(page: Page): Promise<void> {
  const heading = page.locator('#storybook-docs h1').first();
  await heading.waitFor({ timeout: patienceMs });
  expect(await heading.innerText()).not.toBe('');
  // Stories on the page itself, not in frames of their own, are there once they stand on their stage.
  await page.waitForFunction(
    () => [...document.querySelectorAll('.sb-story')].every((story) => story.querySelector('.stage, iframe')),
    null,
    { timeout: patienceMs },
  );
}

const tablesOfProps = [
  ['chatprovider', 'client', 'The provider holds its connection open while it is mounted.'],
  ['chatbutton', 'variant', 'success'],
  ['chatmodal', 'placement', 'Under 640 px it always fills the screen.'],
  ['conversation', 'recipientUser', 'ChatUser'],
  ['inbox', 'onSelect', 'Somebody chose a conversation'],
  ['unreadbadge', 'userId', 'Only messages from this person'],
  ['avatar', 'imageUrl', 'string'],
] as const;

test.each(tablesOfProps)(
  'the page of %s says of %s what the types say',
  async (title, prop, text) => {
    const page = await storybook.context.newPage();
    await page.goto(storybook.urlOf({ id: `${title}--docs`, type: 'docs' }));
    const row = page.getByRole('row').filter({ has: page.getByText(prop, { exact: true }) });
    await row.first().waitFor({ timeout: patienceMs });
    expect(await row.first().innerText()).toContain(text);
    await page.close();
  },
  patienceMs * 4,
);

/** As the component has it where a host says nothing. */
const defaults: [page: string, prop: string, value: string][] = [
  ['chatbutton', 'variant', "'primary'"],
  ['chatbutton', 'size', "'medium'"],
  ['chatbutton', 'buttonText', "'Message'"],
  ['chatmodal', 'modal', 'true'],
  ['chatmodal', 'placement', "'center'"],
  ['conversation', 'autoFocus', 'false'],
  ['avatar', 'size', "'medium'"],
];

test.each(defaults)(
  'the page of %s names the default of %s',
  async (title, prop, value) => {
    const page = await storybook.context.newPage();
    await page.goto(storybook.urlOf({ id: `${title}--docs`, type: 'docs' }));
    const row = page.getByRole('row').filter({ has: page.getByText(prop, { exact: true }) });
    await row.first().waitFor({ timeout: patienceMs });
    expect(await row.first().innerText()).toContain(value);
    await page.close();
  },
  patienceMs * 4,
);

test.each([
  'chatbutton',
  'chatmodal',
  'conversation',
  'inbox',
  'messenger',
  'chatdock',
  'unreadbadge',
  'avatar',
])(
  'the page of %s has a sentence for every prop',
  async (title) => {
    const page = await storybook.context.newPage();
    await page.goto(storybook.urlOf({ id: `${title}--docs`, type: 'docs' }));
    await page.locator('.docblock-argstable tbody tr').first().waitFor({ timeout: patienceMs });
    const silent = await page
      .locator('.docblock-argstable')
      .first()
      .evaluate((table) =>
        [...table.querySelectorAll('tbody tr')]
          .map((row) => [...row.querySelectorAll('td')].map((cell) => (cell as HTMLElement).innerText.trim()))
          .filter(([, description = '']) => !/\p{L}.*\s\p{L}/su.test(description))
          .map(([name]) => name),
      );
    expect(silent).toEqual([]);
    await page.close();
  },
  patienceMs * 4,
);

test(
  'pages of documentation follow the theme of the toolbar',
  async () => {
    const page = await storybook.context.newPage();
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(storybook.urlOf({ id: 'chatbutton--docs', type: 'docs' }));
    const ground = () =>
      page.locator('.sbdocs-wrapper').evaluate((element) => getComputedStyle(element).backgroundColor);
    await page.locator('#storybook-docs h1').first().waitFor({ timeout: patienceMs });
    const light = await ground();
    await tell(page, 'updateGlobals', { globals: { theme: 'dark' } });
    await page.waitForFunction(
      (before) => getComputedStyle(document.querySelector('.sbdocs-wrapper')!).backgroundColor !== before,
      light,
      { timeout: patienceMs },
    );
    await page.close();
  },
  patienceMs * 4,
);

async function expectSomethingShown(page: Page): Promise<void> {
  // A modal window stands in the body, beside the root.
  const shown = await page.locator('#storybook-root *:visible, dialog[open]').count();
  expect(shown).toBeGreaterThan(0);
  expect(await page.locator('.sb-errordisplay:visible').count()).toBe(0);
}
