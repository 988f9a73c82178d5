// No ID in the name of a file is shown on the page unless names are, wherever the name stands; a file that is saved has the real one.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PASSWORD, one } from '../../support/archives/odd.ts';
import { zip } from '../../support/archives/writer.ts';
import { chromiumPath, startChromium } from '../../support/browser.ts';
import { attendance, csv } from '../../support/convert.ts';
import { officeFile } from '../../support/hours-office.ts';
import { answered, choose, openLhl, unfold, type Chosen } from '../../support/page.ts';
import { all22, big5, gradeFile } from '../../support/webhr.ts';

const root = resolve(import.meta.dirname, '../../..');
const file = (name: string, bytes: Uint8Array | string): Chosen => ({ name, bytes: Buffer.from(bytes) });
const fixture = (of: string, name: string): Chosen => file(name, readFileSync(join(root, 'fixtures', of, 'input.csv')));
const result = (name: string, as = name): Chosen => file(as, readFileSync(join(root, 'test', 'support', 'results', name)));
const grades = (name: string): Chosen => file(name, big5(gradeFile(all22, [{}, { endDate: '105-01-01' }, { endDate: '104-13-01' }])));

describe.skipIf(chromiumPath === null)('IDs in names of files on the page in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => { browser = await startChromium(); });
  afterAll(async () => { await browser.close(); });

  const ID = 'A123456789';
  const names = async (page: Page): Promise<readonly string[]> => {
    await unfold(page);
    return page.evaluate<string[]>(`[...new Set((document.body.outerHTML.replace(/<script>[^]*<\\/script>/, "") + document.title
      + [...document.querySelectorAll("input, select")].map(({ value }) => value)).match(/A12345(?:6789|\\*{4})[^<"]{0,20}/g) ?? [])]`);
  };
  const expectMasked = async (page: Page): Promise<void> => {
    const shown = await names(page);
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.filter((name) => name.includes(ID))).toEqual([]);
  };

  it.each<[string, () => Chosen, ((page: Page) => Promise<unknown>)?]>([
    ['an upload form, mended', () => fixture('unopened/sample', `${ID}.csv`), async (page) => {
      const [saved] = await Promise.all([page.waitForEvent('download'), page.click('.actions button.main')]);
      expect(saved.suggestedFilename()).toBe(`${ID}-fixed.csv`);
      await page.waitForSelector('.mended:not([hidden]) h3');
    }],
    ['a report', () => fixture('unopened/clean-big5-crlf', `${ID}.csv`), async (page) => {
      const [saved] = await Promise.all([page.waitForEvent('download'), page.click('.answer > .actions button:last-child')]);
      expect(saved.suggestedFilename()).toBe(`${ID}-report.html`);
      expect(readFileSync(await saved.path(), 'utf8')).not.toContain(ID);
    }],
    ['a table that is too little', () => file(`${ID}.csv`, '')],
    ['a damaged archive', () => file(`${ID}.zip`, Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 0, 0))],
    ['a picture', () => file(`${ID}.csv`, Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0))],
    ['an archive and what is in it', () => file(`${ID}.zip`, zip([`${ID}/${ID}.txt`, `甲/${ID}.csv`, `乙/${ID}.csv`].map((name) => ({ name, data: officeFile.bytes as Uint8Array })))), async (page) => {
      await Promise.all([page.waitForEvent('download'), page.locator('td button:last-child').first().click()]);
      await page.waitForSelector('.archive .good:not([hidden])');
    }],
    ['a locked archive', () => file(`${ID}.zip`, zip([one({ cipher: 'zip20', name: `${ID}.csv` })])), async (page) => {
      await page.fill('.password input', 'x');
      await page.keyboard.press('Enter');
      await page.waitForSelector('.password input[aria-invalid=true]');
      await page.fill('.password input', PASSWORD);
      await page.keyboard.press('Enter');
      await page.waitForSelector('.panel [data-format=grades]', { state: 'attached' });
    }],
    ['grades for ISMP', () => grades(`${ID}.csv`), async (page) => {
      await page.click('button[data-way=ismp]');
      await page.waitForSelector('[data-format=ismp]');
      const save = page.locator('.ways .actions button');
      if (await save.count() > 1) await Promise.all([page.waitForEvent('download'), save.first().click()]);
    }],
    ['hours', () => file(`${ID}.csv`, officeFile.bytes as Uint8Array), async (page) => {
      await page.click('button[data-way=hours]');
      await page.fill('#hours-year', '90');
      await page.click('#count-hours');
      await page.waitForSelector('.hours .problem');
      await page.click('.targets > summary');
      await page.setInputFiles('.targets input[type=file]', [{ name: `${ID}.json`, mimeType: '', buffer: Buffer.from('{') }]);
      await page.locator('.hours .problem').filter({ hasText: 'JSON' }).waitFor();
    }],
    ['a result', () => result('plain.html', `${ID}.html`), async (page) => {
      await page.setInputFiles('.beside input[type=file]', [{ name: `${ID}.csv`, mimeType: '', buffer: Buffer.from(result('upload.csv').bytes) }]);
      await page.waitForSelector('.result .actions button.main');
      await Promise.all([page.waitForEvent('download'), page.click('.result .actions button.main')]);
      await page.waitForSelector('.result > .good:not([hidden])');
    }],
    ['a list', () => file(`${ID}.csv`, csv(attendance(3))), async (page) => {
      await page.setInputFiles('#make-roster', [{ name: `${ID}.csv`, mimeType: '', buffer: Buffer.from('a\r\nb\r\n') }]);
      await page.waitForSelector('.make .wrong:not([hidden])');
    }],
  ])('are masked on the screen, in the title and in what is read aloud: %s', (_, given, act) => openLhl(browser, async (page) => {
    await choose(page, [given()]);
    await act?.(page);
    await answered(page);
    await expectMasked(page);
    await page.click('#show-names');
    await answered(page);
    expect((await names(page)).some((name) => name.includes(ID))).toBe(true);
    await page.click('#show-names');
    await answered(page);
    await expectMasked(page);
  }));

  it('are masked again in what is read aloud, once names are hidden', () => openLhl(browser, async (page) => {
    await choose(page, [result('plain.html', `${ID}.html`), result('upload.csv')]);
    await page.click('.beside button');
    await page.waitForSelector('.result .actions button.main');
    await page.click('#show-names');
    await answered(page);
    await Promise.all([page.waitForEvent('download'), page.click('.result .actions button.main')]);
    await page.locator('[role=status].said').filter({ hasText: ID }).waitFor({ state: 'attached' });
    await page.click('#show-names');
    await answered(page);
    await expectMasked(page);
  }));
});
