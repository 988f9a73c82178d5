import { describe, expect, it } from 'vitest';
import { hours, type HoursOptions, type HoursProblem, type HoursReport } from '../../src/index.ts';
import { person } from '../support/convert.ts';
import { file, hoursOf, missing, onlyPerson, records } from '../support/hours.ts';
import { big5, only20, people, type CellsBy } from '../support/webhr.ts';

const h = (hours: string): CellsBy => ({ digitalHours: '', physicalHours: hours });
const [A = '', B = ''] = people.map(([id]) => id);

describe('the hours of people', () => {
  it('are the lines of the portal’s page, and what is missing of the yearly ten', async () => {
    const report = await hoursOf([records([
      { categoryName: '501', ...h('2'), workRelated: '是' },
      { categoryName: '337', ...h('3') },
      { categoryName: '503', nature: '數位', digitalHours: '1.5', physicalHours: '' },
      { categoryName: '386', nature: '混成', digitalHours: '1', physicalHours: '2' },
      { categoryName: '522', ...h('3') },
      { categoryName: '202', ...h('10') },
    ])]);
    const person = onlyPerson(report);
    expect(person.hours).toEqual({
      total: '22.5', digital: '1.5', physical: '18', mixed: '3', related: '2', genderBasic: '3', genderAdvanced: '0', policy: '2', environment: '3',
      democracy: '4.5', security: '3',
    });
    expect(person.required).toMatchObject({ done: '8.5', missing: '1.5', asked: '10' });
    expect(missing(person)).toEqual({ environment: '1', democracy: '0.5', related: '18' });
    expect(report.sum).toEqual({ people: '22.5', records: '22.5' });
    expect(report).toMatchObject({ year: 115, until: '115-12-31', left: null, unread: { rows: 0 }, unplaced: { records: 0, hours: '0' } });
  });

  it('mask IDs and names unless they are asked for', async () => {
    const text = records([{}]);
    const masked = onlyPerson(await hours([file(text)]));
    expect([masked.idNumber, masked.name]).toEqual(['A12345****', '王○明']);
    const shown = onlyPerson(await hoursOf([text]));
    expect([shown.idNumber, shown.name, shown.unit]).toEqual(['A123456789', '王小明', '人事處']);
  });

  it('cannot tell the ten hours from a file of 20 columns, and say so', async () => {
    const report = await hoursOf([records([{ ...h('3'), workRelated: '是' }], only20)]);
    const person = onlyPerson(report);
    expect(person.hours).toMatchObject({ total: '3', physical: '3', related: '3', policy: null, environment: null, democracy: null, security: null });
    expect(person.required).toMatchObject({ done: null, missing: null });
    expect(report.unplaced).toMatchObject({ records: 1, hours: '3', kinds: [{ reason: 'no-column', category: null, records: 1, hours: '3' }] });
    expect(report.assumed).toContainEqual({ kind: 'no-column', file: '1.csv', column: 'category' });
  });
});

describe('hours are exact', () => {
  it.each([
    [['0.1', '0.2'], '0.3'], [['1', '1.0', '1.00'], '3'], [['0.0001', '0.0002'], '0.0003'], [['1.33333333333333', '0.00000000000001', '1'], '2.33333333333334'],
    [['99999.9999', '0.0001'], '100000'], [['123456', '0.5'], '123456.5'], [['999999999999999', '0.1', '1'], '1000000000000000.1'], [['３.５', ' 4 '], '7.5'],
    [['0.12345678901234567891', '0.1'], '0.22345678901234567891'], [['007', '0'], '7'],
  ])('%s is %s', async (cells, sum) => {
    const report = await hoursOf([records(cells.map((one) => h(one)))]);
    expect([onlyPerson(report).hours.total, report.sum, report.office.total]).toEqual([sum, { people: sum, records: sum }, sum]);
  });

  it('and what is no number is told, and added nowhere', async () => {
    const wrong = ['"1,5"', '1.', '.5', '-1', '1e3', '三', '1.5小時', '+2', '1..5'];
    const report = await hoursOf([records([...wrong.map((one) => h(one)), h('2')])]);
    expect(report.unread.rows).toBe(wrong.length);
    expect(report.unread.listed.map(({ row, reason, column, value }) => [row, reason, column, value])).toEqual(
      wrong.map((one, i) => [i + 2, 'hours', 21, one.replaceAll('"', '')]));
    expect(report.sum).toEqual({ people: '2', records: '2' });
  });

  it('1 天 is 6 hours and 1 學分 18, where 數位時數 and 實體時數 are blank', async () => {
    const blank = { digitalHours: '', physicalHours: '' };
    const report = await hoursOf([records([
      { ...blank, total: '2', unit: '天' }, { ...blank, total: '1', unit: '6' }, { ...blank, total: '1.5', unit: '小時' }, { ...blank, total: '0.5', unit: '2' },
      { digitalHours: '0', physicalHours: '', total: '9', unit: '天' }, { ...blank, total: '' },
    ])]);
    expect(onlyPerson(report).hours.total).toBe(String(12 + 18 + 1.5 + 3));
    expect(report.assumed).toEqual([{ kind: 'converted', records: 4 }, { kind: 'no-hours', records: 1 }, { kind: 'own-leave' }]);
    const unknown = await hoursOf([records([{ ...blank, total: '2', unit: '週' }])], { year: 115, roster: { people: [{ idNumber: A, names: [], units: [], jobTitle: null }] } });
    expect(unknown.unread.listed).toMatchObject([{ reason: 'unit', column: 16, value: '週' }]);
  });
});

describe('a record counts once', () => {
  const twice = [{ courseName: '甲', categoryName: '337', ...h('3') }, { courseName: '乙', categoryName: '501', ...h('1') }];

  it('in one file, and in several, whatever their encoding, columns and ways of writing', async () => {
    const one = records(twice);
    const other = records([
      { ...twice[0], startDate: '1150510', endDate: '1150510', categoryName: '環境教育(337)', idNumber: 'a123456789' },
      { ...twice[1], categoryName: '當前政府重大政策', endDate: '115/05/10' },
    ]);
    const utf8 = { bytes: new TextEncoder().encode(other), name: 'utf8.csv' };
    const report = await hours([file(one + one.slice(one.indexOf('\r\n') + 2)), utf8, file(records(twice.toReversed()))]);
    expect(onlyPerson(report).hours).toMatchObject({ total: '4', environment: '3', policy: '1' });
    expect(report.counts).toMatchObject({ records: 2, repeated: 6 });
  });

  it.each([[0, 1], [1, 0]])('also where one of the files lacks 課程類別, in either order (%i, %i)', async (first, second) => {
    const texts = [records(twice), records(twice, only20)];
    const report = await hoursOf([texts[first] ?? '', texts[second] ?? '']);
    expect(onlyPerson(report).hours).toMatchObject({ total: '4', environment: '3', policy: '1' });
    expect(report.counts).toMatchObject({ records: 2, repeated: 2 });
    expect(report.unplaced).toMatchObject({ records: 0, hours: '0', kinds: [] });
  });

  it.each([
    ['another person', { idNumber: B }], ['another agency', { agencyCode: '376000000A' }], ['another course', { courseName: '丙' }],
    ['another first day', { startDate: '115-05-09' }], ['another last day', { endDate: '115-05-11' }], ['another category', { categoryName: '501' }],
    ['a blank category', { categoryName: '' }], ['an unknown category', { categoryName: '某類' }],
  ])('and one that differs in something is another: %s', async (_what, cells) => {
    const report = await hoursOf([records([{ ...twice[0] }, { ...twice[0], ...cells }])]);
    expect(report.counts).toMatchObject({ records: 2, repeated: 0 });
  });
});

describe('the year', () => {
  const rows = [{ endDate: '115-01-01' }, { endDate: '115-12-31' }, { endDate: '114-12-31', startDate: '114-12-30' }].map((row) => ({ ...row, ...h('1') }));
  const problem = async (options: HoursOptions, text = records(rows)): Promise<unknown> => hoursOf([text], options).then(() => null, (error: unknown) => (error as HoursProblem).fact);

  it('is that of the last day of a record; of several one has to be asked for', async () => {
    expect(await problem({})).toEqual({ kind: 'several-years', years: [{ year: 114, records: 1 }, { year: 115, records: 2 }] });
    expect(await hoursOf([records(rows)], { year: 115 })).toMatchObject({ year: 115, until: '115-12-31', sum: { people: '2' }, counts: { records: 2, otherYears: 1 } });
    expect(await hoursOf([records(rows)], { year: 114 })).toMatchObject({ sum: { people: '1' }, counts: { otherYears: 2 } });
    expect(await hoursOf([records(rows.slice(0, 2))])).toMatchObject({ year: 115, sum: { people: '2' } });
  });

  it('ends on the day that is given', async () => {
    expect(await hoursOf([records(rows)], { until: '115-12-30' })).toMatchObject({ year: 115, until: '115-12-30', sum: { people: '1' }, counts: { later: 1, otherYears: 1 } });
    await expect(hoursOf([records(rows)], { until: '115-12-30', year: 114 })).rejects.toMatchObject({ fact: { option: 'until' } });
  });

  it('ends on the 28th where the targets say the 29th of February, and the year has none', async () => {
    const items = [{ id: 'one', name: '甲', hours: 1, role: 'required', codes: ['337'] }];
    const ends = async (endDate: string): Promise<string> => (await hoursOf([records([{ endDate }])], { targets: { version: 1, until: '02-29', items } })).until;
    expect([await ends('115-02-28'), await ends('113-02-29')]).toEqual(['115-02-28', '113-02-29']);
  });

  it('is known, or nothing is told', async () => {
    expect(await problem({}, records([]))).toEqual({ kind: 'no-records', year: null, years: [], unread: 0 });
    expect(await problem({ year: 115 }, records([]))).toEqual({ kind: 'no-records', year: 115, years: [], unread: 0 });
    const there = [{ year: 114, records: 1 }, { year: 115, records: 2 }];
    for (const asked of [{ year: 113 }, { until: '113-11-30' }])
      expect(await problem(asked, records([...rows, { endDate: '' }]))).toEqual({ kind: 'no-records', year: 113, years: there, unread: 1 });
  });

  it.each(['115/5/10', '1150510', '115.5.10', '民國115年5月10日', '115-05-10 00:00:00', '2026-05-10'])('is read of %s', async (endDate) => {
    expect(await hoursOf([records([{ endDate }])])).toMatchObject({ year: 115, counts: { records: 1 } });
  });

  it.each([['', 'date-blank'], ['26/5/10', 'date-unclear'], ['5月10日', 'date-unclear'], ['115-02-30', 'date-none'], ['46152', 'date-unclear']])('is not read of %s', async (endDate, reason) => {
    const report = await hoursOf([records([{}, { endDate }])]);
    expect(report.unread.listed).toEqual([{ file: '1.csv', row: 3, reason, column: 14, header: '終迄日期', value: endDate }]);
    expect(report.counts.records).toBe(1);
  });
});

describe('a category', () => {
  it.each([
    ['337'], ['0337'], ['３３７'], ['環境教育'], ['環境教育(337)'], ['環境教育（337）'], ['337 環境教育'], ['政策宣導訓練/環境教育'], ['政策能力訓練(具政策宣導訓練性質)/政策宣導訓練/環境教育'],
    ['政策能力訓練(具政策宣導訓練性質) > 政策宣導訓練 > 環境教育'], ['新名稱(337)'],
  ])('may be written %s', async (categoryName) => {
    const report = await hoursOf([records([{ categoryName, ...h('2') }])]);
    expect(onlyPerson(report).hours).toMatchObject({ total: '2', environment: '2' });
    expect(report.unplaced.records).toBe(0);
  });

  it.each([
    ['', 'blank', null], ['539', 'unlisted', '539'], ['職場霸凌(539)', 'unlisted', '職場霸凌(539)'], ['沒有這一類', 'unknown', '沒有這一類'], ['人權教育(337)', 'contradiction', '人權教育(337)'],
    ['人身安全', 'several', '人身安全'],
  ])('that cannot be placed is counted apart and named: %s', async (categoryName, reason, category) => {
    const report = await hoursOf([records([{ categoryName, ...h('2') }, { categoryName: '202', ...h('1') }])]);
    expect(report.unplaced).toMatchObject({ records: 1, hours: '2', kinds: [{ reason, category, records: 1, hours: '2' }] });
    expect(report.unplaced.listed).toMatchObject([{ file: '1.csv', row: 2, idNumber: A, course: '課程0', hours: '2', reason, category: categoryName }]);
    expect(onlyPerson(report).hours.total).toBe('3');
  });

  it('belongs to what the table of the portal says', async () => {
    const of = async (categoryName: string): Promise<string> => {
      const { hours: lines } = onlyPerson(await hoursOf([records([{ categoryName, ...h('1') }])]));
      return Object.entries(lines).filter(([key, value]) => value === '1' && !['total', 'physical'].includes(key)).map(([key]) => key).join();
    };
    const codes = ['7', '306', '336', '337', '345', '346', '365', '366', '385', '386', '394', '395', '413', '501', '502', '503', '504', '505', '506', '516', '517', '522', '523'];
    expect(await Promise.all(codes.map(async (code) => `${code} ${await of(code)}`))).toEqual([
      '7 democracy', '306 democracy', '336 ', '337 environment', '345 environment', '346 genderBasic,democracy', '365 genderBasic,democracy',
      '366 genderAdvanced,democracy', '385 genderAdvanced,democracy', '386 genderBasic,democracy', '394 genderBasic,democracy', '395 genderAdvanced,democracy',
      '413 genderAdvanced,democracy', '501 policy', '502 democracy', '503 democracy', '504 democracy', '505 democracy', '506 ', '516 genderBasic,democracy',
      '517 genderAdvanced,democracy', '522 security', '523 ',
    ]);
  });

  it('that cannot be placed stands before those with fewer hours, and then before those with fewer records', async () => {
    const report = await hoursOf([records([
      { categoryName: '人身安全', ...h('2') }, { categoryName: '539', ...h('1') }, { categoryName: '539', ...h('1') }, { categoryName: '沒有這一類', ...h('5') },
    ])]);
    expect(report.unplaced.kinds.map(({ category, records: count, hours: sum }) => [category, count, sum])).toEqual(
      [['沒有這一類', 1, '5'], ['539', 2, '2'], ['人身安全', 1, '2']]);
  });

  it('of the office’s own list is listed', async () => {
    const report = await hoursOf([records([{ categoryName: '539' }])], { codes: { category: [{ code: '539', name: '職場霸凌防治' }] } });
    expect(report.unplaced.records).toBe(0);
  });
});

describe('units', () => {
  it('come in the order of their names, and last those who have none', async () => {
    const units = ['主計室', '', '人事室', '資訊室'];
    const report = await hoursOf([records(units.map((department, i) => ({ idNumber: people[i]?.[0] ?? '', department, ...h(String(i + 1)) })))]);
    expect(report.units.map(({ unit, total, people: count }) => [unit, total, count])).toEqual(
      [['主計室', '1', 1], ['人事室', '3', 1], ['資訊室', '4', 1], [null, '2', 1]]);
  });

  it('of thousands of people lose nobody, and a second file of the same records adds nothing', async () => {
    const all = Array.from({ length: 6000 }, (_, i) => person(i)[0]);
    const text = records(all.map((idNumber, i) => ({ idNumber, department: `處${String(i % 3)}`, categoryName: '337', ...h(String(1 + (i % 4))) })));
    const report = await hoursOf([text, text]);
    expect(report.people.map(({ idNumber, records: count, hours: { environment } }) => [idNumber, count, environment]).sort()).toEqual(
      all.map((idNumber, i) => [idNumber, 1, String(1 + (i % 4))]).sort());
    expect(report.units.map(({ people: count }) => count)).toEqual([2000, 2000, 2000]);
    expect([report.counts.records, report.counts.repeated, report.sum.people]).toEqual([6000, 6000, '15000']);
  });
});

describe('what a person is called', () => {
  it('is what the latest record says, whose cell is not blank', async () => {
    const report = await hoursOf([records([
      { endDate: '115-03-01', name: '王大明', department: '人事室' }, { endDate: '115-06-01', name: '王小明', department: '' },
      { endDate: '115-05-01', name: '王中明', department: '主計室' },
    ])]);
    expect(onlyPerson(report)).toMatchObject({ name: '王小明', unit: '主計室' });
  });

  it('and an ID that is not right is kept, and told', async () => {
    const report = await hoursOf([records([{ idNumber: 'A123456788' }, { idNumber: 'Ａ１２３４５６７８９ ' }, { idNumber: 'A12345****' }, { idNumber: '' }])]);
    expect(report.people.map(({ idNumber }) => idNumber)).toEqual(['A123456788', 'A123456789']);
    expect(report.assumed).toContainEqual({ kind: 'wrong-id', people: 1 });
    expect(report.unread.listed.map(({ row, reason }) => [row, reason])).toEqual([[4, 'id-masked'], [5, 'id-blank']]);
  });
});

describe('a file', () => {
  const fact = async (text: string): Promise<unknown> => hours([file(text, 'x.csv')]).then(() => null, (error: unknown) => (error as HoursProblem).fact);

  it('may have a title above its header row, and its columns in any order and by other names', async () => {
    const text = '同仁學習狀況明細\r\n列印日期,115-11-30\r\n\r\n服務單位,姓名,身分證號,課程名稱,課程類別代碼,開課結束日期,學習性質,認證時數\r\n主計室,王小明,A123456789,甲,337,115-05-10,實體,3\r\n';
    const report = await hours([file(text, 'x.csv')]);
    expect(onlyPerson(report)).toMatchObject({ unit: '主計室', hours: { total: '3', environment: '3', physical: '3', related: null } });
    expect(report.assumed.flatMap((one) => (one.kind === 'no-column' ? [one.column] : []))).toEqual(['workRelated', 'startDate', 'agencyCode', 'unit']);
  });

  it('may have no header row', async () => {
    const text = records([{ categoryName: '337', ...h('2') }]);
    const report = await hours([file(text.slice(text.indexOf('\r\n') + 2), 'x.csv')]);
    expect(onlyPerson(report).hours.environment).toBe('2');
    expect(report.assumed).toContainEqual({ kind: 'headerless', file: 'x.csv' });
  });

  it('says what it lacks', async () => {
    expect(await fact('姓名,身分證字號,課程名稱\r\n王小明,A123456789,甲\r\n')).toEqual({ kind: 'missing-columns', file: 'x.csv', missing: ['endDate', 'hours'], there: ['姓名', '身分證字號', '課程名稱'] });
    expect(await fact('甲,乙\r\n1,2\r\n')).toEqual({ kind: 'unknown-header', file: 'x.csv' });
    expect(await fact('A123456789,王小明,3\r\n')).toEqual({ kind: 'no-header', file: 'x.csv' });
    expect(await fact('')).toEqual({ kind: 'empty', file: 'x.csv' });
    expect(await fact('身分證字號,終迄日期,終迄日期,數位時數\r\n')).toEqual({ kind: 'twice', file: 'x.csv', headers: ['終迄日期'] });
  });

  it('and rows of another width, in quotes that never end, or with bytes that are no text are told', async () => {
    const [header = '', first = '', second = ''] = records([{}, {}]).split('\r\n');
    const [before = '', behind = ''] = second.split('課程1');
    const report = await hours([{
      bytes: Buffer.concat([
        big5(`${header}\r\n${first},x\r\n${first.split(',').slice(0, 12).join()}\r\n${before}`), Buffer.from([0xff]), big5(`${behind}\r\n${first},,\r\n`),
        big5(`"${second}\r\n`),
      ]),
    }]);
    expect(report.unread.listed.map(({ row, reason, column }) => [row, reason, column])).toEqual([[2, 'columns', null], [3, 'columns', null], [4, 'broken', 9], [6, 'broken', null]]);
    expect(report.counts.records).toBe(1);
  });
});

describe('the two roads', () => {
  const rows = records(Array.from({ length: 60 }, (_, i): CellsBy => ({
    idNumber: people[i % 6]?.[0] ?? '', name: people[i % 6]?.[1] ?? '', department: ['人事室', '許功蓋室', '', '"資訊室"'][i % 4] ?? '', courseName: `課程${String(i % 23)}許功`,
      categoryName: ['337', '環境教育', '氣候變遷(339)', '386', '', '539', '"502"', '人身安全'][i % 8] ?? '', endDate: ['115-05-10', '1150611', '115/7/1', '115-02-30', '116-01-01'][i % 5] ?? '',
      nature: ['實體', '1', '混成', '?'][i % 4] ?? '', digitalHours: ['', '0', '1.5', '0.12345'][i % 4] ?? '', physicalHours: ['', '2', '3.25', 'x'][(i >> 1) % 4] ?? '',
      unit: ['小時', '2', '學分'][i % 3] ?? '', workRelated: ['是', '否', '', 'Y', '不明'][i % 5] ?? '',
    })));
  const text = rows + rows.slice(rows.indexOf('\r\n') + 2, -400);
  const bytesOf = { big5: big5, utf8: (text: string) => Buffer.from(`\ufeff${text}`) } as const;
  const inPieces = async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
  };
  const told = (report: HoursReport): unknown => ({ ...report, files: null });

  it.each([
    ['big5', 1, 9], ['big5', 7, 0], ['big5', 64, 99], ['utf8', 1, 9], ['utf8', 13, 0], ['utf8', 64, 99], ['big5', 5000, 9], ['utf8', 5000, 0],
  ] as const)('tell the same of %s in pieces of %i bytes, of which %i rows are listed', async (encoding, size, maxListed) => {
    const options = { year: 115, showValues: true, maxListed };
    const bytes = bytesOf[encoding](text);
    const whole = await hours([{ bytes, name: 'a.csv' }], options);
    const cut = await hours([{ bytes: inPieces(bytes, size), name: 'a.csv' }], options);
    expect(told(cut)).toEqual(told(whole));
    expect(whole.sum.people).toBe(whole.sum.records);
    expect(whole.counts.repeated).toBeGreaterThan(0);
    expect(whole.unread.rows).toBeGreaterThan(10);
    // A quote in every row makes each of them text.
    const slow = await hours([{ bytes: bytesOf[encoding](text.replaceAll(',323000000A,', ',"323000000A",')), name: 'a.csv' }], options);
    expect(told(slow)).toEqual(told(whole));
  });
});
