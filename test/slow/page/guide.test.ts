// The pictures of docs/guide.md and its pages: each is what the page shows of made-up files. `npm run pictures` takes them anew.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PASSWORD, one } from '../../support/archives/odd.ts';
import { zip } from '../../support/archives/writer.ts';
import { chromiumPath, startChromium } from '../../support/browser.ts';
import { attendance, csv, expectNobody } from '../../support/convert.ts';
import { officeFile } from '../../support/hours-office.ts';
import { acting, choose, openLhl, type Chosen } from '../../support/page.ts';

const root = resolve(import.meta.dirname, '../../..');
const guide = join(root, 'docs', 'guide');
const results = join(root, 'test', 'support', 'results');
// Pictures differ with the fonts of a machine, so they are not among what `npm run update` writes.
const updating = process.env['LHL_UPDATE'] === 'pictures';
// What a person sees at once; few enough bytes for a repository.
const [WIDTH, HEIGHT, MOST_BYTES] = [960, 720, 120_000];

const file = (name: string, bytes: Uint8Array | string): Chosen => ({ name, bytes: Buffer.from(bytes) });
const from = (path: string, name: string): Chosen => file(name, readFileSync(path));

interface Picture {
  /** Brings the page to what the picture shows. */
  readonly shows: (page: Page) => Promise<void>;
  /** A text that stands in it. */
  readonly text: string;
}

const pictures: Readonly<Record<string, Picture>> = {
  start: { shows: () => Promise.resolve(), text: '把檔案拖到這裡' },
  check: {
    shows: (page) => choose(page, [from(join(root, 'fixtures', 'unopened', 'sample', 'input.csv'), 'upload.csv')]),
    text: '檔案處理異常',
  },
  make: { shows: (page) => choose(page, [file('list.csv', csv(attendance(6)))]), text: '課程名稱' },
  template: { shows: (page) => page.click('button.tool:has-text("範本")'), text: '.xlsx' },
  archive: {
    shows: async (page) => {
      await choose(page, [file('grades.zip', zip([{ ...one(), cipher: 256 }]))]);
      await page.fill('input[type="password"]', PASSWORD);
      await acting(page, () => page.keyboard.press('Enter'));
      await page.click('.tabs button');
    },
    text: 'grades.zip',
  },
  result: {
    shows: async (page) => {
      await choose(page, [from(join(results, 'plain.html'), 'result.html'), from(join(results, 'upload.csv'), 'upload.csv')]);
      await page.click('.tabs button');
      await acting(page, () => page.click('.beside button'));
    },
    text: '缺少欄位值',
  },
  hours: {
    shows: async (page) => {
      await choose(page, [file('grades.csv', officeFile.bytes as Uint8Array)]);
      await page.click('button[data-way="hours"]');
      await acting(page, () => page.click('#count-hours'));
    },
    text: '小時',
  },
  'look-up': {
    shows: async (page) => {
      await page.click('button.tool:has-text("查規則")');
      await page.fill('input[type="search"]', '環境');
      await page.waitForSelector('main >> text=環境教育');
    },
    text: '環境教育',
  },
};

describe('the pictures of the guide', () => {
  it('are those that are taken here, and small', () => {
    const pages = ['guide.md', 'guide/check.md', ...readdirSync(guide).filter((name) => name.endsWith('.md')).map((name) => `guide/${name}`)];
    const shown = pages.flatMap((page) => [...readFileSync(join(root, 'docs', page), 'utf8').matchAll(/!\[[^\]]+\]\((?:guide\/)?([\w-]+)\.png\)/g)].map(([, name]) => name ?? ''));
    expect([...new Set(shown)].sort()).toEqual(Object.keys(pictures).sort());
    if (updating) return;
    for (const name of Object.keys(pictures)) {
      const bytes = readFileSync(join(guide, `${name}.png`));
      expect(bytes.subarray(1, 4).toString(), name).toBe('PNG');
      expect(bytes.length, name).toBeLessThan(MOST_BYTES);
    }
  });

  describe.skipIf(chromiumPath === null)('show what the page shows', () => {
    let browser: Browser;
    beforeAll(async () => {
      mkdirSync(guide, { recursive: true });
      browser = await startChromium();
    });
    afterAll(async () => { await browser.close(); });

    it.each(Object.entries(pictures))('%s', async (name, { shows, text }) => {
      await openLhl(browser, async (page) => {
        await page.setViewportSize({ width: WIDTH, height: HEIGHT });
        await shows(page);
        await page.evaluate('(document.querySelector(".hours-report") ?? document.body).scrollIntoView({ behavior: "instant" })');
        const seen = await page.innerText('body');
        expect(seen).toContain(text);
        expectNobody(seen);
        if (updating) writeFileSync(join(guide, `${name}.png`), await page.screenshot());
        expect(existsSync(join(guide, `${name}.png`))).toBe(true);
      });
    });
  });
});
