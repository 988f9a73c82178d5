// How the page looks: axe, no scrolling sideways, targets that a finger meets, and paper.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, expectReadable, startChromium } from '../../support/browser.ts';
import { acting, choose, openLhl, unfold } from '../../support/page.ts';
import { fixtureFiles } from '../../support/page-answers.ts';

const LOOKS = [390, 768, 1280, 1920].flatMap((width) => [[width, 'light'], [width, 'dark']] as const);

describe.skipIf(chromiumPath === null)('the page in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => { browser = await startChromium(); });
  afterAll(async () => { await browser.close(); });

  it.each(LOOKS)('at %i pixels, %s: nothing for axe to find on any of its screens', async (width, scheme) => {
    await openLhl(browser, async (page) => {
      const look = async (): Promise<void> => {
        await expectReadable(page);
        expect(await small(page)).toEqual([]);
      };
      await look();
      await page.click('footer button');
      await look();
      await choose(page, [sample(), { name: '很長的檔名'.repeat(12) + '.csv', bytes: Buffer.from('a,b\n1,2\n') }]);
      await look();
      await unfold(page);
      await look();
      await Promise.all([page.waitForEvent('download'), acting(page, () => page.click('.panel:not([hidden]) .actions button.main'))]);
      await unfold(page);
      await look();
      await page.click('.tabs li:nth-child(2) button');
      await look();
      await page.evaluate('Blob.prototype.arrayBuffer = () => { throw new TypeError(); }');
      await choose(page, [{ name: 'broken.csv', bytes: Buffer.from('a') }]);
      await look();
    }, { width, scheme });
  });

  it('prints on A4, dark as it may be, without its buttons', async () => {
    await openLhl(browser, async (page) => {
      await choose(page, [sample()]);
      const raw = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      expect(/\/MediaBox\s*\[0 0 (\d+)[.\d]* (\d+)/.exec(raw)?.slice(1)).toEqual(['594', '841']);
      expect(raw.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(4);
      await page.emulateMedia({ media: 'print' });
      expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
      expect(await page.evaluate('[...document.querySelectorAll("button:not(.link)")].filter((one) => one.checkVisibility()).map(({ textContent }) => textContent)')).toEqual([]);
      await page.setViewportSize({ width: 703, height: 1000 });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(703);
    }, { scheme: 'dark' });
  });
});

/** Buttons and folded parts that a finger would miss: less than 44 pixels high, and not within a line of text; a box is met at its label. */
function small(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`[...document.querySelectorAll('button, .button, select, summary, input:not([type=file])')]
    .filter((one) => one.checkVisibility() && (one.closest('label.check') ?? one).getBoundingClientRect().height < 43.9).map(({ outerHTML }) => outerHTML.slice(0, 120))`);
}

function sample(): { readonly name: string; readonly bytes: Uint8Array } {
  const found = fixtureFiles().find(({ fixture }) => fixture === 'unopened/sample');
  if (!found) throw new Error('no sample');
  return found;
}
