// What people do on the page: several files, a drop, the keyboard alone, another language, and what goes wrong.
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, newContext, startChromium } from '../../support/browser.ts';
import { Keyboard } from '../../support/keyboard.ts';
import { acting, answersOf, choose, openLhl, pagePath, unfold, type Chosen } from '../../support/page.ts';
import { fixtureFiles } from '../../support/page-answers.ts';
import { xlsxOf } from '../../support/workbook.ts';

const folder = mkdtempSync(join(tmpdir(), 'lhl-page-'));
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

describe.skipIf(chromiumPath === null)('the page in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => { browser = await startChromium(); });
  afterAll(async () => { await browser.close(); });

  it('opens several files at once, a tab each, and shows one of them', async () => {
    const files = [fixture('unopened/sample', 'one.csv'), fixture('unopened/clean-big5-crlf', 'two.csv')];
    await openLhl(browser, async (page) => {
      await choose(page, files);
      expect(await visible(page)).toEqual(['one.csv']);
      await page.click('.tabs li:nth-child(2) button');
      expect(await visible(page)).toEqual(['two.csv']);
      // What was chosen later stands beside them.
      await choose(page, [fixture('unopened/sample', 'three.csv')]);
      expect(await visible(page)).toEqual(['three.csv']);
      expect(await page.locator('.tabs li').count()).toBe(3);
    });
  });

  it.each([
    // Half a second passes at once, or never.
    ['of a text after half a second', 'Promise.resolve().then(then)', sample, true], ['of no text before that', '0', sample, false],
    ['of a workbook before it is read', '0', (): Chosen => ({ name: 'book.xlsx', bytes: xlsxOf('<row><c t="inlineStr"><is><t>甲</t></is></c></row>') }), true],
  ])('tells that it is at work: %s', (_, halfSecond, file, told) => openLhl(browser, async (page) => {
    await page.evaluate(`(() => {
      const wait = setTimeout;
      window.setTimeout = (then, time) => (time === 500 ? ${halfSecond} : wait(then, time));
      window.told = new Set();
      new MutationObserver(() => {
        for (const one of document.querySelectorAll('.working:not([hidden]) > span, .panel > h2')) told.add(one.parentElement.className);
      }).observe(document.body, { attributes: true, childList: true, subtree: true });
    })()`);
    await choose(page, [file()]);
    expect(await page.evaluate('[...told].sort()')).toEqual(told ? ['panel', 'working'] : []);
    expect(await page.locator('.working:visible, .panel > h2').count()).toBe(0);
    expect(await page.evaluate('document.activeElement.tagName')).toBe('H2');
  }));

  it('takes files that are dropped anywhere', async () => {
    const { name, bytes } = fixture('unopened/sample', 'dropped.csv');
    await openLhl(browser, async (page) => {
      const transfer = await page.evaluateHandle(`(() => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([Uint8Array.from(${JSON.stringify([...bytes])})], ${JSON.stringify(name)}));
        return transfer;
      })()`);
      await page.dispatchEvent('footer', 'dragover', { dataTransfer: transfer });
      await acting(page, () => page.dispatchEvent('footer', 'drop', { dataTransfer: transfer }));
      expect(await visible(page)).toEqual(['dropped.csv']);
    });
  });

  it('forgets everything at one press, says so, and begins anew', async () => {
    await openLhl(browser, async (page) => {
      await choose(page, [fixture('unopened/sample', 'gone.csv')]);
      await page.click('.tabs .actions button:last-child');
      expect(await page.locator('[data-file]').count()).toBe(0);
      expect(await page.content()).not.toContain('gone.csv');
      expect(await page.textContent('main .note')).toContain('已清除');
      expect(await page.isVisible('#choose')).toBe(true);
      await choose(page, [fixture('unopened/sample', 'next.csv')]);
      expect(await visible(page)).toEqual(['next.csv']);
    });
  });

  it('speaks English at the press of a button, and Chinese again', async () => {
    await openLhl(browser, async (page) => {
      const chinese = async (): Promise<boolean> => /[\u4e00-\u9fff]/.test((await page.textContent('.verdict span')) ?? '');
      await choose(page, [fixture('unopened/sample', 'sample.csv')]);
      const before = await answersOf(page);
      expect(await chinese()).toBe(true);
      await acting(page, () => page.click('#other-lang'));
      expect(await chinese()).toBe(false);
      expect(await page.getAttribute('html', 'lang')).toBe('en');
      expect(await answersOf(page)).toEqual(before);
      await acting(page, () => page.click('#other-lang'));
      expect(await chinese()).toBe(true);
      expect(await page.getAttribute('html', 'lang')).toBe('zh-Hant');
    });
  });

  it('says what to do where the page itself fails, and goes on', async () => {
    await openLhl(browser, async (page) => {
      await page.evaluate('Blob.prototype.arrayBuffer = () => { throw new TypeError("A123456789 王小明"); }');
      await choose(page, [fixture('unopened/sample', 'sample.csv')]);
      const told = await page.textContent('.failed') ?? '';
      expect(told).toContain('Firefox');
      expect(told).not.toContain('A123456789');
      expect(await page.isVisible('.tabs .actions button:last-child')).toBe(true);
      await page.evaluate('delete Blob.prototype.arrayBuffer; Blob.prototype.arrayBuffer = function () { return new Response(this).arrayBuffer(); }');
      await choose(page, [fixture('unopened/sample', 'again.csv')]);
      expect(await visible(page)).toEqual(['again.csv']);
    });
  });

  it('sends whoever has a file that is too large to the command, and reads none of it', async () => {
    const path = join(folder, 'large.csv');
    writeFileSync(path, '');
    truncateSync(path, 65 * 1024 * 1024);
    await openLhl(browser, async (page) => {
      await acting(page, () => page.setInputFiles('#files', path));
      expect(await page.textContent('.verdict')).toContain('lhl validate');
    });
  });

  it.each([
    ['nothing', 'empty.csv', new Uint8Array(0)],
    ['a picture', 'picture.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13)],
    ['a damaged archive', 'damaged.zip', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 0, 0)],
  ])('says what is the matter with %s', async (_, name, bytes) => {
    await openLhl(browser, async (page) => {
      await choose(page, [{ name, bytes }]);
      expect(await page.locator('[data-file]').count()).toBe(1);
      expect((await page.textContent('.verdict'))?.trim()).not.toBe('');
      expect(await page.locator('.failed').count()).toBe(0);
    });
  });

  it('lets the keyboard go on at the file that was opened', async () => {
    await openLhl(browser, async (page) => {
      await new Keyboard(page).reach('#choose');
      await choose(page, [fixture('unopened/sample', 'one.csv')]);
      expect(await page.evaluate('document.activeElement.textContent')).toBe('one.csv');
    });
  });

  it('asks for the password of an archive that is called a CSV', async () => {
    const bytes = readFileSync(join(import.meta.dirname, '../../support/results/password-Abcd1234.zip'));
    await openLhl(browser, async (page) => {
      await choose(page, [{ name: 'grades.csv', bytes }]);
      await page.fill('input[type=password]', 'Abcd1234');
      await page.keyboard.press('Enter');
      await page.waitForSelector('.result .verdict');
      // The field is gone: the keyboard goes on at what was in the archive.
      await expect.poll(() => page.evaluate('document.activeElement.tagName')).toBe('H2');
    });
  });

  it('says in its own words that an upload belongs to another result', async () => {
    const bytes = readFileSync(join(import.meta.dirname, '../../support/results/plain.html'));
    await openLhl(browser, async (page) => {
      await choose(page, [{ name: 'result.html', bytes }]);
      const other = fixture('unopened/clean-big5-crlf', 'other.csv');
      await page.setInputFiles('.beside input', { name: other.name, mimeType: 'text/csv', buffer: Buffer.from(other.bytes) });
      await page.waitForSelector('.beside .problem');
      expect(await page.textContent('.beside .problem')).not.toContain('--');
    });
  });

  it('takes a list that was chosen beside grades for the roster', async () => {
    const roster = Buffer.from('身分證字號,姓名\r\nA123456789,王小明\r\nF131232216,張三豐\r\n');
    const grades = fixture('grades/clean-20', 'grades.csv');
    await openLhl(browser, async (page) => {
      await page.click('button.tool:has-text("看時數")');
      const asked = page.waitForEvent('filechooser');
      await page.click('.hours button.main');
      const chooser = await asked;
      await acting(page, () => chooser.setFiles([
        { name: 'roster.csv', mimeType: 'text/csv', buffer: roster }, { name: 'grades.csv', mimeType: 'text/csv', buffer: Buffer.from(grades.bytes) },
      ]));
      expect(await page.evaluate('[...document.querySelectorAll(".hours select")].map(({ value }) => value)')).toEqual(['roster', 'records']);
    });
  });

  it('lets the keyboard choose among codes, and go on where a choice is gone', async () => {
    const list = Buffer.from('身分證字號,姓名,備註\r\nA123456789,王小明,遲到\r\nF131232216,張三豐,\r\n');
    const focused = '[document.activeElement.dataset.code !== undefined, document.activeElement === document.body]';
    await openLhl(browser, async (page) => {
      await choose(page, [{ name: 'list.csv', bytes: list }]);
      await page.focus('#set-category');
      await page.keyboard.type('資通安全');
      await page.waitForSelector('.choices button');
      await page.keyboard.press('Tab');
      await page.waitForSelector('#set-category[aria-invalid=true]');
      expect(await page.evaluate(focused)).toEqual([true, false]);
      await page.focus('#people-C-all');
      await page.keyboard.press('Space');
      await page.waitForSelector('#people-C-all', { state: 'detached' });
      expect(await page.evaluate(focused)).toEqual([false, false]);
    });
  });

  it('jumps over the head of the page, and shows where the focus is', async () => {
    await openLhl(browser, async (page) => {
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.className')).toBe('skip');
      expect(await page.evaluate('document.activeElement.getBoundingClientRect().left >= 0')).toBe(true);
      await new Keyboard(page).reach('#choose');
      expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid');
    });
  });

  it('is no blank page in a browser that is too old for it, or runs no script', async () => {
    const told = async (page: Page): Promise<string> => (await page.locator('body').innerText()).trim();
    const context = await newContext(browser);
    const old = await context.newPage();
    const html = readFileSync(pagePath, 'utf8');
    await old.setContent(html.replace(/<script>[^]*<\/script>/, '<script>let let = 1;</script>').replace('0s 4s', '0s 0s').replace(/<meta http-equiv[^>]*>/, ''));
    await expect.poll(() => told(old)).toContain('Firefox');
    await context.close();
    const silent = await newContext(browser, { javaScriptEnabled: false });
    const without = await silent.newPage();
    await without.goto(pathToFileURL(pagePath).href);
    expect(await told(without)).toContain('JavaScript');
    expect(await without.isVisible('#old')).toBe(false);
    await silent.close();
  });

  it('tries its example, which has something of everything', async () => {
    await openLhl(browser, async (page) => {
      await acting(page, () => page.click('#example'));
      const [told] = await answersOf(page);
      expect(Number(told?.errors)).toBeGreaterThan(3);
      await unfold(page);
      expect(await page.locator('.places > li').count()).toBe(told?.findings.length);
    });
  });
});

const sample = (): Chosen => fixture('unopened/sample', 'sample.csv');

function fixture(wanted: string, name: string): Chosen {
  const found = fixtureFiles().find((one) => one.fixture === wanted);
  if (!found) throw new Error(`no ${wanted}`);
  return { name, bytes: found.bytes };
}

/** The names of the files whose answer can be seen. */
function visible(page: Page): Promise<string[]> {
  return page.evaluate<string[]>('[...document.querySelectorAll("[data-file]")].filter((one) => one.checkVisibility()).map(({ dataset: { file } }) => file)');
}
