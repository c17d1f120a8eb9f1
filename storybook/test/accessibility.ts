import { createRequire } from 'node:module';
import type axeCore from 'axe-core';
import type { Page } from 'playwright-core';
import { finishStory, patienceMs } from './built-storybook.js';

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

async function wear(page: Page, { theme, dir, forcedColors }: Look): Promise<void> {
  await page.emulateMedia({ forcedColors, reducedMotion: 'reduce', colorScheme: theme });
  await page.evaluate(
    (globals) => {
      const channel = Reflect.get(window, '__STORYBOOK_ADDONS_CHANNEL__') as {
        emit(event: string, payload: unknown): void;
      };
      channel.emit('updateGlobals', { globals });
    },
    { theme, dir },
  );
  // A story may insist on a theme or a direction of its own; the toolbar tells what was asked for.
  await page.locator(`[data-toolbar-dir="${dir}"]`).waitFor({ state: 'attached', timeout: patienceMs });
  await finishStory(page);
}

/** What breaks WCAG 2.2 AA, as one line for each element. */
async function findViolations(page: Page, { forcedColors }: Look): Promise<string[]> {
  return page.evaluate(async (areColorsForced) => {
    const axe = Reflect.get(window, 'axe') as typeof axeCore;
    const { violations } = await axe.run(document.body, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
      resultTypes: ['violations'],
      // The person's palette decides then, and the browser keeps what it paints to itself.
      rules: { 'color-contrast': { enabled: !areColorsForced } },
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
    );
  }, forcedColors === 'active');
}

/** Of a finished story in light, dark, right to left and forced colours. */
export async function findViolationsInEveryLook(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: axePath });
  const violations: string[] = [];
  for (const look of looks) {
    await wear(page, look);
    const found = await findViolations(page, look);
    violations.push(...found.map((line) => `${Object.values(look).join(', ')}: ${line}`));
  }
  return violations;
}
