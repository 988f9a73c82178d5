// The page tells what the library tells, and mends as it mends, for every fixture.
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unopened } from '../../../src/schemas/unopened.ts';
import { chromiumPath, startChromium } from '../../support/browser.ts';
import { rowOf } from '../../support/good-row.ts';
import { acting, answersOf, choose, openLhl, unfold } from '../../support/page.ts';
import { expectedAnswer, fixtureFiles, mendedBytes } from '../../support/page-answers.ts';
import { xlsxOf } from '../../support/workbook.ts';

const books = resolve(import.meta.dirname, '../../support/workbooks');
const AT_ONCE = 25;
const MEND = '.panel:not([hidden]) .actions button.main:not([hidden])';

describe.skipIf(chromiumPath === null)('the page in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => { browser = await startChromium(); });
  afterAll(async () => { await browser.close(); });

  it('has the findings of the library for every fixture, several files at once', async () => {
    const files = fixtureFiles();
    expect(files.length).toBeGreaterThan(300);
    await openLhl(browser, async (page) => {
      for (let at = 0; at < files.length; at += AT_ONCE) {
        const some = files.slice(at, at + AT_ONCE);
        await choose(page, some);
        const told = await answersOf(page);
        for (const [i, file] of some.entries()) {
          const { shown } = await expectedAnswer(file);
          expect(told[i], file.fixture).toEqual(shown);
        }
        await page.click('.tabs .actions button:last-child');
      }
    });
  });

  it.each(['zh', 'en'])('names no command and no option of one, which nobody has here (%s)', async (lang) => {
    const files = fixtureFiles();
    await openLhl(browser, async (page) => {
      if (lang === 'en') await page.click('#other-lang');
      await page.waitForSelector(`html[lang|=${lang}]`, { state: 'attached' });
      for (let at = 0; at < files.length; at += AT_ONCE) {
        await choose(page, files.slice(at, at + AT_ONCE));
        expect(await page.textContent('main')).not.toMatch(/.{0,40}(?:\blhl [a-z]|\s--[a-z]).*/u);
        await page.click('.tabs .actions button:last-child');
      }
    });
  });

  it('has the findings of the library in workbooks', async () => {
    const files = readdirSync(books).filter((name) => /^(?:office|typed)\./.test(name)).map((name) => ({ name, bytes: readFileSync(join(books, name)) }));
    await openLhl(browser, async (page) => {
      await choose(page, files);
      const told = await answersOf(page);
      expect(told.length).toBe(6);
      for (const [i, file] of files.entries()) {
        const { shown } = await expectedAnswer(file);
        expect(told[i]).toEqual(shown);
      }
    });
  });

  it('makes of a workbook the CSV of the library', async () => {
    const file = { name: '五月.xlsx', bytes: workbookOf([unopened.fields.map(({ header }) => header), rowOf(unopened), rowOf(unopened, { county: '1' })]) };
    await openLhl(browser, async (page) => {
      await choose(page, [file]);
      expect(Buffer.compare(await download(page), await mendedBytes(file) ?? new Uint8Array(0))).toBe(0);
    });
  });

  it('gives the bytes of the library for every fixture that it mends', async () => {
    let count = 0;
    await openLhl(browser, async (page) => {
      for (const file of fixtureFiles()) {
        const { all, shown: { format } } = await expectedAnswer(file);
        const mendable = format !== '' && format !== 'ismp' && all.some(({ fix }) => fix?.kind === 'safe');
        if (!mendable) continue;
        await choose(page, [file]);
        const bytes = await mendedBytes(file);
        if (bytes === null) {
          await acting(page, () => page.click(MEND));
          expect(await page.isVisible('.mended .note'), file.fixture).toBe(true);
        } else {
          const promised = numberIn(await page.textContent(MEND));
          expect(promised).toBeGreaterThan(0);
          expect(Buffer.compare(await download(page), bytes), file.fixture).toBe(0);
          expect(numberIn(await page.textContent('.mended details > summary')), file.fixture).toBe(promised);
          count++;
        }
        await page.click('.tabs .actions button:last-child');
      }
    });
    expect(count).toBeGreaterThan(50);
  });

  it('puts in a suggested value where it was chosen, and only there', async () => {
    const file = fixtureFiles().find(({ fixture }) => fixture === 'unopened/date-two-digits');
    if (!file) throw new Error('no fixture');
    const { all } = await expectedAnswer(file);
    const suggested = all.filter(({ fix }) => fix?.kind === 'suggested' && fix.value !== null);
    expect(suggested.length).toBeGreaterThan(0);
    await openLhl(browser, async (page) => {
      await choose(page, [file]);
      expect(await page.locator('.choice').count()).toBe(suggested.length);
      await unfold(page);
      await page.locator('.choice').first().click();
      const [{ row, column }] = await page.evaluate<{ row: string; column: string }[]>(
        '[...document.querySelectorAll("li:has(.choice[aria-pressed=true])")].map(({ dataset: { row, column } }) => ({ row, column }))') as [{ row: string; column: string }];
      const wanted = await mendedBytes(file, (at, of) => String(at) === row && String(of) === column);
      expect(Buffer.compare(await download(page), wanted ?? new Uint8Array(0))).toBe(0);
    });
  });
});

const numberIn = (text: string | null): number => Number(/[\d,]+(?= 處)/.exec(text ?? '')?.[0].replaceAll(',', ''));

/** Mends the file that is shown, and takes what is saved. */
async function download(page: Page): Promise<Buffer> {
  const [saved] = await Promise.all([page.waitForEvent('download'), acting(page, () => page.click(MEND))]);
  return readFileSync(await saved.path());
}

function workbookOf(rows: readonly (readonly string[])[]): Uint8Array {
  return xlsxOf(rows.map((cells) => `<row>${cells.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`).join(''));
}
