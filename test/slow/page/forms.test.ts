// Files that are like a form of the portal and of no format that is known, and buttons that are clicked twice.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zip } from '../../support/archives/writer.ts';
import { chromiumPath, expectReadable, startChromium } from '../../support/browser.ts';
import { attendance, csv } from '../../support/convert.ts';
import { acting, choose, openLhl, type Chosen } from '../../support/page.ts';

const fixture = (name: string): Chosen =>
  ({ name: 'upload.csv', bytes: readFileSync(join(resolve(import.meta.dirname, '../../..'), 'fixtures', name, 'input.csv')) });
const list = (): Chosen => ({ name: 'list.csv', bytes: Buffer.from(csv(attendance(6))) });

/** Counts the files that the page saves, from now on. */
const COUNT = `(() => {
  const { click } = HTMLAnchorElement.prototype;
  window.saved = 0;
  HTMLAnchorElement.prototype.click = function () {
    if (this.hasAttribute('download')) window.saved++;
    click.call(this);
  };
})()`;

describe.skipIf(chromiumPath === null)('the page in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => { browser = await startChromium(); });
  afterAll(async () => { await browser.close(); });

  it.each([
    ['study/clean', /進修成績/u], ['nominees/clean', /薦送報名/u], ['files/title-row', /標題列在第 3 列/u],
    ['files/header-simplified', /簡體字/u],
  ])('says first what the check says of a form that it does not know: %s', (name, said) => openLhl(browser, async (page) => {
    await choose(page, [fixture(name)]);
    expect(await page.innerText('.answer:visible .verdict')).toContain('檔案處理異常');
    expect(await page.innerText('.answer:visible')).toMatch(said);
    expect(await page.locator('.make').count()).toBe(0);
    await expectReadable(page);
    // It may be a list all the same, and the check is still there.
    await acting(page, () => page.click('[data-way=list]'));
    expect(await page.locator('.make:visible').count()).toBe(1);
    expect(await page.locator('.answer').count()).toBe(0);
    await acting(page, () => page.click('[data-way=answer]'));
    expect(await page.innerText('.answer:visible .verdict')).toContain('檔案處理異常');
  }));

  it('asks at once about a plain list', () => openLhl(browser, async (page) => {
    await choose(page, [list()]);
    expect(await page.locator('.make:visible').count()).toBe(1);
    expect(await page.locator('.answer, [data-way=answer]').count()).toBe(0);
  }));

  it.each([
    ['what mends a file', () => fixture('unopened/sample'), '.actions button.main'],
    ['what saves a report', () => fixture('unopened/sample'), '.panel > article > .actions button:last-child'],
    ['what makes an upload file', () => ({ name: 'courses.csv', bytes: Buffer.from(csv([['科目代碼', '科目名稱'], ['A1', '甲']])) }), '#make'],
    ['what opens an archive', () => ({ name: 'a.zip', bytes: zip([{ name: 'a.txt', data: Buffer.from('a') }]) }), '[data-archive] td button:last-child'],
  ] as const)('does once what is clicked twice: %s', (_, given, selector) => openLhl(browser, async (page) => {
    if (selector === '#make') {
      await page.click('.tool >> text=做上傳檔');
      await choose(page, [given()]);
      await page.selectOption('#make-to', 'subjects');
    } else await choose(page, [given()]);
    await page.evaluate(COUNT);
    await acting(page, () => page.dblclick(`${selector} >> visible=true`));
    await expect.poll(() => page.evaluate('window.saved')).toBe(1);
    // Nor does a key that is pressed again while it is at work.
    await acting(page, () => page.evaluate(`(() => { for (let i = 0; i < 2; i++) document.querySelector(${JSON.stringify(selector)}).click(); })()`));
    await expect.poll(() => page.evaluate('window.saved')).toBe(2);
  }));

  it('tells what is left after mending, what each cell might be, and what Excel does to it', () => openLhl(browser, async (page) => {
    await choose(page, [fixture('unopened/date-two-digits')]);
    await page.locator('.choice').first().click();
    await acting(page, () => page.click('.actions button.main'));
    expect(await page.innerText('.mended h3')).toMatch(/還有 9 處錯誤要改/u);
    const left = page.locator('.mended > div > div');
    expect(await left.innerText()).toContain('用 Excel 開啟會改掉 01、001');
    expect(await left.locator('th[scope=col]').allInnerTexts()).toContain('也許是');
    expect(await left.locator('tbody td').allInnerTexts()).toContain('115-05-10');
  }));

  it('asks for the upload of a result without speaking of another one, and says what each value might be', () => openLhl(browser, async (page) => {
    const result = (name: string): Chosen => ({ name, bytes: readFileSync(join(import.meta.dirname, '../../support/results', name)) });
    await choose(page, [result('plain.html')]);
    expect(await page.innerText('.beside .chooser')).toBe('選擇上傳的檔案');
    await choose(page, [result('upload.csv')]);
    await page.click('#tab-1');
    expect(await page.innerText('.beside .chooser')).toBe('選擇別的檔案');
    await acting(page, () => page.click('.beside .actions button'));
    expect((await page.locator('.result [data-rule] .values').allInnerTexts()).join('\n')).toMatch(/115-05-1\s*→\s*改成\s*115-05-01/u);
  }));

  it('says that a list without IDs needs a roster, which file is none, and whom a roster does not know', () => openLhl(browser, async (page) => {
    await choose(page, [{ name: 'names.csv', bytes: Buffer.from(csv([['姓名', '單位'], ['趙一二', '人事處']])) }]);
    expect(await page.innerText('.make')).toContain('要有名冊才能做');
    const give = (name: string, bytes: Uint8Array): Promise<void> =>
      acting(page, () => page.setInputFiles('#make-roster', [{ name, mimeType: '', buffer: Buffer.from(bytes) }]));
    await give('roster.zip', zip([{ name: '處理結果.html', data: Buffer.from('<p>') }]));
    await page.waitForSelector('.make .wrong li');
    expect(await page.innerText('.make .wrong li')).toBe('處理結果.html');
    expect(await page.innerText('.make .wrong')).not.toContain('、處理結果');
    await give('roster.csv', Buffer.from(csv([['姓名', '身分證字號'], ['錢三四', 'A123456789']])));
    await page.waitForSelector('#drop-roster');
    expect(await page.innerText('.make')).not.toMatch(/要有名冊才能做|可以沒有/u);
    await page.click('#make');
    await page.waitForSelector('.mistakes:focus li li');
    expect(await page.innerText('.mistakes')).toContain('第 2 列 趙○二：名冊裡沒有人叫這個姓名');
  }));
});

