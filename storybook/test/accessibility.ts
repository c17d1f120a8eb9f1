import { createRequire } from 'node:module';
import type axeCore from 'axe-core';
import type { Page } from 'playwright-core';
import { finishStory, patienceMs, tell } from './built-storybook.js';

const axePath = createRequire(import.meta.url).resolve('axe-core');

interface Look {
  theme: 'light' | 'dark';
  dir: 'ltr' | 'rtl';
  forcedColors: 'none' | 'active';
}

const looks: Look[] = [
  { theme: 'light', dir: 'ltr', forcedColors: 'none' },
  { theme: 'dark', dir: 'ltr', forcedColors: 'none' },
  { theme: 'light', dir: 'rtl', forcedColors: 'none' },
  { theme: 'dark', dir: 'ltr', forcedColors: 'active' },
];

async function wear(page: Page, id: string, { theme, dir, forcedColors }: Look): Promise<void> {
  await page.emulateMedia({ forcedColors, reducedMotion: 'reduce', colorScheme: theme });
  await tell(page, 'updateGlobals', { globals: { theme, dir } });
  // A story may insist on a theme or a direction of its own; the toolbar tells what was asked for.
  await page.locator(`[data-toolbar-dir="${dir}"]`).waitFor({ state: 'attached', timeout: patienceMs });
  await finishStory(page, id);
}

interface Extent {
  areColorsForced: boolean;
  /** Selectors of what is not ours. */
  exclude: string[];
}

/** What breaks WCAG 2.2 AA, as one line for each element. */
async function findViolations(page: Page, extent: Extent): Promise<string[]> {
  return page.evaluate(async ({ areColorsForced, exclude }) => {
    const axe = Reflect.get(window, 'axe') as typeof axeCore;
    const { violations } = await axe.run(
      { include: ['body'], exclude },
      {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
        resultTypes: ['violations'],
        // The person's palette decides then, and the browser keeps what it paints to itself.
        rules: { 'color-contrast': { enabled: !areColorsForced } },
      },
    );
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
    );
  }, extent);
}

export async function loadAxe(page: Page): Promise<void> {
  await page.addScriptTag({ path: axePath });
}

/** Of a page's own words and tables. Its stories have tests of their own, and code and controls are Storybook's. */
export async function findViolationsInDocs(page: Page): Promise<string[]> {
  await loadAxe(page);
  const exclude = ['.sb-story', '.sbdocs-preview', '.docblock-argstable', '.docblock-source'];
  return findViolations(page, { areColorsForced: false, exclude });
}

/** Of a finished story in light, dark, right to left and forced colours; axe is loaded. */
export async function findViolationsInEveryLook(page: Page, id: string): Promise<string[]> {
  const violations: string[] = [];
  for (const look of looks) {
    await wear(page, id, look);
    const found = await findViolations(page, {
      areColorsForced: look.forcedColors === 'active',
      exclude: [],
    });
    violations.push(...found.map((line) => `${Object.values(look).join(', ')}: ${line}`));
  }
  return violations;
}
