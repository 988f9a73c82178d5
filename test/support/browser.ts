import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { AxeResults } from 'axe-core';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { expect } from 'vitest';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const CANDIDATES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/** Where a Chromium is; null where none is installed. `LHL_CHROMIUM` names another. */
export const chromiumPath: string | null = [process.env['LHL_CHROMIUM'] ?? '', ...CANDIDATES].find((path) => path !== '' && existsSync(path)) ?? null;

/** How long something is waited for, in milliseconds: a machine under load is slow, and nothing is judged by that. */
export const PATIENCE = 300_000;

/** Starts it, with a profile of its own, and nothing that calls home. */
export async function startChromium(): Promise<Browser> {
  if (chromiumPath === null) throw new Error('no Chromium');
  return chromium.launch({
    executablePath: chromiumPath,
    headless: true,
    timeout: PATIENCE,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
}

/** A window of its own, in which nothing is given up soon. */
export async function newContext(browser: Browser, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(PATIENCE);
  return context;
}

/** Opens a page from the disk, and expects that it asks for nothing else and says nothing to the console. */
export async function openPage(browser: Browser, path: string, width: number, colorScheme: 'light' | 'dark', use: (page: Page) => Promise<void>): Promise<void> {
  const context = await newContext(browser, { viewport: { width, height: 800 }, colorScheme });
  try {
    const page = await context.newPage();
    const requests: string[] = [];
    const said: string[] = [];
    page.on('request', (request) => { requests.push(request.url()); });
    page.on('console', (message) => { said.push(message.text()); });
    const url = pathToFileURL(path).href;
    await page.goto(url, { waitUntil: 'load' });
    await use(page);
    expect(requests.filter((request) => request !== url)).toEqual([]);
    expect(said).toEqual([]);
  } finally {
    await context.close();
  }
}

/** Expects that axe finds nothing, and that the page does not scroll sideways. */
export async function expectReadable(page: Page): Promise<void> {
  await page.evaluate(axe);
  const { violations, passes } = await page.evaluate<AxeResults>('axe.run(document, { resultTypes: ["violations"] })');
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html, failureSummary }) => `${html.slice(0, 200)} ${failureSummary ?? ''}`).join(' | ')}`)).toEqual([]);
  expect(passes.map(({ id }) => id)).toContain('color-contrast');
  const [scroll, client] = await page.evaluate<[number, number]>('[document.documentElement.scrollWidth, document.documentElement.clientWidth]');
  expect(scroll).toBe(client);
}
