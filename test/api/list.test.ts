import { expect, it } from 'vitest';
import { convertToUpload, lookUp, openList, readRoster, type UploadAnswers } from '../../src/index.ts';
import { ods } from '../support/convert.ts';

const LIST = '姓名,身分證字號,部門,簽到,電話,研習日期\r\n王小明,A123456789,人事處,是,0912345678,115-05-10\r\n陳美麗,A223456781,人事處,否,0912345679,115-05-10\r\n合計,,2,,,\r\n';
const open = (text: string): ReturnType<typeof openList> => openList(Buffer.from(text));
const ANSWERS: UploadAnswers = {
  today: '115-11-22', where: [{ column: 'D', value: '是' }], map: { F: 'date' },
  set: {
    courseName: '資訊安全通識', startTime: '0910', endTime: '12:10', degree: '6', category: '522', county: '臺北市', term: '1', total: '3', unit: '小時', nature: '實體',
  },
};

it('openList tells the columns of a list with a few values, masked, and what is to be asked', async () => {
  const look = (await open(LIST)).look();
  expect(look.columns.map(({ letter, header, to, look: kind, samples }) => [letter, header, to, kind, samples])).toEqual([
    ['A', '姓名', 'name', 'name', ['王○明', '陳○麗']],
    ['B', '身分證字號', 'idNumber', 'id', ['A12345****', 'A22345****']],
    ['C', '部門', null, null, ['人事處']],
    ['D', '簽到', null, null, ['是', '否']],
    ['E', '電話', null, 'number', ['09123*****', '09123*****']],
    ['F', '研習日期', 'startDate', 'date', ['115-05-10']],
  ]);
  expect(look).toMatchObject({ problem: null, people: 2, out: [], nobody: [4], usual: { degree: '6', term: '1', unit: '1' } });
  expect(look.questions?.attendance).toEqual([{ column: { letter: 'D', header: '簽到', field: null }, marks: [{ value: '是', rows: 1 }, { value: '否', rows: 1 }] }]);
  expect(look.asked).toEqual(['courseName', 'startTime', 'endDate', 'endTime', 'degree', 'category', 'county', 'term', 'total', 'unit', 'nature']);
  expect(look.optional).toContain('certificate');
  expect(JSON.stringify(look)).not.toMatch(/王小明|A123456789|0912345/);
});

it('shows the first rows of the form as they will be, and makes the same bytes as convertToUpload', async () => {
  const list = await open(LIST);
  const look = list.look(ANSWERS);
  expect(look).toMatchObject({ questions: null, people: 1, out: [3] });
  expect(look.rows.map((row) => row.map(({ value }) => value).join())).toEqual([
    'A12345****,資訊安全通識,115-05-10,09:10:00,115-05-10,12:10:00,王○明,6,522,10,1,3,1,,,,,2,0,3,,115-05-10,09:10:00,115-05-10,12:10:00',
  ]);
  expect(list.look(ANSWERS, { showValues: true }).rows[0]?.[6]?.value).toBe('王小明');
  expect(await list.upload(ANSWERS)).toEqual(await convertToUpload(Buffer.from(LIST), ANSWERS));
});

it('asks for the hours where the course is of both kinds, and for nothing while the columns are open', async () => {
  const list = await open(LIST);
  expect(list.look({ set: { nature: '3' } }).asked).toEqual(expect.arrayContaining(['nature', 'digitalHours', 'physicalHours']));
  const bare = await open('A123456789,王小明\r\nA223456781,陳美麗\r\n');
  expect(bare.look()).toMatchObject({ problem: { kind: 'headerless' }, asked: [], rows: [] });
  expect(bare.look({ map: { A: 'idNumber', B: 'name' } })).toMatchObject({ problem: null, people: 2 });
  const names = await open('姓名,單位\r\n王小明,人事處\r\n');
  expect(names.look()).toMatchObject({ problem: { kind: 'no-id' } });
  const roster = await readRoster(Buffer.from('姓名,身分證字號\r\n王小明,A123456789\r\n'));
  expect(names.look({ roster })).toMatchObject({ problem: null, people: 1 });
});

it('reads an answer as it was typed, and says what is wrong with it', async () => {
  const list = await open(LIST);
  const answer = (key: Parameters<typeof list.answer>[0], typed: string, answers: UploadAnswers = ANSWERS): ReturnType<typeof list.answer> => list.answer(key, typed, answers);
  expect(await answer('startTime', '9:10')).toEqual({ kind: 'value', value: '09:10:00', text: '09:10:00', doubt: null });
  expect(await answer('category', '環境教育')).toMatchObject({ kind: 'value', value: '337', text: expect.stringMatching(/^337 .*環境教育$/u) as unknown });
  expect(await answer('category', '資通安全')).toMatchObject({ kind: 'several', codes: [{ code: '521' }, { code: '522' }, { code: '523' }] });
  expect(await answer('total', 'three')).toMatchObject({ kind: 'wrong' });
  expect(JSON.stringify(await answer('county', '東京'))).not.toContain('lhl');
  expect(await answer('courseName', '115-05-10')).toMatchObject({ doubt: { kind: 'no-course' } });
  expect(await answer('endTime', '0800', { set: { startDate: '115-05-10', endDate: '115-05-10', startTime: '0910' }, map: { F: null } }))
    .toMatchObject({ doubt: { kind: 'ends-earlier', end: '08:00:00', start: '09:10:00' } });
  expect(await answer('endDate', '1150509', {})).toMatchObject({ doubt: { kind: 'ends-earlier-in-rows', rows: [2, 3] } });
  expect(await answer('physicalHours', '5', { set: { total: '3', nature: '3', digitalHours: '1', unit: '1' } })).toMatchObject({ doubt: { kind: 'hours-sum', sum: 6, total: 3 } });
  expect(await answer('endDate', '1160101', { today: '115-11-22' })).toMatchObject({ doubt: { kind: 'to-come' } });
  await expect(answer('name', '王小明')).rejects.toMatchObject({ code: 'wrong-option' });
});

it('names the sheets of a workbook', async () => {
  const book = ods([['姓名', '身分證字號'], ['王小明', 'A123456789']], { 說明: [['請填名單']] });
  expect(await openList(book, { sheet: 2 })).toMatchObject({ sheet: '名單', sheets: ['說明', '名單'] });
});

it('lookUp finds rules, forms, fields and codes by words and by number', async () => {
  expect((await lookUp('３３７')).codes.map(({ table, codes }) => [table.id, ...codes.map(({ code }) => code)])).toEqual([['category', '337']]);
  const county = (await lookUp('台北市')).codes.find(({ table }) => table.id === 'county');
  expect(county?.codes.map(({ name }) => name)).toEqual(['臺北市']);
  expect((await lookUp('實體時數 期間')).rules).toEqual(['row/hours-span']);
  expect((await lookUp('身份證字號')).fields).toContain('idNumber');
  expect((await lookUp('未開班')).formats).toEqual(['unopened', 'unopened-19']);
  const english = await lookUp('checksum', 'en');
  expect(english.rules).toContain('cell/id-checksum');
  const all = await lookUp(' ');
  expect(all.rules.length).toBeGreaterThan(40);
  expect(all.codes.length).toBe(8);
  expect(await lookUp('沒有這種東西')).toEqual({ rules: [], formats: [], fields: [], codes: [] });
});
