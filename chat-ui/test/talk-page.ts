import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { BrowserContext, Page } from 'playwright-core';

const ORIGIN = 'http://localhost/';
const scripts = new Map<string, Promise<string>>();

async function bundle(source: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(source, import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  return outputFiles[0]!.text;
}

async function openPage(context: BrowserContext, source: string, hostStyles: string): Promise<Page> {
  const styles = await readFile(new URL('../dist/styles.css', import.meta.url), 'utf8');
  const page = await context.newPage();
  await page.route(ORIGIN, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="en"><title>Host</title><meta name="viewport" content="width=device-width">
        <style>body { margin: 0 } ${hostStyles}</style><style data-chat>${styles}</style><div id="host"></div></html>`,
    }),
  );
  await page.goto(ORIGIN);
  const script = scripts.get(source) ?? bundle(source);
  scripts.set(source, script);
  await page.addScriptTag({ content: await script });
  return page;
}

/** An empty page with the built package, a fake server and `window.talk`. Nothing is shown yet. */
export const openTalk = (context: BrowserContext, hostStyles = ''): Promise<Page> =>
  openPage(context, 'talk-browser.tsx', hostStyles);

/** The same with `window.hosts`, which shows the package inside forms, cards, dialogs and shadow trees. */
export const openHosts = (context: BrowserContext, hostStyles = ''): Promise<Page> =>
  openPage(context, 'hosts-browser.tsx', hostStyles);
