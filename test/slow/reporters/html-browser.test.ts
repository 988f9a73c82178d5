import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, expectReadable, openPage, startChromium } from '../../support/browser.ts';
import { mistakes } from '../../support/html-mistakes.ts';
import { lhl } from '../../support/run.ts';
import { row, upload } from '../../support/upload.ts';

const hasPdfToText = spawnSync('pdftotext', ['-v']).error === undefined;
const folder = mkdtempSync(join(tmpdir(), 'lhl-html-'));
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

const reports = [
  ['one file with more than 20 kinds of mistakes', 'one', 'zh', [[1280, 'light'], [1280, 'dark'], [390, 'light'], [390, 'dark']]],
  ['the same in English', 'english', 'en', [[390, 'light']]],
  ['several files', 'several', 'zh', [[1280, 'dark'], [390, 'light']]],
  ['a file that was not checked, and a rule that was left out', 'unchecked', 'zh', [[1280, 'dark'], [390, 'light']]],
] as const;

// Openly skipped where no Chromium is installed: LHL_CHROMIUM names one that stands elsewhere.
describe.skipIf(chromiumPath === null)('in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startChromium();
    const bad = join(folder, 'upload1151122.csv');
    const few = join(folder, 'few.csv');
    const good = join(folder, 'good.csv');
    writeFileSync(bad, mistakes());
    writeFileSync(few, upload([row({ county: '1' }), row({ total: '3.0', term: '2' })]));
    writeFileSync(good, upload([row()]));
    const doubtful = join(folder, 'doubtful.csv');
    writeFileSync(doubtful, upload([row({ category: '999' })]));
    const rows = Array.from({ length: 284 }, (_, i) => row({ county: i % 2 === 0 ? '1' : '26', unit: i % 2 === 0 ? '1' : '時', courseName: `人權教育第 ${String(i)} 場` }));
    writeFileSync(join(folder, 'many.csv'), Buffer.concat([mistakes(), upload(rows).subarray(upload([]).length)]));
    await lhl(['validate', '--today', '115-11-22', '--reporter', `html-summary=${join(folder, 'summary.html')}`, join(folder, 'many.csv')]);
    for (const [, name, lang] of reports) {
      const files = { several: [few, good], unchecked: [doubtful, join(folder, '很 長'.repeat(20)), '--ignore', 'cell/code'], one: [bad], english: [bad] }[name];
      await lhl(['validate', '--today', '115-11-22', '--lang', lang, '--reporter', `html=${join(folder, `${name}.html`)}`, ...files]);
    }
  });
  afterAll(async () => { await browser.close(); });

  const open = (name: string, width: number, scheme: 'light' | 'dark', use: (page: Page) => Promise<void>): Promise<void> =>
    openPage(browser, join(folder, `${name}.html`), width, scheme, use);

  describe.each(reports)('%s', (_about, name, _lang, views) => {
    it.each(views)('at %i pixels, %s: nothing for axe to find, no scrolling sideways, no request', async (width, scheme) => {
      await open(name, width, scheme, async (page) => {
        // What is folded is looked at too; a whole row of each rule is enough.
        const opened = await page.evaluate<number>('[...document.querySelectorAll("details.rule, tr:first-child details.row")].map((one) => { one.open = true; }).length');
        expect(opened).toBeGreaterThan(0);
        await expectReadable(page);
        // No table of findings is wider than its frame, so that nothing lies off the screen.
        const wide = await page.evaluate<number>('[...document.querySelectorAll(".scroll:has(.places)")].filter((one) => one.scrollWidth > one.clientWidth).length');
        expect(wide).toBe(0);
      });
    });
  });

  it('is used by keyboard: skip link first, then the bars; one that is followed opens its rule, and the way back leads to the bars', async () => {
    await open('one', 390, 'light', async (page) => {
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.className')).toBe('skip');
      expect(await page.evaluate('document.activeElement.getBoundingClientRect().left')).toBe(0);
      await page.keyboard.press('Enter');
      await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('main');
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.getAttribute("href")')).toBe('#f1-row-columns');
      const folded = page.locator('details.rule:has(#f1-cell-code)');
      expect(await folded.getAttribute('open')).toBeNull();
      await page.locator('.chart a[href="#f1-cell-code"]').focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => folded.getAttribute('open')).toBe('');
      await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('f1-cell-code');
      expect((await folded.boundingBox())?.y).toBeGreaterThanOrEqual(0);
      await folded.locator('p.back a').focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('f1-counts');
      await page.locator('details.row > summary').first().focus();
      await page.keyboard.press('Enter');
      expect(await page.locator('details.row').first().getAttribute('open')).toBe('');
    });
  });

  it('prints on A4, white also in the dark, with the verdict and every rule, folded or not', async (test) => {
    await open('one', 1280, 'dark', async (page) => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
      const pdf = await page.pdf({ preferCSSPageSize: true, path: join(folder, 'one.pdf') });
      const raw = pdf.toString('latin1');
      expect(raw.match(/\/Type\s*\/Page\b/g)?.length ?? 0).toBeGreaterThan(0);
      expect(/\/MediaBox\s*\[0 0 (\d+)[.\d]* (\d+)/.exec(raw)?.slice(1)).toEqual(['594', '841']);
    });
    if (!hasPdfToText) {
      test.skip('pdftotext is not installed: the text of the PDF was not read');
      return;
    }
    const { stdout } = spawnSync('pdftotext', ['-layout', join(folder, 'one.pdf'), '-'], { encoding: 'utf8' });
    const flat = stdout.normalize('NFKC').replace(/\s/g, '');
    for (const words of ['檢核報告', '檔案處理異常', '入口網不會處理這個檔案', '共61處,顯示前50處', '時→1可直接改', 'M40']) expect(flat).toContain(words);
    // The bars of many rules neither leave the first page empty nor fill it.
    const first = spawnSync('pdftotext', ['-l', '1', join(folder, 'one.pdf'), '-'], { encoding: 'utf8' }).stdout.normalize('NFKC').replace(/\s/g, '');
    for (const words of ['各項數量', '同一個身分證字號,姓名不同', 'row/columns', '怎麼改']) expect(first).toContain(words);
  });

  it('prints 370 findings of twenty kinds on four pages at most in its short form, with every rule', async (test) => {
    await open('summary', 1280, 'light', async (page) => {
      await expectReadable(page);
      await page.pdf({ preferCSSPageSize: true, path: join(folder, 'summary.pdf') });
    });
    await open('summary', 390, 'dark', expectReadable);
    const [, errors = '', warnings = ''] = /錯誤（處）<\/dt><dd>(\d+)[^]*提醒（處）<\/dt><dd>(\d+)/.exec(readFileSync(join(folder, 'summary.html'), 'utf8')) ?? [];
    expect(Number(errors) + Number(warnings)).toBeGreaterThanOrEqual(370);
    if (!hasPdfToText) {
      test.skip('pdftotext is not installed: the pages of the PDF were not counted');
      return;
    }
    const { stdout } = spawnSync('pdftotext', ['-layout', join(folder, 'summary.pdf'), '-'], { encoding: 'utf8' });
    expect(stdout.split('\f').length - 1).toBeLessThanOrEqual(4);
    for (const rule of ['row/columns', 'cell/required', 'table/name-differs', 'row/hours-sum']) expect(stdout).toContain(rule);
  });
});
