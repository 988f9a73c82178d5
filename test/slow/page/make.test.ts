// What the page makes: an upload file of a list, forms to be filled in, and what is looked up; the same bytes as the command writes.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, expectReadable, startChromium } from '../../support/browser.ts';
import { attendance, convert, course, csv, expectNobody, person, without } from '../../support/convert.ts';
import { inFolder } from '../../support/folder.ts';
import { answered, choose, openLhl, unfold } from '../../support/page.ts';
import { lhl } from '../../support/run.ts';
import { formats } from '../../../src/index.ts';

const LIST = csv(attendance(6).map((row, i) => [...row, i === 2 ? '簽到' : i > 2 && i < 9 ? (i % 3 === 0 ? '請假' : '是') : '']));
const NAMES = csv([['姓名', '單位'], [person(1)[1], '人事處'], [person(2)[1], '主計處']]);
const ROSTER = csv([['姓名', '身分證字號', '出生日期', '單位'], ...[1, 2, 3].map((i) => [person(i)[1], person(i)[0], `07${String(i)}-03-04`, i === 1 ? '人事處' : '主計處'])]);
const BARE = csv([1, 2, 3].map((i) => [String(i), ...person(i)]));

/** Answers the questions about the course as `course` does; the rest is as the page offers it. */
async function answer(page: Page): Promise<void> {
  await page.fill('#set-courseName', '資訊安全通識');
  await page.fill('#set-category', '522');
  await page.selectOption('#set-county', { label: '26 宜蘭縣' });
  await page.fill('#set-startDate', '115/5/10');
  await page.fill('#set-startTime', '9:10');
  await page.fill('#set-endTime', '12:10');
  await page.fill('#set-total', '3');
  await page.selectOption('#set-nature', { label: '2 實體' });
}

/** What is downloaded when something is done. */
async function downloaded(page: Page, act: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

describe.skipIf(chromiumPath === null)('the page in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => { browser = await startChromium(); });
  afterAll(async () => { await browser.close(); });

  /** Makes an upload file in the page, and the same with the command. */
  const both = (list: string, args: readonly string[], act: (page: Page) => Promise<void>, roster: string | null = null): Promise<void> =>
    inFolder(async (folder) => {
      const path = folder.write('list.csv', list);
      if (roster !== null) folder.write('roster.csv', roster);
      const words = [...args, ...roster === null ? [] : ['--roster', 'roster.csv']];
      const { code, stderr } = await convert(folder, ['list.csv', '-o', 'out.csv', ...words, '--today', '115-11-22']);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      await openLhl(browser, async (page) => {
        await choose(page, [{ name: 'list.csv', bytes: readFileSync(path) }]);
        if (roster !== null) {
          await page.setInputFiles('#make-roster', join(folder.path, 'roster.csv'));
          await page.waitForSelector('main >> text=roster.csv');
        }
        await act(page);
        const { name, bytes } = await downloaded(page, () => page.click('#make'));
        expect(name).toBe('upload-1150510.csv');
        expect(bytes.equals(readFileSync(join(folder.path, 'out.csv')))).toBe(true);
        await answered(page);
        // It stands beside the list, checked.
        await page.click('#see-made');
        expect(await page.locator('.answer:visible').getAttribute('data-errors')).toBe('0');
        expect(await page.locator('.answer:visible').getAttribute('data-file')).toBe(name);
        expectNobody(await page.innerText('body'));
      });
    });

  it('makes of a list what lhl convert makes, and lists what was left out', () => both(LIST, [...course, '--where', '簽到=是'], async (page) => {
    await page.getByLabel('是（4 筆）').check();
    await answer(page);
    await page.waitForSelector('text=名單有 4 人');
    const { bytes } = await downloaded(page, () => page.click('#make'));
    expect(bytes.length).toBeGreaterThan(0);
    await page.waitForSelector('.mended:visible');
    expect(await page.innerText('.mended')).toMatch(/沒有選的人：第 4、7 列[\s\S]*不是名單的[^\n]*第 11 列[\s\S]*D 欄「部門」/u);
  }));

  it('makes the short form, and of a list with a roster', async () => {
    await both(NAMES, [...without('--start-time', '--end-time'), '--to', 'unopened-19'], async (page) => {
      await page.selectOption('#make-to', 'unopened-19');
      expect(await page.locator('#set-startTime').count()).toBe(0);
      await page.fill('#set-courseName', '資訊安全通識');
      await page.fill('#set-category', '522');
      await page.selectOption('#set-county', { label: '26 宜蘭縣' });
      await page.fill('#set-startDate', '1150510');
      await page.fill('#set-total', '3');
      await page.selectOption('#set-nature', { label: '2 實體' });
    }, ROSTER);
  });

  it('takes columns by hand where the list has no headers', () => both(BARE, [...course, '--map', 'B=idNumber', '--map', 'C=name'], async (page) => {
    await page.selectOption('#map-B', 'idNumber');
    await page.selectOption('#map-C', 'name');
    await answer(page);
  }));

  it('tells what is missing or wrong at the top and beside each field', () => openLhl(browser, async (page) => {
    await choose(page, [{ name: 'list.csv', bytes: Buffer.from(LIST) }]);
    await page.click('#make');
    await page.waitForSelector('.mistakes:focus');
    expect(await page.innerText('.mistakes')).toMatch(/E 欄「簽到」：請選要寫出哪些人[\s\S]*課程名稱：請填這一項/u);
    await page.click('.mistakes >> text=課程名稱');
    expect(await page.evaluate('document.activeElement.id')).toBe('set-courseName');
    for (const [id, typed, wrong] of [['category', '資通安全', '請選其中一個'], ['startDate', '115-02-30', '沒有這一天|不存在'], ['courseName', '12345', '不像課程名稱']] as const) {
      await page.fill(`#set-${id}`, typed);
      await page.locator(`#set-${id}`).blur();
      await page.waitForSelector(`#set-${id}-wrong:visible`);
      expect(await page.innerText(`#set-${id}-wrong`)).toMatch(new RegExp(wrong, 'u'));
      expect(await page.getAttribute(`#set-${id}`, 'aria-describedby')).toContain(`set-${id}-wrong`);
    }
    // One of the codes that a word may mean.
    await page.fill('#set-category', '資通安全');
    await page.click('.choices [data-code="522"]');
    await page.waitForSelector('#set-category-wrong', { state: 'hidden' });
    expect(await page.inputValue('#set-category')).toBe('522');
    // The answers stay in another language, and while names are shown.
    await page.click('#other-lang');
    await page.waitForSelector('text=Make the upload file');
    expect(await page.inputValue('#set-category')).toBe('522');
    await page.click('#show-names');
    await page.waitForSelector(`text=${person(0)[1]}`);
    expect(await page.inputValue('#set-category')).toBe('522');
  }));

  it.each([[1280, 'light'], [390, 'dark']] as const)('asks so that everybody can answer, %i wide and %s', async (width, scheme) => {
    await openLhl(browser, async (page) => {
      await page.click('.tool >> text=做上傳檔');
      await expectReadable(page);
      await choose(page, [{ name: 'list.csv', bytes: Buffer.from(LIST) }]);
      // The roster is asked for as anything else is, by a button that a finger meets.
      expect((await page.getByText('選擇名冊').boundingBox())?.height).toBeGreaterThan(43.9);
      expect(await page.getByLabel('選擇名冊').getAttribute('id')).toBe('make-roster');
      await page.fill('#set-category', '環境');
      await page.waitForSelector('.choices button');
      await page.click('#make');
      await page.waitForSelector('.mistakes:focus');
      await expectReadable(page);
    }, { width, scheme });
  });

  // A page each: Chromium asks a person before a page saves more than ten files, and without a window the answer is no.
  it.each(formats.filter(({ kind }) => kind === 'upload').map(({ id }) => id))('saves the form %s as lhl template writes it', (id) => inFolder(async (folder) => {
    await openLhl(browser, async (page) => {
      await page.click('.tool >> text=填寫用的範本');
      for (const file of ['xlsx', 'ods', 'csv']) {
        const { code } = await lhl(['template', id, '-o', `${id}.${file}`], { cwd: folder.path });
        expect(code).toBe(0);
        const { name, bytes } = await downloaded(page, () => page.click(`#template-${id}-${file}`));
        expect(name).toBe(`${id}.${file}`);
        expect(bytes.equals(readFileSync(join(folder.path, name))), name).toBe(true);
      }
      await expectReadable(page);
    });
  }));

  it('looks up codes by name and by number, fields, and rules by their titles', () => openLhl(browser, async (page) => {
    await page.click('.tool >> text=查規則與代碼');
    const seek = async (text: string, wanted: string): Promise<string> => {
      await page.fill('#look-up', text);
      await page.waitForSelector(wanted);
      return page.innerText('.found');
    };
    expect(await seek('台北市', '[data-table=county] [data-code]')).toContain('臺北市');
    expect(await seek('３３７', '[data-table=category] [data-code="337"]')).toContain('環境教育');
    expect(await seek('實體時數比課程期間', '[data-rule="row/hours-span"] h4')).toContain('課程每天 24 小時');
    expect(await seek('cell/code', '[data-rule="cell/code"]')).toContain('依據');
    expect(await seek('上課縣市', '[data-field=county] table')).toContain('必填');
    await page.fill('#look-up', '沒有這種東西');
    await page.waitForSelector('text=沒有「沒有這種東西」');
    await page.fill('#look-up', '');
    await page.waitForSelector('[data-rule="cell/id-checksum"]');
    await unfold(page);
    await expectReadable(page);
  }));

  it('leads from a finding to its rule and back, by the keyboard', () => openLhl(browser, async (page) => {
    await page.locator('#example').press('Enter');
    await answered(page);
    const link = page.locator('.rule[open] .words button').first();
    const rule = await link.innerText();
    await link.press('Enter');
    await page.waitForSelector(`[data-rule="${rule}"][open] h4`);
    expect(await page.inputValue('#look-up')).toBe(rule);
    await page.locator('main article >> text=回上一步').press('Enter');
    await page.waitForSelector('.answer:visible');
  }));
});
