// The people of a course have the same cells but their own: a row that is like the one before is taken by comparing bytes. Nothing but the
// clock would see that no row is, and a row that is nearly like it is told what it is told alone.
import { describe, expect, it } from 'vitest';
import { isInBig5 } from '../../src/bytes/encoding/big5.ts';
import { decode } from '../../src/bytes/encoding/encoding.ts';
import { planOf } from '../../src/checks/fast/cells.ts';
import { CourseRows } from '../../src/checks/fast/course.ts';
import { TextBytes } from '../../src/checks/fast/texts.ts';
import { RowKeys } from '../../src/checks/row-keys.ts';
import type { FieldKey, Format } from '../../src/schemas/format.ts';
import { unopened } from '../../src/schemas/unopened.ts';
import { checked } from '../support/doubts.ts';
import { findingsOf, rowOf, type Cells } from '../support/good-row.ts';
import { idOf } from '../support/values.ts';

const ENDS = ['\n', '\r\n'] as const;
const withColumns = (...keys: readonly FieldKey[]): Format => ({ ...unopened, fields: unopened.fields.filter(({ key }) => keys.includes(key)).sort((one, other) => keys.indexOf(one.key) - keys.indexOf(other.key)) });
const idLast = withColumns('courseName', 'startDate', 'birthday', 'idNumber');
const another: Cells = { idNumber: 'A223456781', name: '陳美麗' };

/** For each row behind the first whether it was taken for one like that before it. */
function taken(format: Format, rows: readonly string[], end: '\n' | '\r\n'): boolean[] {
  const { fields } = format;
  const tools = { decode: (from: Uint8Array, begin: number, to: number): string | null => decode(from, 'utf8-bom', begin, to) };
  const texts = new TextBytes({ today: '115-11-22', encoding: 'utf8-bom', inBig5: isInBig5 }, tools);
  const plans = fields.map((field, i) => planOf(field, i * 2, true, texts));
  const course = new CourseRows(fields, plans, new RowKeys(fields.length));
  const bytes = Buffer.from(`${rows.join(end)}${end}and what follows`);
  let from = 0;
  return rows.map((row, i) => {
    const begin = from;
    from = begin + Buffer.byteLength(row) + end.length;
    if (i > 0 && !course.mayBeLike) return false;
    const at = i === 0 ? -1 : course.end(bytes, begin);
    if (at < 0) course.addRow(bytes, begin, from - end.length + 1);
    else expect(at).toBe(from - end.length + 1);
    return at >= 0;
  }).slice(1);
}

const line = (format: Format, cells: Cells = {}): string => rowOf(format, cells).join(',');

describe.each(ENDS)('a row with the end %j', (end) => {
  it.each([['unopened', unopened], ['the ID last', idLast]] as const)('of another person is taken, whoever it is: %s', (_what, format) => {
    const people = [{}, another, { idNumber: 'A800000014', name: '林子', birthday: '070-05-10' }, { ...another, birthday: '069-12-31' }, {}].map((cells) => line(format, cells));
    expect(taken(format, people, end)).toEqual([true, true, true, true]);
  });

  it('of another course is not, and those behind it are', () => {
    const courses = [{}, { courseName: '公文寫作' }, { ...another, courseName: '公文寫作' }, { startDate: '115-05-09' }, { ...another, startDate: '115-05-09' }].map((cells) => line(unopened, cells));
    expect(taken(unopened, courses, end)).toEqual([false, true, false, true]);
  });

  it('is not taken where it is wrong', () => {
    for (const cells of [{ idNumber: '' }, { idNumber: 'A123456788' }, { idNumber: 'A1234567890' }, { name: '' }, { birthday: 'x' }, { physicalHours: '30' }]) {
      expect(taken(unopened, [line(unopened), line(unopened, cells)], end), JSON.stringify(cells)).toEqual([false]);
    }
    expect(taken(idLast, [line(idLast), `${line(idLast)}x`], end)).toEqual([false]);
    expect(taken(unopened, [line(unopened), `${line(unopened)},`], end)).toEqual([false]);
    expect(taken(withColumns('birthday'), ['070-05-10', ''], end)).toEqual([false]);
  });

  it('after many that were not is not looked at any more', () => {
    const rows = (count: number): string[] => [...Array.from({ length: count }, (_, i) => line(unopened, { courseName: `課程${String(i)}` })), line(unopened, { courseName: `課程${String(count - 1)}` })];
    expect(taken(unopened, rows(16), end).at(-1)).toBe(true);
    expect(taken(unopened, rows(17), end).at(-1)).toBe(false);
  });
});

it.each([
  ['unopened', unopened, [{}, { idNumber: '' }, { idNumber: 'A1234567890' }, { name: '王小明1' }, { birthday: '115-13-01' }, { total: '4' }, { courseName: '' }, { actualEndTime: '12:10' }]],
  ['the ID last', idLast, [{}, { idNumber: 'A123456789x' }, { idNumber: 'A123456789 ' }, { idNumber: '' }, { birthday: '070-05-10' }, { birthday: '70-5-10' }, { startDate: '115-5-10' }]],
] as const)('behind a row that it is like, a row is told what a row as text is told: %s', async (_what, format, all) => {
  // Blank cells and such as are wrong in turn: the numbers of the row before are not theirs.
  const ofEach = format.fields.flatMap(({ key }) => [{ [key]: '' }, { [key]: 'x' }]);
  const rows = [...all, ...ofEach, {}].flatMap((cells: Cells, i) => [{}, cells].map((one, k) => rowOf(format, { idNumber: idOf(`A1${String(2_000_000 + i * 2 + k)}`), ...one })));
  const text = [format.fields.map(({ header }) => header), ...rows].map((one) => `${one.join(',')}\r\n`).join('');
  const { findings } = await checked(Buffer.from(`\ufeff${text}`), format);
  const short = (found: typeof findings): unknown => found.map(({ rule, row, column, params }) => ({ rule, row, column, params }));
  expect(findings.length).toBeGreaterThanOrEqual(all.length - 2);
  expect(short(findings)).toEqual(short(findingsOf(format, rows)));
});
