import { expect, it } from 'vitest';
import { OptionProblem, check, formOf, type FactName } from '../../src/index.ts';
import { dayNumber } from '../../src/schemas/calendar.ts';
import { grades } from '../../src/schemas/grades.ts';
import { rowOf } from '../support/good-row.ts';
import { row, upload } from '../support/upload.ts';

// Two people, three courses, and one row whose ID is wrong.
const file = upload([
  row(), row({ courseName: '公文寫作', startDate: '115-05-08', actualStartDate: '115-05-08' }), row({ idNumber: 'A223456781', courseName: '公文寫作' }),
  row({ idNumber: 'A123456788', courseName: '人權教育' }),
]);
const factsOf = async (countFacts?: boolean | readonly FactName[]): Promise<unknown> => {
  const { facts } = await check(file, { today: '115-11-22', ...(countFacts === undefined ? {} : { countFacts }) });
  return facts;
};
const all = {
  people: { total: 2, rows: 3 }, courses: { total: 3, rows: 4 }, hours: { total: 120_000, rows: 4 },
  period: { first: dayNumber('115-05-08'), last: dayNumber('115-05-10') },
};
const none = { people: null, courses: null, hours: null, period: null };

it('tells the facts about the rows that are asked for, and no others', async () => {
  expect(await factsOf(true)).toEqual(all);
  expect(await factsOf(['courses', 'period'])).toEqual({ ...none, courses: all.courses, period: all.period });
  expect(await factsOf(['people'])).toEqual({ ...none, people: all.people });
  expect(await factsOf(['hours'])).toEqual({ ...none, hours: all.hours });
  for (const nothing of [undefined, false, []]) expect(await factsOf(nothing)).toBeNull();
});

// Where no rule compares people or courses, nothing else asks for them.
it.each([['*課程名稱', '環境教育', '公文寫作'], ['*課程代碼', 'A115001', 'A115002']] as const)('counts people and courses in a form without a record key too, also in rows that are not read by their bytes: %s', async (column, one, other) => {
  const headers = ['*身分證字號', column, '備註'];
  const { format } = await formOf(headers);
  expect(format.recordKey).toEqual([]);
  for (const note of ['無', '"甲,乙"']) {
    const rows = [`A123456789,${one}`, `A223456781,${one}`, `A123456789,${other}`].map((cells) => `${cells},${note}`);
    const { facts } = await check(new TextEncoder().encode(`\ufeff${[headers.join(','), ...rows].join('\r\n')}\r\n`), { format, today: '115-11-22', countFacts: true });
    expect(facts).toMatchObject({ people: { total: 2, rows: 3 }, courses: { total: 2, rows: 3 } });
  }
});

it('adds up hours with decimals, also in rows that are not read by their bytes', async () => {
  for (const courseName of ['環境教育', '"環境,教育"']) {
    const rows = ['1.5', '0.25'].map((digitalHours) => rowOf(grades, { digitalHours, physicalHours: '2', courseName }));
    const text = [grades.fields.map(({ header }) => header), ...rows].map((cells) => `${cells.join(',')}\r\n`).join('');
    const { facts } = await check(new TextEncoder().encode(`\ufeff${text}`), { today: '115-11-22', countFacts: ['hours'] });
    expect(facts).toEqual({ ...none, hours: { total: 57_500, rows: 2 } });
  }
});

it('knows no other facts', async () => {
  await expect(factsOf(['rooms' as FactName])).rejects.toThrow(OptionProblem);
});
