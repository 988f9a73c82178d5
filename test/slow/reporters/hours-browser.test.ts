import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hoursPage } from '../../../src/api/hours/report-files.ts';
import { hours } from '../../../src/api/hours.ts';
import { chromiumPath, expectReadable, openPage, startChromium } from '../../support/browser.ts';
import { officeFile } from '../../support/hours-office.ts';

const folder = mkdtempSync(join(tmpdir(), 'lhl-hours-'));
const page = join(folder, 'hours.html');
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

// Openly skipped where no Chromium is installed: LHL_CHROMIUM names one that stands elsewhere.
describe.skipIf(chromiumPath === null)('the page of hours in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startChromium();
    writeFileSync(page, await hoursPage(await hours([officeFile]), '1.2.3'));
  });
  afterAll(async () => { await browser.close(); });

  it.each([[1280, 'light'], [1280, 'dark'], [390, 'light'], [390, 'dark']] as const)('at %i pixels, %s: nothing for axe to find', async (width, scheme) => {
    await openPage(browser, page, width, scheme, async (shown) => {
      await expectReadable(shown);
      // Bars of different lengths: the policy allows their widths.
      const widths = await shown.evaluate<number[]>('[...document.querySelectorAll(".progress .bar")].map((bar) => bar.getBoundingClientRect().width)');
      expect(new Set(widths).size).toBeGreaterThan(1);
    });
  });

  it('prints on A4', async () => {
    await openPage(browser, page, 1280, 'dark', async (shown) => {
      const raw = (await shown.pdf({ preferCSSPageSize: true })).toString('latin1');
      expect(/\/MediaBox\s*\[0 0 (\d+)[.\d]* (\d+)/.exec(raw)?.slice(1)).toEqual(['594', '841']);
      await shown.emulateMedia({ media: 'print' });
      expect(await shown.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
      // A table is not wider than the paper: 186 mm at 96 pixels an inch.
      await shown.setViewportSize({ width: 703, height: 1000 });
      expect(await shown.evaluate<number>('Math.max(...[...document.querySelectorAll("table")].map((table) => table.getBoundingClientRect().width))')).toBeLessThanOrEqual(703);
    });
  });
});
