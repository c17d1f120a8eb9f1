import type { BrowserContext, Page } from 'playwright-core';
import type { UserId } from '@vikrahub/chat-protocol';
import type { ChatClient, createChatClient } from '../src/client/index.js';
import type { ChatSite } from './chat-site.js';

const PATIENCE_MS = 60_000;
const PAUSE_MS = 50;

declare global {
  interface Window {
    client: ChatClient;
    /** What the host gives; null for a guest. */
    token: string | null;
  }
}

/** Waits until it holds, and tells what was there instead. */
export async function eventually(check: () => void | Promise<void>): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}

/** Makes `window.client` for a person and retains it. */
export async function signIn(
  page: Page,
  { server }: ChatSite,
  userId: UserId,
  toToken: (token: string) => string | null = (token) => token,
): Promise<void> {
  const token = toToken(String(await server.clientOptions(userId).getAccessToken()));
  await page.evaluate(async (accessToken) => {
    const entry = '/client/index.js';
    const client = (await import(entry)) as { createChatClient: typeof createChatClient };
    window.token = accessToken;
    window.client = client.createChatClient({
      apiUrl: `${location.origin}/api/`,
      wsUrl: `${location.origin.replace('http', 'ws')}/ws/`,
      getAccessToken: () => window.token,
    });
    window.client.retain();
  }, token);
}

export async function openTab(context: BrowserContext, site: ChatSite, userId: UserId): Promise<Page> {
  const page = await context.newPage();
  await page.goto(site.origin);
  await signIn(page, site, userId);
  return page;
}

export const statusOf = (page: Page) => page.evaluate(() => window.client.getSnapshot().status);
export const badgeOf = (page: Page) => page.evaluate(() => window.client.getSnapshot().totalUnread);

/** Rows of all conversations that wait, in order: text and state. */
export const waitingIn = (page: Page) =>
  page.evaluate(() =>
    Object.values(window.client.getSnapshot().threads)
      .flatMap(({ outgoing }) => outgoing)
      .map(({ text, delivery }) => `${text} ${delivery.state}`),
  );

export const storedIn = (page: Page) =>
  page.evaluate(() =>
    Object.values(window.client.getSnapshot().threads)
      .flatMap(({ messages }) => messages)
      .map(({ text }) => text),
  );

export const send = (page: Page, userId: UserId, ...texts: string[]) =>
  page.evaluate(([to, written]) => written.map((text) => window.client.send({ userId: to }, text)), [
    userId,
    texts,
  ] as const);

/** What the browser keeps for all people, in order. */
export const keptIn = (page: Page) =>
  page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('IndexedDB failed.'));
      });
    const database = await settled(indexedDB.open('vikrahub-chat'));
    try {
      const lists = database.transaction('outbox').objectStore('outbox').getAll();
      return ((await settled(lists)) as { text: string }[][]).flat().map(({ text }) => text);
    } finally {
      database.close();
    }
  });
