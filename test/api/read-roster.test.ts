import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readRoster, type RosterPerson } from '../../src/index.ts';
import { csv, ods, person } from '../support/convert.ts';
import { webhrRoster } from '../support/roster.ts';

const WANG = { name: '王小明', id: 'A123456789' };
const LIN = { name: '林美惠', id: 'A223456781', unit: '主計處', title: '科長', birthday: '0820229' };
const people = (found: readonly RosterPerson[]): object[] => found.map(({ idNumber, names, units, birthday, jobTitle, at }) => ({ idNumber, names, units, birthday, jobTitle, row: at.row }));
const rosterOf = (text: string): ReturnType<typeof readRoster> => readRoster(Buffer.from(text));

describe('readRoster', () => {
  const expected = [
    { idNumber: 'A123456789', names: ['王小明'], units: ['人事處'], birthday: '070-01-01', jobTitle: '科員', row: 4 },
    { idNumber: 'A223456781', names: ['林美惠'], units: ['主計處'], birthday: null, jobTitle: '科長', row: 5 },
  ];
  it.each([
    ['.csv in Big5', iconv.encode(csv(webhrRoster([WANG, LIN])), 'cp950'), null],
    ['.csv in UTF-8', Buffer.from(csv(webhrRoster([WANG, LIN]))), null],
    ['.ods', ods(webhrRoster([WANG, LIN])), '名單'],
  ] as const)('reads CPAB1207R of WebHR below its title and printing date, as %s', async (_name, bytes, sheet) => {
    const roster = await readRoster(bytes);
    // 082-02-29 was no day.
    expect(people(roster.people)).toEqual(expected);
    expect(roster).toMatchObject({ unused: [], uncertainBirthdays: 1, sheets: sheet === null ? [] : [sheet], otherSheets: [] });
    expect(roster.people[0]?.at).toEqual({ sheet, row: 4 });
  });

  it.each([
    ['同仁登錄會員明細', '姓名,身份證字號,單位,官職等,人員區分\r\n王小明,A123456789,人事處,薦任,公務人員\r\n', '人事處'],
    ['學員名冊', '序號,身分證字號,姓名,服務機關,職稱,生日,簽名\r\n1,A123456789,王小明,示範縣政府,科員,070-01-01,\r\n', '示範縣政府'],
    ['a list with the unit beside its agency', '機關名稱,單位,姓名,ID No.\r\n示範縣政府,人事處,王小明,A123456789\r\n', '人事處'],
    ['a list of IDs and names alone', 'ID,name\r\nA123456789,王小明\r\n', null],
  ])('takes %s', async (_name, text, unit) => {
    const { people: [only] } = await rosterOf(text);
    expect(only).toMatchObject({ idNumber: 'A123456789', names: ['王小明'], units: unit === null ? [] : [unit] });
  });

  it('counts a person in two units once; both names are right, and of two birthdays none is certain', async () => {
    const { people: found } = await readRoster(Buffer.from(csv(webhrRoster([
      WANG, { ...WANG, unit: '主計處', title: '組長' }, { ...WANG, name: '王曉明', birthday: '0710101' }, LIN,
    ]))));
    expect(people(found)).toMatchObject([
      { idNumber: 'A123456789', names: ['王小明', '王曉明'], units: ['人事處', '主計處'], jobTitle: '科員', birthday: null }, { idNumber: 'A223456781' },
    ]);
  });

  it('mends IDs and names where their meaning stays the same, and leaves out rows with a wrong ID', async () => {
    const roster = await rosterOf(csv([
      ['姓名', '身分證號', '出生日期'], [' 王小明\u200b', 'ａ１２３４５６７８９', '70/1/1'], ['林美惠', '="A223456781"', '民國82年3月1日'], ['陳一', 'A223456789', ''],
      ['黃二', '', ''], ['李三', 'A12345****', ''], ['合計', '5人', ''],
    ]));
    expect(people(roster.people)).toEqual([
      { idNumber: 'A123456789', names: ['王小明'], units: [], birthday: null, jobTitle: null, row: 2 },
      { idNumber: 'A223456781', names: ['林美惠'], units: [], birthday: '082-03-01', jobTitle: null, row: 3 },
    ]);
    expect(roster.unused.map(({ row, why, flaw }) => [row, why, flaw?.flaw])).toEqual([
      [4, 'wrong', 'id-checksum'], [5, 'blank', undefined], [6, 'wrong', 'id-format'],
    ]);
    expect(roster.uncertainBirthdays).toBe(1);
  });

  it.each([
    ['0700101', '070-01-01'], ['070-01-01', '070-01-01'], ['1981-01-01', '070-01-01'], ['1981/1/1', '070-01-01'], ['民國70年1月1日', '070-01-01'],
    ['700101', null], ['70.1.1', null], ['29587', null],
  ])('reads the birthday %s as %s', async (written, birthday) => {
    const { people: [only], uncertainBirthdays } = await rosterOf(csv([['姓名', '身分證號', '生日'], ['王小明', 'A123456789', written]]));
    expect([only?.birthday, uncertainBirthdays]).toEqual([birthday, birthday === null ? 1 : 0]);
  });

  it('reads all sheets that are lists of people, or the one that is named', async () => {
    const [id, name] = person(3);
    const book = ods(webhrRoster([WANG]), { 說明: [['本檔為名冊'], ['請妥善保管']], 約僱: [['姓名', '身分證字號'], [name, id]] });
    const roster = await readRoster(book);
    expect(roster).toMatchObject({ sheets: ['約僱', '名單'], otherSheets: ['說明'] });
    expect(roster.people.map(({ idNumber }) => idNumber)).toEqual([id, 'A123456789']);
    expect((await readRoster(book, { sheet: '名單' })).people.map(({ idNumber }) => idNumber)).toEqual(['A123456789']);
  });

  it.each([
    ['empty', '', 'empty'],
    ['blank', ',,\r\n', 'empty'],
    ['without a header row', '第一頁\r\nA123456789,王小明\r\n', 'no-header'],
    ['without IDs', '單位,姓名\r\n人事處,王小明\r\n', 'no-id'],
    ['without names', '單位,身分證字號\r\n人事處,A123456789\r\n', 'no-name'],
    ['without people', '姓名,身分證字號\r\n合計,\r\n', 'no-people'],
    ['of two halves', '姓名,身分證字號,姓名,身分證字號\r\n王小明,A123456789,林美惠,A223456781\r\n', 'twice'],
    ['of masked IDs', '姓名,身分證字號\r\n王小明,A12345****\r\n', 'masked'],
    ['of wrong IDs', '姓名,身分證字號\r\n王小明,A223456789\r\n', 'no-valid-id'],
  ])('refuses a list that is %s, and names nobody', async (_name, text, code) => {
    const error: unknown = await rosterOf(text).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'RosterProblem', code });
    expect(JSON.stringify(error)).not.toMatch(/王小明|林美惠|\d{9}/);
  });
});
