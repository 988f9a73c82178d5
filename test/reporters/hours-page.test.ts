import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hoursPage } from '../../src/api/hours/report-files.ts';
import { hours } from '../../src/api/hours.ts';
import { staff, officeFile } from '../support/hours-office.ts';
import { all, attr, one, read, text } from '../support/html-document.ts';
import { records, file } from '../support/hours.ts';
import { person } from '../support/convert.ts';

const within = (page: Parameters<typeof all>[0], outer: string, inner: string): ReturnType<typeof all> => all(page, outer).flatMap((element) => all(element, inner));
const peopleRows = (page: Parameters<typeof all>[0]): ReturnType<typeof all> => all(page, '.people').flatMap((table) => within(table, 'tbody', 'tr'));
const flat = (words: string): string => words.replace(/\s+/g, ' ').trim();

describe('the page of hours', () => {
  it.each([['zh', 'zh-Hant', '30 人中 1 人全部達成，29 人還有缺'], ['en', 'en', '1 of 30 people have what is asked, 29 lack something']] as const)(
    'says in %s how far the office has come', async (lang, code, verdict) => {
      const { page, errors } = read(await hoursPage(await hours([officeFile]), '1.2.3', { lang }));
      expect(errors).toEqual([]);
      expect(attr(one(page, 'html'), 'lang')).toBe(code);
      expect(text(one(page, '.verdict'))).toBe(verdict);
      for (const landmark of ['header', 'main', 'footer', 'h1']) expect(all(page, landmark).length, landmark).toBe(1);
      const ids = all(page, '*').flatMap((element) => attr(element, 'id') ?? []);
      expect(new Set(ids).size).toBe(ids.length);
      const named = all(page, '*').flatMap((element) => [attr(element, 'aria-labelledby'), attr(element, 'href')?.slice(1) ?? null]).filter((id) => id !== null);
      expect(named.filter((id) => !ids.includes(id))).toEqual([]);
      expect(within(page, '.progress', 'li').length).toBe(5);
      expect(all(page, 'section.unit').length).toBe(3);
      expect(text(one(page, 'footer'))).toContain('1.2.3');
    });

  it('lists the people of a unit with what each of them lacks', async () => {
    const report = await hours([officeFile]);
    const { page } = read(await hoursPage(report, '1'));
    const rows = peopleRows(page).map((row) => flat(text(row)));
    expect(rows.length).toBe(30);
    const [first] = report.people;
    expect(rows[0]).toContain(first?.idNumber);
    expect(rows.filter((row) => row.endsWith('✓ 已達成')).length).toBe(1);
    expect(rows.filter((row) => row.includes('資通安全通識 3 小時')).length).toBe(report.people.filter(({ required }) => required.items.some(({ id, done }) => id === 'security' && done === '0')).length);
  });

  it('shows nobody, and asks for nothing from anywhere', async () => {
    const html = await hoursPage(await hours([officeFile]), '1');
    for (const [id, name] of staff) expect([html.includes(id), html.includes(name)]).toEqual([false, false]);
    expect(html).not.toMatch(/https?:|\/\/[a-z]|url\(|@import/i);
    const { page } = read(html);
    expect(all(page, '*').filter(({ tagName }) => ['script', 'link', 'img', 'iframe', 'form'].includes(tagName))).toEqual([]);
    expect(all(page, '*').flatMap(({ attrs }) => attrs).filter(({ name }) => name === 'src' || name === 'style' || name.startsWith('on'))).toEqual([]);
    const policy = all(page, 'meta').find((meta) => attr(meta, 'http-equiv') === 'Content-Security-Policy');
    const style = one(page, 'style').childNodes.map((child) => ('value' in child ? child.value : '')).join('');
    const hash = createHash('sha256').update(style).digest('base64');
    expect(policy && attr(policy, 'content')).toBe(`default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`);
  });

  it('says that it shows real IDs and names where it was asked for them', async () => {
    const html = await hoursPage(await hours([officeFile], { showValues: true }), '1', { showValues: true });
    expect(html).toContain(staff[0]?.[0]);
    expect(all(read(html).page, '.unmasked').length).toBe(1);
  });

  it('writes out what stands in a file as text, never as a part of the page', async () => {
    const [idNumber] = person(1);
    const html = await hoursPage(await hours([file(records([{ idNumber, department: '<b onclick=x>&"科', categoryName: '<i>' }]), 'a<u>.csv')]), '1');
    expect(html).not.toMatch(/<b onclick|<i>|<u>/);
    expect(html).toContain('&lt;b onclick=x&gt;&amp;&quot;科');
  });

  it('lists the people who lack something first where there are too many for a page', async () => {
    const many = Array.from({ length: 2100 }, (_, i) => person(i)).map(([idNumber, name]) => ({ idNumber, name, categoryName: '501', digitalHours: '', physicalHours: '1' }));
    const { page } = read(await hoursPage(await hours([file(records(many))]), '1'));
    expect(peopleRows(page).length).toBe(2000);
    expect(text(one(page, '.note'))).toContain('共 2,100 人，這一頁只列出 2,000 人');
  });

  it('says what could not be placed, what could not be read, and how the sums were made', async () => {
    const [idNumber, name] = person(3);
    const text20 = records([{ idNumber, name, categoryName: '' }, { idNumber, name, categoryName: '沒有這個' }, { idNumber, name, endDate: '115-13-01' }]);
    const { page } = read(await hoursPage(await hours([file(text20, 'grades.csv')]), '1'));
    const words = flat(text(one(page, 'main')));
    for (const part of ['課程類別是空白', '代碼表沒有這個名稱', '共 1 筆，沒有算進任何時數', '終迄日期沒有這一天', '每個人的時數加起來是 6 小時，每筆紀錄的時數加起來是 6 小時']) expect(words).toContain(part);
  });
});
