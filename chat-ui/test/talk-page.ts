import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { BrowserContext, Page } from 'playwright-core';

const ORIGIN = 'http://localhost/';
let script: Promise<string> | undefined;

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('talk-browser.tsx', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  return outputFiles[0]!.text;
}

/** An empty page with the built package, a fake server and `window.talk`. Nothing is shown yet. */
export async function openTalk(context: BrowserContext, hostStyles = ''): Promise<Page> {
  const styles = await readFile(new URL('../dist/styles.css', import.meta.url), 'utf8');
  const page = await context.newPage();
  await page.route(ORIGIN, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="en"><title>Host</title><meta name="viewport" content="width=device-width">
        <style>body { margin: 0 } ${hostStyles}</style><style>${styles}</style><div id="host"></div></html>`,
    }),
  );
  await page.goto(ORIGIN);
  await page.addScriptTag({ content: await (script ??= bundle()) });
  return page;
}
