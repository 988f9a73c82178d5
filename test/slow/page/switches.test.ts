// What a person typed, opened and got on the page stays when its language or the display of names is switched.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PASSWORD, one } from '../../support/archives/odd.ts';
import { zip } from '../../support/archives/writer.ts';
import { chromiumPath, startChromium } from '../../support/browser.ts';
import { attendance, csv, person } from '../../support/convert.ts';
import { officeFile } from '../../support/hours-office.ts';
import { choose, openLhl, type Chosen } from '../../support/page.ts';
import { big5, uploadFile } from '../../support/webhr.ts';

const root = resolve(import.meta.dirname, '../../..');
const file = (name: string, bytes: Uint8Array | string): Chosen => ({ name, bytes: Buffer.from(bytes) });
const fixture = (of: string, name: string): Chosen => file(name, readFileSync(join(root, 'fixtures', of, 'input.csv')));
const result = (name: string): Chosen => file(name, readFileSync(join(root, 'test', 'support', 'results', name)));

describe.skipIf(chromiumPath === null)('a switch of the page in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => { browser = await startChromium(); });
  afterAll(async () => { await browser.close(); });

  const on = (use: (page: Page) => Promise<void>) => (): Promise<void> => openLhl(browser, use);
  // Each switch takes effect at once, and begins to read anew what has to be.
  const switchLang = async (page: Page, lang: 'zh-Hant' | 'en'): Promise<void> => {
    await page.evaluate('document.getElementById("other-lang").click()');
    await page.waitForSelector(`html[lang=${lang}]:not([data-state=busy])`);
  };
  const switchNames = async (page: Page, shown: boolean): Promise<void> => {
    await page.evaluate('document.getElementById("show-names").click()');
    await page.waitForSelector(`html:not([data-state=busy]) #show-names[aria-pressed=${String(shown)}]`, { state: 'attached' });
  };
  const throughAll = async (page: Page, check: (lang: 'zh' | 'en', names: boolean) => Promise<void>): Promise<void> => {
    await switchLang(page, 'en');
    await check('en', false);
    await switchNames(page, true);
    await check('en', true);
    await switchLang(page, 'zh-Hant');
    await check('zh', true);
    await switchNames(page, false);
    await check('zh', false);
  };
  const says = (page: Page, selector: string, text: RegExp): Promise<void> => page.locator(selector).filter({ hasText: text }).first().waitFor();
  const isOpen = (page: Page, selector: string): Promise<boolean> => page.locator(selector).first().getAttribute('open').then((open) => open !== null);
  const tool = (page: Page, number: number): Promise<void> => page.click(`.tools li:nth-child(${String(number)}) button`);

  it('leaves the answer as it is: what is folded, what more was listed, the tab and the place', on(async (page) => {
    await choose(page, [fixture('unopened/sample', 'upload.csv'), file('other.csv', manyMistakes(1300)), fixture('unopened/clean-big5-crlf', 'good.csv')]);
    await page.click('#tab-2');
    await page.waitForSelector('.panel:not([hidden]) .places');
    await page.locator('.panel:not([hidden]) details.rule > p > button').first().click();
    const listed = page.locator('.panel').nth(1).locator('.places').first().locator(':scope > li');
    await listed.nth(1199).waitFor({ state: 'attached' });
    const tail = await listed.count();
    await page.click('#tab-1');
    const rules = '.panel:not([hidden]) details.rule';
    await page.locator(`${rules} > summary`).nth(0).click();
    await page.locator(`${rules} > summary`).nth(2).click();
    await page.waitForSelector(`${rules}:not([open]) + details.rule + details.rule[open]`);
    await page.locator(`${rules}[open] .whole > summary`).first().click();
    await page.waitForSelector(`${rules} .whole[open] .row`);
    await page.locator('.panel:not([hidden]) .answer > details:not(.rule, .way) > summary').click();
    await page.waitForSelector('.panel:not([hidden]) .answer > details:not(.rule, .way)[open] li');
    await page.evaluate('scrollTo({ top: 700, behavior: "instant" })');
    await throughAll(page, async () => {
      expect(await page.evaluate('scrollY')).toBe(700);
      expect(await page.getAttribute('#tab-1', 'aria-current')).toBe('page');
      expect([await isOpen(page, rules), await isOpen(page, `${rules} >> nth=2`), await isOpen(page, `${rules} >> nth=1`)]).toEqual([false, true, false]);
      expect(await page.locator(`${rules}[open] .whole[open] .row`).count()).toBe(1);
      expect(await page.locator('.panel:not([hidden]) .answer > details:not(.rule, .way)[open] li').count()).toBeGreaterThan(10);
      await listed.nth(1199).waitFor({ state: 'attached' });
      expect(await listed.count()).toBe(tail);
    });
  }));

  it('leaves what was answered for WebHR, and what was made', on(async (page) => {
    await choose(page, [file('A123456789.csv', big5(uploadFile([{}, { endDate: '105-01-01' }, { courseName: '它\'的講座' }])))]);
    await page.click('[data-way=webhr] > summary');
    await page.waitForSelector('[data-importable="1"]');
    await page.fill('[data-ask=agency-code]', '323000000A');
    await page.fill('[data-ask=agency-name]', '某某縣政府');
    await page.selectOption('[data-ask=rows]', 'all');
    await page.selectOption('[data-ask=dates]', 'dash');
    await page.fill('[data-ask=parts]', '1');
    await page.check('.webhr input[type=checkbox]');
    const typed = (): Promise<unknown> => page.evaluate('[...document.querySelectorAll(".webhr :is(input, select)")].map((one) => one.type === "checkbox" ? one.checked : one.value)');
    const answers = await typed();
    await throughAll(page, async () => {
      expect(await typed()).toEqual(answers);
      expect(await page.locator('.webhr .mended').isVisible()).toBe(false);
    });
    const names = new Set<string>();
    const all = new Promise<void>((done) => {
      page.on('download', (download) => {
        names.add(download.suggestedFilename());
        if (names.size === 3) done();
      });
    });
    await page.click('[data-do=webhr]');
    await all;
    expect([...names].sort()).toEqual(['A123456789-aside.csv', 'A123456789-webhr-1.csv', 'A123456789-webhr-2.csv']);
    await throughAll(page, async (lang, shown) => {
      expect(await typed()).toEqual(answers);
      expect(await page.innerText('.webhr .mended')).toMatch(lang === 'zh' ? /已做好並下載/ : /Made and saved/);
      expect(await page.locator('.webhr .mended li strong').allInnerTexts())
        .toEqual(['webhr-1', 'webhr-2', 'aside'].map((part) => `${shown ? 'A123456789' : 'A12345****'}-${part}.csv`));
    });
    expect(names.size).toBe(3);
  }));

  it('leaves a password that was typed, until it opened the archive, or the file is closed or cleared', on(async (page) => {
    const locked = file('grades.zip', zip([one({ cipher: 256 })]));
    await choose(page, [locked]);
    await page.fill('.password input', 'wrong one');
    await page.click('[aria-controls^=password]');
    await page.click('.password summary');
    await page.waitForSelector('.password details[open] li');
    await page.keyboard.press('Escape');
    await throughAll(page, async () => {
      expect(await page.inputValue('.password input')).toBe('wrong one');
      expect(await page.getAttribute('.password input', 'type')).toBe('text');
      expect(await page.locator('.password details[open] li').count()).toBeGreaterThan(0);
    });
    await page.click('.password button.main');
    await page.waitForSelector('.password input[aria-invalid=true]');
    await throughAll(page, async (lang) => {
      expect(await page.inputValue('.password input')).toBe('wrong one');
      await says(page, '.password .wrong', lang === 'zh' ? /密碼不對/ : /password/);
    });
    // Each way to forget it, and the archive once more.
    for (const forget of ['.tabs .actions button:nth-child(2)', '.tabs .actions button:last-child']) {
      await page.click(forget);
      await page.waitForSelector('#choose');
      await choose(page, [locked]);
      expect(await page.inputValue('.password input')).toBe('');
      expect(await page.getAttribute('.password input', 'type')).toBe('password');
      expect(await page.locator('.password .wrong').innerText()).toBe('');
      await page.fill('.password input', PASSWORD);
    }
    await page.click('.password button.main');
    await page.waitForSelector('[data-file="a.csv"]');
    await switchLang(page, 'en');
    await switchNames(page, true);
    expect(await page.evaluate('[...document.querySelectorAll("input")].map(({ value }) => value).join() + document.body.outerHTML.replace(/<script>[^]*<\\/script>/, "")'))
      .not.toContain(PASSWORD);
  }));

  it('leaves the line that tells what was saved of an archive', on(async (page) => {
    await choose(page, [file('all.zip', zip([{ name: 'readme.txt', data: 'made up\n' }, { name: 'more.txt', data: 'x' }]))]);
    await Promise.all([page.waitForEvent('download'), page.locator('td button:last-child').first().click()]);
    await says(page, '.archive .good', /已存下/);
    await throughAll(page, async (lang) => {
      expect(await page.innerText('.archive .good')).toMatch(lang === 'zh' ? /已存下 1 個檔案/ : /1 file/i);
    });
  }));

  it('leaves the hours: what was typed, unfolded, saved, or could not be told', on(async (page) => {
    await choose(page, [file('grades.csv', officeFile.bytes as Uint8Array)]);
    await page.click('button[data-way=hours]');
    await page.click('.targets > summary');
    await page.fill('[data-target=security]', '1.5');
    await page.fill('#hours-year', '九十');
    await page.click('#count-hours');
    await page.waitForSelector('.hours .problem');
    await throughAll(page, async (lang) => {
      await says(page, '.hours .problem', lang === 'zh' ? /年度要寫民國年/ : /year/);
      expect(await page.inputValue('#hours-year')).toBe('九十');
      expect(await page.inputValue('[data-target=security]')).toBe('1.5');
    });
    await page.fill('#hours-year', '');
    await page.click('#count-hours');
    await page.waitForSelector('.hours-report');
    await page.locator('.hours-report > details > summary').last().click();
    await page.waitForSelector('.hours-report > details[open] li');
    await Promise.all([page.waitForEvent('download'), page.click('[data-do=csv]')]);
    await says(page, '.hours-report .actions + .good', /hours-115.csv/);
    await throughAll(page, async (lang) => {
      await page.waitForSelector('.hours-report > details[open] li');
      expect(await page.innerText('.hours-report .actions + .good')).toMatch(lang === 'zh' ? /已存成 hours-115.csv/ : /hours-115.csv/);
      expect(await page.locator('.targets[open]').count()).toBe(1);
    });
    // Another question has another answer.
    await page.selectOption('#part-1', 'none');
    await page.selectOption('#part-1', 'records');
    await page.click('#count-hours');
    await page.waitForSelector('.hours-report');
    expect(await page.locator('.hours-report .actions + .good').isVisible()).toBe(false);
  }));

  it('leaves a result beside its upload, its rows, and what could not be laid beside it', on(async (page) => {
    await choose(page, [result('plain.html'), result('upload.csv')]);
    await page.setInputFiles('.beside input[type=file]', [{ name: 'A123456789.csv', mimeType: '', buffer: Buffer.from('no,upload\r\n1,2\r\n') }]);
    await page.waitForSelector('.beside .problem');
    await throughAll(page, async (lang) => {
      await says(page, '.beside .problem', lang === 'zh' ? /[一-龥]{4}/ : /[a-z]{4}/);
    });
    await page.click('.beside button');
    await page.waitForSelector('.result .actions button.main');
    expect(await page.locator('.beside .problem').count()).toBe(0);
    await page.locator('.result .whole > summary').first().click();
    await page.waitForSelector('.result .whole[open] .row');
    await page.locator('.result .rule > summary').last().click();
    const folded = (): Promise<unknown> => page.evaluate('[...document.querySelectorAll(".result details")].map(({ open }) => open)');
    const before = await folded();
    await Promise.all([page.waitForEvent('download'), page.click('.result .actions button.main')]);
    await throughAll(page, async (lang) => {
      expect(await folded()).toEqual(before);
      expect(await page.locator('[data-upload-row]:not([data-upload-row=""])').count()).toBeGreaterThan(0);
      expect(await page.innerText('.result > .good')).toMatch(lang === 'zh' ? /已存成 plain-rows.csv/ : /plain-rows.csv/);
    });
  }));

  it('leaves the answers about a list, the mistakes that were told, and a roster that is none', on(async (page) => {
    await choose(page, [file('list.csv', csv(attendance(6)))]);
    await page.setInputFiles('#make-roster', [{ name: 'A123456789.csv', mimeType: '', buffer: Buffer.from('a\r\nb\r\n') }]);
    await says(page, '.make .wrong:not([hidden])', /A12345/);
    await page.locator('.make > div > details > summary').first().click();
    await page.waitForSelector('.make > div > details[open] .fields');
    await page.locator('#set-category').pressSequentially('環境');
    await page.waitForSelector('.choices button');
    await page.click('#make');
    await page.waitForSelector('.mistakes:not([hidden]) button');
    const count = await page.locator('.mistakes button').count();
    await throughAll(page, async (lang, shown) => {
      await page.waitForSelector('.mistakes:not([hidden]) button');
      expect(await page.locator('.mistakes button').count()).toBe(count);
      expect(await page.innerText('.mistakes h3')).toMatch(lang === 'zh' ? /要先補/ : /[a-z]/);
      expect(await page.inputValue('#set-category')).toBe('環境');
      expect(await page.locator('.make > div > details[open] .fields').count()).toBe(1);
      await says(page, '.make .wrong:not([hidden])', shown ? /A123456789/ : /A12345\*/);
    });
  }));

  it('masks the check of a list anew, and tells it in the language of now', on(async (page) => {
    await choose(page, [file('list.csv', csv([['學員身分', '姓名', '課程名稱'], ...[1, 2].map((i) => [...person(i), '講座'])]))]);
    await page.waitForSelector('.make > details > summary');
    await page.click('.make > details > summary');
    await throughAll(page, async (lang) => {
      expect(await isOpen(page, '.make > details')).toBe(true);
      expect(/ (?:is|are|the|of|not) /.test(await page.textContent('.make > details dl.words') ?? '')).toBe(lang === 'en');
    });
  }));

  it('shows no name where names are hidden again while a file is read', on(async (page) => {
    await choose(page, [file('upload.csv', manyMistakes(30_000))]);
    await page.evaluate(`(async () => {
      const press = () => { document.getElementById('show-names').click(); };
      press();
      // In the midst of it, as far as its line of progress tells.
      do await new Promise((resolve) => { setTimeout(resolve); });
      while (document.querySelector('progress').value === 0 && document.documentElement.dataset.state === 'busy');
      press();
    })()`);
    await page.waitForSelector('html[data-state=done] #show-names[aria-pressed=false]');
    await page.waitForSelector('.panel:not([hidden]) .places > li');
    expect(await page.textContent('.panel:not([hidden])')).not.toContain('王小明');
  }));

  it('leaves what was looked up, and the thing that was opened', on(async (page) => {
    await tool(page, 4);
    await page.fill('#look-up', '時');
    await page.waitForSelector('[data-rule="row/hours-span"]');
    await page.click('[data-rule="row/hours-span"] > summary');
    await page.waitForSelector('[data-rule="row/hours-span"][open] h4');
    for (const lang of ['en', 'zh-Hant'] as const) {
      await switchLang(page, lang);
      await page.waitForSelector('[data-rule="row/hours-span"][open] h4');
      expect(await page.inputValue('#look-up')).toBe('時');
    }
  }));

  it.each([['template', 2], ['hours', 3]] as const)('stays on the screen of %s', (_, number) => openLhl(browser, async (page) => {
    await choose(page, [fixture('unopened/sample', 'upload.csv')]);
    await page.click('h1 button');
    await tool(page, number);
    const title = (): Promise<string> => page.innerText('main > article > h2');
    const before = await title();
    await throughAll(page, async (lang) => { expect(await title() === before).toBe(lang === 'zh'); });
  }));
});

// An upload form whose rows all have the same mistake.
function manyMistakes(rows: number): Uint8Array {
  return big5(uploadFile(Array.from({ length: rows }, () => ({ idNumber: 'A123456789', name: '王小明', county: '99' }))));
}
