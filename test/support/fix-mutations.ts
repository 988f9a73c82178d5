// Files that were good and then went through the hands of people and of Excel: made from a seed, always the same.
import iconv from 'iconv-lite';
import type { Field, Format } from '../../src/schemas/format.ts';
import { formats } from '../../src/schemas/index.ts';
import { rowOf } from './good-row.ts';

/** A file, and what its rows hold before they were written. */
export interface Mutated {
  readonly bytes: Buffer;
  readonly format: Format;
  /** Every row, the header row among them, with the text of each cell; rows without a cell that holds anything included. */
  readonly rows: readonly (readonly string[])[];
  /** Whether a row has another width and stays as it is. */
  readonly shifted: boolean;
}

type Pick = (limit: number) => number;

// What people and Excel write, by kind (the handbook of the field: IDs, dates, times, numbers, codes, text); for each also what cannot be mended.
const WRONG: Readonly<Record<string, readonly string[]>> = {
  id: ['a123456789', 'Ａ１２３４５６７８９', ' A123456789', '\'A123456789', '="A123456789"', 'A12345 6789', 'a８00000014　', 'A123456788', 'A12345678', 'AC17003729', ''],
  date: ['0114-05-10', '26/5/10', '65/5/10', '115/5/10 09:00', '46153', '\'115-05-10', '115/5/10', '115-5-9', '91-06-30', '91/6/30', '0910630', '1150630', '115.6.30', '2026-06-30', '2026/6/30', '１１５-０５-１０', '民國115年6月30日', '115年6月30日', '115-02-30', '九月', '115-05-10 00:00:00', ' 115-05-10', '115-05-10\t'],
  'grade-date': ['115/5/10', '91-06-30', '１１５０５１０', '民國115年6月30日', '2026/6/30', '115-02-30', '1150510', '115-05-10'],
  time: ['0.375', '2026/5/10 09:10', '="09:10"', '9:10:00', '09:10', '9:10', '0910', '910', '上午9:10', '下午 3:05', '09：10：00', '9時10分', '25:00:00', 'noon'],
  code: ['\'1', '#N/A', '１', '6.0', '無', '小時', '天', '宜蘭縣', '台北市', '1', '001', '26 宜蘭縣', '桃園縣', '41', '實體', '數位', '9', ' 2 '],
  integer: ['="3"', '######', '３', '3.0', '3.5', ' 3', '-1', '三', '0003', '12345', '1E10'],
  term: ['１', '1.0', '0', '01', '第1期', ' 2'],
  'category-code': ['５２２', '522.0', '0522', '9999', '資通安全'],
  number: ['８５．５', '85', ' 90', '及格', '1,000'],
  text: [' 環境教育', '環境教育 ', '　全勤', '環境,教育', '他說"好"', '第一行\n第二行', '甲\t乙', 'ＡＢ\ufa0c', '=1+1', '', '  ', '丙\r', '"全"', ' 甲,乙\t', '\'王小明', ' \'王小明\'', '="環境,教育"', '\'環境\' 教育', 'O\'Brien', '\'', '\'="一"'],
  'course-code': ['A115/001', '\'A115001', ' A115001', '1E10', 'A115001　'],
  anything: [' 王小明', '\'王小明', '甲,乙', '丙"丁', '戊\n己', '', '\ufa0c', 'Ａ１'],
};
// Beyond CP950: the file must stay UTF-8.
const BEYOND = ['①', '王\u200b小明', '\u200e\'王小明', ' \ufeff', '全勤\ufeff ', '1\u200b\ufe0f', '王堃', '游錫堃講座', '采風着色', '\ue000𠮷'];

const pickOf = <T>(list: readonly T[], pick: Pick): T => list[pick(list.length)] as T;

/** Makes one file. */
export function mutated(pick: Pick): Mutated {
  const format = pickOf(formats, pick);
  const unicode = pick(3) === 0;
  const fields = [...format.fields];
  const spoil = (value: string, field: Field): string => {
    if (pick(4) !== 0) return value;
    if (unicode && field.kind.text && pick(8) === 0) return pickOf(BEYOND, pick);
    return pickOf(WRONG[field.kind.id] ?? [''], pick);
  };
  const row = (): string[] => {
    const bad = pick(3) > 0;
    return rowOf(format).map((value, i) => (bad ? spoil(value, fields[i] as Field) : value));
  };
  let rows = [fields.map((field) => headerOf(field, pick)), ...Array.from({ length: 1 + pick(6) }, row)];
  if (pick(3) === 0) rows = reordered(rows, pick);
  if (pick(4) === 0) rows = rows.map((cells, i) => [...cells, i === 0 ? pickOf(['備註', '', '姓名'], pick) : pickOf(['', '甲', '乙 '], pick)]);
  if (pick(6) === 0) rows = without(rows, pick(rows[0]?.length ?? 1));
  // Excel drops what is blank at the end of a row.
  if (pick(3) === 0) rows = rows.map((cells, i) => (i > 0 && pick(2) === 0 ? cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1) : cells));
  const shifted = pick(5) === 0;
  if (shifted) rows.splice(1 + pick(rows.length), 0, pickOf([['多', ...row()], [...row(), '多'], row().slice(0, 4), [...row(), '', '']], pick));
  for (let i = pick(4); i > 0; i--) rows.splice(pick(rows.length + 1), 0, pickOf([[''], ['', '', ''], [' ', '　', ''], rows[0]?.map(() => '') ?? []], pick));
  return { bytes: written(rows, unicode, pick), format, rows, shifted };
}

function headerOf(field: Field, pick: Pick): string {
  if (pick(5) !== 0) return field.header;
  const bare = field.header.replace(/^\*/, '');
  return pickOf([bare, `${bare}*`, ` ＊${bare} `, `(*)${bare}`, bare.replace('分證', '份證'), `${bare.slice(0, 2)}\n${bare.slice(2)}`], pick);
}

function reordered(rows: readonly string[][], pick: Pick): string[][] {
  const [from, to] = [pick(rows[0]?.length ?? 1), pick(rows[0]?.length ?? 1)];
  return rows.map((cells) => {
    const moved = [...cells];
    moved.splice(to, 0, ...moved.splice(from, 1));
    return moved;
  });
}

function without(rows: readonly string[][], column: number): string[][] {
  return rows.map((cells) => cells.filter((_, i) => i !== column));
}

function written(rows: readonly (readonly string[])[], unicode: boolean, pick: Pick): Buffer {
  const quoteAll = pick(4) === 0;
  const lineEnd = pick(3);
  const text = rows.map((cells, i) => {
    // An empty last line without an end is none.
    const end = i === rows.length - 1 && cells.join() !== '' && pick(3) === 0 ? '' : lineEnd === 0 || (lineEnd === 1 && pick(2) === 0) ? '\n' : '\r\n';
    const one = (cell: string): string => (/[",\r\n]/.test(cell) || (quoteAll && pick(3) > 0) ? `"${cell.replaceAll('"', '""')}"` : cell);
    return cells.map(one).join(',') + end;
  }).join('');
  const kind = unicode ? 1 + pick(2) : pick(3);
  return kind === 0 ? iconv.encode(text, 'cp950') : Buffer.from(`${kind === 2 ? '\ufeff' : ''}${text}`);
}
