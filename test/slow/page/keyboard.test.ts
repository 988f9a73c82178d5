// Each task of the page, done with the keyboard alone: nothing is clicked, and nothing gets the focus but by a key.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { check, mend, toWebhr } from '../../../src/index.ts';
import { GRADES, PASSWORD, one } from '../../support/archives/odd.ts';
import { zip } from '../../support/archives/writer.ts';
import { TODAY } from '../../support/api-options.ts';
import { chromiumPath, startChromium } from '../../support/browser.ts';
import { csv, person } from '../../support/convert.ts';
import { officeFile, staff } from '../../support/hours-office.ts';
import { Keyboard } from '../../support/keyboard.ts';
import { openLhl, type Chosen } from '../../support/page.ts';
import { all22, big5, gradeFile } from '../../support/webhr.ts';

const root = resolve(import.meta.dirname, '../../..');
const file = (name: string, bytes: Uint8Array | string): Chosen => ({ name, bytes: Buffer.from(bytes) });
const fixture = (of: string, name: string): Chosen => file(name, readFileSync(join(root, 'fixtures', of, 'input.csv')));
const result = (name: string): Chosen => file(name, readFileSync(join(root, 'test', 'support', 'results', name)));
const MEND = '.panel:not([hidden]) .actions button.main';

describe.skipIf(chromiumPath === null)('the keyboard alone', () => {
  let browser: Browser;
  beforeAll(async () => { browser = await startChromium(); });
  afterAll(async () => { await browser.close(); });

  const on = (use: (keys: Keyboard) => Promise<void>): Promise<void> => openLhl(browser, (page) => use(new Keyboard(page)));

  it('checks a file, reads what is wrong, takes a suggested value, mends and saves it, and saves the report', () => on(async (keys) => {
    const { name, bytes } = fixture('unopened/date-two-digits', 'upload.csv');
    await keys.choose('#choose', { name, bytes });
    expect(await keys.at()).toBe('H2');
    const { findings } = await check(bytes, { name, today: TODAY });
    expect(findings.some(({ fix }) => fix?.kind === 'suggested')).toBe(true);
    for (const summary of ['.findings details.rule:not([open]) > summary', '.whole:not([open]) > summary', '.panel > article > details:last-of-type > summary']) {
      if (await keys.page.locator(summary).count() === 0) continue;
      await keys.use(summary);
      expect(await keys.at()).toBe('SUMMARY');
    }
    await keys.use('.choice', 'Space');
    expect(await keys.page.getAttribute('.choice:focus', 'aria-pressed')).toBe('true');
    const [row, column] = await keys.page.evaluate<string[]>('(({ dataset: { row, column } }) => [row, column])(document.activeElement.closest("li"))');
    const saved = await keys.save(MEND);
    const wanted = await mend(bytes, { name, today: TODAY, suggested: (at, of) => String(at) === row && String(of) === column });
    expect([saved.name, Buffer.compare(saved.bytes, wanted.bytes)]).toEqual(['upload-fixed.csv', 0]);
    // What is told of it comes next; the places that are left are those of the new file.
    expect([await keys.at(), await keys.page.textContent('.mended .soft')]).toEqual(['SECTION.mended', expect.stringContaining('upload-fixed.csv')]);
    expect((await keys.save('.panel:not([hidden]) > article > .actions button:last-child')).name).toBe('upload-report.html');
  }));

  it('goes to what a person has to mend, to its rule, and back', () => on(async (keys) => {
    await keys.choose('#choose', fixture('unopened/sample', 'sample.csv'));
    await keys.use('.panel:not([hidden]) > article > .actions button:nth-child(2)');
    expect(await keys.at()).toBe('SUMMARY');
    await keys.use('.rule[open] .words button');
    expect(await keys.at()).toBe('H2');
    await keys.use('main article > button');
    expect([await keys.at(), await keys.page.isVisible('.answer')]).toEqual(['H2', true]);
  }));

  it('opens an archive with its password, after a wrong one, and saves what is inside', () => on(async (keys) => {
    await keys.choose('#choose', file('grades.zip', zip([one({ cipher: 256 })])));
    await keys.fill('.password input', 'wrong12345');
    await keys.press('Enter');
    expect(await keys.page.locator('.wrong').innerText()).toMatch(/密碼不對/);
    expect(await keys.at()).toMatch(/^INPUT#password/);
    await keys.use('[aria-controls^="password"]', 'Space');
    await keys.fill('.password input', PASSWORD);
    await keys.press('Enter');
    expect([await keys.at(), await keys.page.locator('[data-format=grades]').count()]).toEqual(['H2', 1]);
    await keys.use('#tab-1');
    expect((await keys.save('td button:last-child')).bytes.equals(GRADES)).toBe(true);
    await keys.use('td button:first-child');
    expect(await keys.page.isVisible('[data-format=grades]')).toBe(true);
  }));

  it('makes the file for WebHR', () => on(async (keys) => {
    const bytes = big5(gradeFile(all22, [{}, { courseName: '別的講座' }, { endDate: '105-01-01' }]));
    await keys.choose('#choose', file('grades.csv', bytes));
    await keys.use('[data-way=webhr] > summary');
    await keys.use('[data-ask=dates]', 'ArrowDown', 'ArrowDown');
    await keys.fill('[data-ask=parts]', 'x');
    await keys.use('[data-do=webhr]');
    expect(await keys.page.getAttribute('[data-ask=parts]:focus', 'aria-invalid')).toBe('true');
    await keys.fill('[data-ask=parts]', '5');
    const { name, bytes: saved } = await keys.save('[data-do=webhr]');
    const { parts: [part] } = await toWebhr(bytes, { name: 'grades.csv', onlyImportable: true, setAside: true, dates: 'dash' });
    expect([name, Buffer.compare(saved, part?.bytes ?? new Uint8Array(0))]).toEqual(['grades-webhr.csv', 0]);
    expect(await keys.at()).toBe('SECTION.mended');
  }));

  it('adds up hours for a roster, and saves them', () => on(async (keys) => {
    await keys.use('.tools li:nth-child(3) button');
    expect(await keys.at()).toBe('H2');
    const people = csv([['身分證字號', '姓名'], ...staff.map(([id, name]) => [id, name])]);
    await keys.choose('.hours .actions button', file('grades.csv', officeFile.bytes as Uint8Array));
    await keys.choose('.hours > p button', file('roster.csv', people));
    expect(await keys.page.inputValue('#part-2')).toBe('roster');
    await keys.use('#part-2', 'ArrowDown');
    expect(await keys.at()).toBe('SELECT#part-2');
    await keys.press('ArrowUp');
    await keys.fill('#hours-year', '115');
    await keys.press('Enter');
    expect(await keys.page.getAttribute('.hours-report', 'data-people')).toBe(String(staff.length));
    await keys.use('.hours-report details summary');
    expect((await keys.save('[data-do=xlsx]')).name).toBe('hours-115.xlsx');
    await keys.use('.hours > button');
    await keys.use('#tab-1');
    expect(await keys.page.isVisible('.answer')).toBe(true);
  }));

  it('lays the result of an upload beside it, and saves the rows', () => on(async (keys) => {
    await keys.choose('#choose', result('plain.html'));
    await keys.choose('.beside input[type=file]', result('upload.csv'));
    expect((await keys.save('.result .actions button.main')).name).toBe('plain-rows.csv');
    await keys.use('.result details.rule summary');
    await keys.choose('.tabs .actions button:first-child', result('upload.csv'));
    await keys.use('#tab-1');
    await keys.use('.beside .actions button');
    expect(await keys.page.isVisible('.result [data-upload-row]')).toBe(true);
  }));

  it('makes an upload file of a list and a roster, tells what is missing, and shows it', () => on(async (keys) => {
    const list = csv([['姓名', '簽到'], ...[1, 2, 3].map((i) => [person(i)[1], i === 2 ? '請假' : '是'])]);
    const roster = csv([['姓名', '身分證字號', '出生日期'], ...[1, 2, 3].map((i) => [person(i)[1], person(i)[0], `07${String(i)}-03-04`])]);
    await keys.use('.tools li:first-child button');
    await keys.choose('#choose-list', file('list.csv', list));
    expect(await keys.at()).toBe('H2');
    await keys.choose('#make-roster', file('broken.csv', 'x'));
    expect(await keys.page.locator('.make .wrong:visible').first().innerText()).toContain('broken.csv');
    await keys.choose('#make-roster', file('roster.csv', roster));
    expect(await keys.at()).toBe('BUTTON#drop-roster.plain');
    await keys.use('#make');
    expect(await keys.at()).toBe('SECTION.mistakes');
    await keys.use('.mistakes li:nth-child(2) button');
    expect(await keys.at()).toMatch(/^INPUT#set-courseName/);
    await keys.use('#people-B-1', 'Space');
    expect(await keys.at()).toBe('INPUT#people-B-1');
    await keys.fill('#set-courseName', '資訊安全通識');
    await keys.fill('#set-category', '資通安全');
    await keys.use('.choices [data-code="522"]');
    expect(await keys.at()).toBe('INPUT#set-category');
    for (const [key, value] of [['county', '26'], ['startDate', '115/5/10'], ['startTime', '9:10'], ['endTime', '12:10'], ['total', '3'], ['nature', '2']] as const)
      await keys.fill(`#set-${key}`, value);
    const { name, bytes } = await keys.save('#make');
    expect(await keys.at()).toBe('SECTION.mended');
    expect([name, (await check(bytes, { name, today: TODAY })).counts.error]).toEqual(['upload-1150510.csv', 0]);
    await keys.use('#see-made');
    expect([await keys.at(), await keys.page.isVisible('[data-format=unopened]')]).toEqual(['H2', true]);
    await keys.use('#tab-1');
    await keys.use('#drop-roster');
    expect(await keys.at()).toBe('INPUT#make-roster.said');
  }));

  it('saves a form to be filled in', () => on(async (keys) => {
    await keys.use('.tools li:nth-child(2) button');
    expect((await keys.save('#template-unopened-xlsx')).name).toBe('unopened.xlsx');
    expect((await keys.save('#template-teachers-ods', 'Space')).name).toBe('teachers.ods');
    await keys.use('main article > button');
    expect(await keys.page.isVisible('#choose')).toBe(true);
  }));

  it('looks up rules, fields and codes', () => on(async (keys) => {
    await keys.use('.tools li:nth-child(4) button');
    for (const [text, found, opened] of [['hours-span', '[data-rule="row/hours-span"]', 'h4'], ['上課縣市', '[data-field=county]', 'table'], ['環境', '[data-table=category]', 'table']] as const) {
      await keys.fill('#look-up', text);
      await keys.page.waitForSelector(`${found} > summary`);
      // What is found alone lies open.
      await keys.use(`${found} > summary`);
      await keys.press('Space');
      expect(await keys.page.isVisible(`${found} ${opened}`) || await keys.page.getAttribute(found, 'open') === null).toBe(true);
      expect(await keys.at()).toBe('SUMMARY');
    }
    await keys.use('main article > button');
    expect(await keys.page.isVisible('#choose')).toBe(true);
  }));

  it('switches the language and the names, reads why nothing leaves, closes a file and clears all', () => on(async (keys) => {
    await keys.use('#example');
    await keys.use('#other-lang');
    expect([await keys.at(), await keys.page.getAttribute('html', 'lang')]).toEqual(['BUTTON#other-lang.link', 'en']);
    await keys.use('#show-names', 'Space');
    expect([await keys.at(), await keys.page.getAttribute('#show-names', 'aria-pressed')]).toEqual(['BUTTON#show-names.plain', 'true']);
    await keys.use('footer button');
    expect(await keys.at()).toBe('H2');
    await keys.use('main article > button');
    await keys.use('.tabs .actions button:nth-child(2)');
    expect([await keys.at(), await keys.page.locator('[data-file]').count()]).toEqual(['MAIN#main', 0]);
    await keys.use('#example');
    await keys.use('.tabs .actions button:last-child');
    expect([await keys.at(), await keys.page.isVisible('main .note')]).toEqual(['MAIN#main', true]);
    await keys.use('h1 button');
  }));
});
