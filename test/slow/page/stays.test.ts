// What must not get lost or mixed up on the page: what was mended, files of one name, a second roster, columns whose headers are letters.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { htmlReport, type Lang } from '../../../src/index.ts';
import { pageWordsOf } from '../../../src/lang/index.ts';
import { zip } from '../../support/archives/writer.ts';
import { TODAY } from '../../support/api-options.ts';
import { chromiumPath, startChromium } from '../../support/browser.ts';
import { csv, person } from '../../support/convert.ts';
import { acting, choose, openLhl, type Chosen } from '../../support/page.ts';
import { fixtureFiles, type FixtureFile } from '../../support/page-answers.ts';

const root = resolve(import.meta.dirname, '../../..');
const file = (name: string, bytes: Uint8Array | string): Chosen => ({ name, bytes: Buffer.from(bytes) });
const fixture = (of: string, name: string): Chosen => file(name, readFileSync(join(root, 'fixtures', of, 'input.csv')));
const COMMAND = /.{0,40}(?:\blhl [a-z]|\s--[a-z]).*/u;
// The report of the page is that of the command, but for the words that name a command.
const reportOf = async ({ name, bytes }: Chosen, lang: Lang): Promise<{ readonly command: string; readonly page: string }> => {
  const command = new TextDecoder().decode(await htmlReport(bytes, { name, lang, today: TODAY, modified: new Date(0) }));
  const { own } = await pageWordsOf(lang);
  const inHtml = (text: string): string => text.replaceAll('"', '&quot;');
  return { command, page: own.reduce((said, [of, words]) => said.replaceAll(inHtml(of), inHtml(words)), command) };
};
const SAVE_REPORT = '.panel:not([hidden]) > article > .actions button:last-child';

describe.skipIf(chromiumPath === null)('the page in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => { browser = await startChromium(); });
  afterAll(async () => { await browser.close(); });

  const texts = (page: Page, selector: string): Promise<string[]> => page.locator(selector).allInnerTexts();

  it('keeps what was mended, and what was chosen, in another language and with names', () => openLhl(browser, async (page) => {
    await choose(page, [fixture('unopened/date-two-digits', 'upload.csv')]);
    await page.locator('.choice').first().click();
    await Promise.all([page.waitForEvent('download'), acting(page, () => page.click('.panel:not([hidden]) .actions button.main'))]);
    const main = await page.innerText('.panel .actions button.main');
    const saved: string[] = [];
    page.on('download', (download) => { saved.push(download.suggestedFilename()); });
    for (const [button, title] of [['#other-lang', '9 errors are left'], ['#show-names', '9 errors are left'], ['#other-lang', '還有 9 處錯誤'], ['#show-names', '還有 9 處錯誤']] as const) {
      await acting(page, () => page.click(button));
      expect(await page.innerText('.mended h3')).toContain(title);
      expect(await page.locator('.choice[aria-pressed=true]').count()).toBe(1);
    }
    expect(await page.innerText('.panel .actions button.main')).toBe(main);
    expect(saved).toEqual([]);
  }));

  it('keeps what was typed to be looked up in another language', () => openLhl(browser, async (page) => {
    await page.click('.tools li:nth-child(4) button');
    await page.fill('#look-up', '337');
    await page.click('#other-lang');
    await page.waitForSelector('html[lang=en]');
    await page.waitForSelector('[data-code="337"]');
    expect(await page.inputValue('#look-up')).toBe('337');
  }));

  it('tells files of one name apart, and those that look the same once IDs are masked', () => openLhl(browser, async (page) => {
    const [one, two] = [fixture('unopened/sample', 'A123456789.csv'), fixture('unopened/clean-big5-crlf', 'A123456780.csv')];
    await choose(page, [one, two, one]);
    const titles = ['A12345****.csv', 'A12345****.csv (2)', 'A12345****.csv (3)'];
    expect((await texts(page, '.tabs li')).map((text) => text.slice(2))).toEqual(titles);
    expect(await page.locator('.panel h2').allTextContents()).toEqual(titles);
    // A number stays while its file is open.
    await page.click('#tab-1');
    await page.click('.tabs .actions button:nth-child(2)');
    expect((await texts(page, '.tabs li')).map((text) => text.slice(2))).toEqual(titles.slice(1));
    expect(await page.innerText('body')).not.toContain('A12345678');
  }));

  it('names the folders of files of an archive that have one name', () => openLhl(browser, async (page) => {
    const grades = readFileSync(join(root, 'fixtures', 'grades', 'clean-20', 'input.csv'));
    await choose(page, [file('all.zip', zip(['甲', '乙'].map((folder) => ({ name: `${folder}/grades.csv`, data: grades }))))]);
    expect((await texts(page, '.tabs li')).join()).toMatch(/甲-grades\.csv.*乙-grades\.csv/);
  }));

  it('says that there can be one roster, and counts for the one that is left', () => openLhl(browser, async (page) => {
    const roster = (i: number): Chosen => file(`roster-${String(i)}.csv`, csv([['身分證字號', '姓名'], [...person(i)]]));
    await page.click('.tools li:nth-child(3) button');
    const asked = page.waitForEvent('filechooser');
    await page.click('#hours-files');
    const chooser = await asked;
    await acting(page, () => chooser.setFiles([roster(1), roster(2), fixture('grades/clean-20', 'grades.csv')]
      .map(({ name, bytes }) => ({ name, mimeType: '', buffer: Buffer.from(bytes) }))));
    expect(await page.innerText('.hours .note')).toContain('名冊只能有一份');
    expect(await page.isDisabled('#count-hours')).toBe(true);
    await page.selectOption('#part-1', 'none');
    expect(await page.locator('.hours .note').count()).toBe(0);
    await acting(page, () => page.click('#count-hours'));
    expect(await page.getAttribute('.hours-report', 'data-people')).toBe('1');
  }));

  it.each([
    ['a page of the login', '<html><body>請登入</body></html>'], ['nothing', ''], ['words', 'hello\r\nyou\r\n'],
  ])('sends nobody to look at places where there is %s', (_, text) => openLhl(browser, async (page) => {
    await choose(page, [file('upload.csv', text)]);
    expect(await texts(page, '.answer > .actions button')).toEqual(['存報告']);
  }));

  it('takes a column by its letter, where the letter is the header of another one', () => openLhl(browser, async (page) => {
    await choose(page, [file('list.csv', csv([['B', 'A', 'D', 'C'], ...[1, 2].map((i) => [person(i)[1], person(i)[0], 'x', i === 1 ? '是' : '否'])]))]);
    const chosen = (): Promise<string[]> => page.evaluate('[...document.querySelectorAll("[id^=map-]")].map(({ value }) => value)');
    await page.selectOption('#map-A', 'name');
    expect(await chosen()).toEqual(['name', 'idNumber', '', '']);
    await page.selectOption('#map-B', 'idNumber');
    expect(await chosen()).toEqual(['name', 'idNumber', '', '']);
    await page.check('#people-D-0');
    expect(await page.innerText('.facts')).toContain('名單有 1 人');
  }));

  it('saves a report that names what the page has, and is else that of the command', async () => {
    // One file for each phrase that is said in other words.
    const told = new Map<string, FixtureFile>();
    const { own } = await pageWordsOf('zh');
    for (const one of fixtureFiles()) {
      for (const lang of ['en', 'zh'] as const) {
        const { command, page } = await reportOf(one, lang);
        expect(page, one.fixture).not.toMatch(COMMAND);
        for (const [phrase] of own) if (command.includes(phrase) && !told.has(phrase)) told.set(phrase, one);
      }
    }
    let count = 0;
    for (const one of new Set(told.values())) {
      await openLhl(browser, async (page) => {
        await page.evaluate('Object.defineProperty(File.prototype, "lastModified", { get: () => 0 })');
        await choose(page, [one]);
        // Of a list an upload file is made.
        if (await page.locator('.answer').count() === 0) return;
        const [download] = await Promise.all([page.waitForEvent('download'), page.click(SAVE_REPORT)]);
        expect(readFileSync(await download.path(), 'utf8'), one.fixture).toBe((await reportOf(one, 'zh')).page);
        count++;
      });
    }
    expect(count).toBeGreaterThan(5);
  });
});
