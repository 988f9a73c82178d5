// A file with more findings of a rule than the page shows at first.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, startChromium } from '../../support/browser.ts';
import { acting, answersOf, choose, openLhl } from '../../support/page.ts';
import { row, upload } from '../../support/upload.ts';

const ROWS = 1300;

describe.skipIf(chromiumPath === null)('many findings of a rule', () => {
  let browser: Browser;
  beforeAll(async () => { browser = await startChromium(); });
  afterAll(async () => { await browser.close(); });

  // The first press begins at the keyboard, and goes on where the new places begin.
  it('come at the press of a button, each with its own row', async () => {
    const rows = Array.from({ length: ROWS }, (_, i) => row({ courseName: `課程第${i + 2}列`, county: i % 2 === 0 ? '臺北市' : '高雄市' }));
    await openLhl(browser, async (page) => {
      await choose(page, [{ name: 'many.csv', bytes: upload(rows) }]);
      expect(await placesOf(page)).toEqual([200, 2, 201]);
      const more = page.locator('details.rule[open] > p > button');
      await acting(page, () => more.press('Enter'));
      expect(await placesOf(page)).toEqual([1200, 2, 1201]);
      expect(await page.evaluate('document.activeElement.dataset.row')).toBe('202');
      for (const number of [2, 202, 1201]) expect(await wholeRow(page, number)).toContain(`課程第${number}列`);
      await acting(page, () => more.click());
      expect(await placesOf(page)).toEqual([ROWS, 2, ROWS + 1]);
      expect(await wholeRow(page, ROWS + 1)).toContain(`課程第${ROWS + 1}列`);
      expect(await more.isVisible()).toBe(false);
      const [told] = await answersOf(page);
      expect(told?.findings.length).toBe(ROWS);
      expect(told?.errors).toBe(String(ROWS));
    });
  });
});

// How many places stand there, and the rows of the first and the last.
function placesOf(page: Page): Promise<number[]> {
  return page.evaluate<number[]>(`(() => {
    const places = [...document.querySelectorAll('[data-rule="cell/code"]')].map(({ dataset }) => Number(dataset.row));
    return [places.length, places[0], places.at(-1)];
  })()`);
}

async function wholeRow(page: Page, number: number): Promise<string> {
  const place = page.locator(`[data-rule="cell/code"][data-row="${number}"] details.whole`);
  await place.locator('summary').click();
  await place.locator('dl').waitFor();
  return await place.locator('dl').textContent() ?? '';
}
