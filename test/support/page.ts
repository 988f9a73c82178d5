import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openPage } from './browser.ts';

/** The page as `npm run page` builds it. */
export const pagePath = resolve(import.meta.dirname, '..', '..', 'dist', 'lhl.html');

/** The moment at which the page is opened: noon in Taipei on the day of the fixtures. */
export const PAGE_NOW = '2026-11-22T04:00:00Z';

/** A file that a person chooses. */
export interface Chosen {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What the page tells of a file: what a test can hold on to, and nothing of its words. */
export interface ShownAnswer {
  readonly file: string;
  readonly format: string;
  readonly errors: string;
  readonly warnings: string;
  /** `rule row column` of each, in order of the alphabet. */
  readonly findings: readonly string[];
}

/** How wide the page is, and whether it is dark. */
export interface Look {
  readonly width?: number;
  readonly scheme?: 'light' | 'dark';
}

/** Opens the page from the disk, and expects that it asks for nothing and says nothing to the console. */
export async function openLhl(browser: Browser, use: (page: Page) => Promise<void>, { width = 1280, scheme = 'light' }: Look = {}): Promise<void> {
  needPage();
  await openPage(browser, pagePath, width, scheme, async (page) => {
    await page.clock.setFixedTime(PAGE_NOW);
    await page.waitForSelector('html[data-state=ready]', { state: 'attached' });
    await use(page);
  });
}

/** Fails openly where the page was not built. */
export function needPage(): void {
  if (!existsSync(pagePath)) throw new Error('run npm run page first');
}

/** Chooses files, and waits until the page has answered all of them. */
export async function choose(page: Page, files: readonly Chosen[], selector = '#files'): Promise<void> {
  await acting(page, () =>
    page.setInputFiles(selector, files.map(({ name, bytes }) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) }))));
}

/** Marks the page, so that its work from now on is told from what it did before. */
export const MARK = 'document.documentElement.dataset.state = "asked"';

/** Does something that gives the page work, and waits until that is done; what it did before is waited for as well. */
export async function acting(page: Page, act: () => Promise<void>): Promise<void> {
  await page.waitForSelector('html:not([data-state=busy])', { state: 'attached' });
  await page.evaluate(MARK);
  await act();
  await answered(page);
}

/** Waits until the page has done what it was asked: of what gives it work for certain, {@link acting} says more. */
export async function answered(page: Page): Promise<void> {
  await page.waitForSelector('html[data-state=done]', { state: 'attached' });
}

/** Reads in the page what it tells of each file; a browser runs it as it stands here. */
export const READ_ANSWERS = `Promise.all([...document.querySelectorAll('[data-file]')].map(async (answer) => {
  for (let more; (more = answer.querySelector('details.rule > p > button:not([hidden])'));) {
    more.click();
    while (document.documentElement.dataset.state !== 'done') await new Promise((resolve) => { requestAnimationFrame(resolve); });
  }
  const { file, format, errors, warnings } = answer.dataset;
  const findings = [...answer.querySelectorAll('[data-rule]')].map(({ dataset: { rule, row, column } }) => [rule, row, column].join(' '));
  return { file, format, errors, warnings, findings: findings.sort() };
}))`;

/** What the page tells of each of the files that are open. */
export function answersOf(page: Page): Promise<ShownAnswer[]> {
  return page.evaluate<ShownAnswer[]>(READ_ANSWERS);
}

/** Opens every part that is folded away, as a person does, so that all of it can be read. */
export async function unfold(page: Page): Promise<void> {
  for (;;) {
    const folded = await page.evaluate<number>(`(async () => {
      const folded = [...document.querySelectorAll('details:not([open]) > summary')];
      for (const one of folded) one.click();
      // What a part promises is there after the next task, and what it has to work for when that is done.
      do await new Promise((resolve) => { setTimeout(resolve); });
      while (document.documentElement.dataset.state === 'busy');
      return folded.length;
    })()`);
    if (folded === 0) return;
  }
}
