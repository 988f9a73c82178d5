import type { Format } from '../../schemas/format.ts';
import { isBlank, withoutUnseen } from '../../schemas/text.ts';
import { isPersonName } from '../person-name.ts';
import { remembered } from '../remembered.ts';
import { anchorOf } from './anchor.ts';
import { columnsNamed, type Column, type Layout, type TableRow } from './columns.ts';
import { evidenceOf, isClock, isDay, isIdOrMasked } from './evidence.ts';
import { anyPasses, parted, passing } from './column-codes.ts';
import { tallyOf, type Tally } from './tally.ts';

/** Which rows a person wants: those whose cell in that column (its header, or its letter) has the value, or has it not. */
export interface Where {
  readonly column: string;
  readonly not: boolean;
  /** '' for a blank cell, `*` for any value. */
  readonly value: string;
}

/** One of the values of a column, and how many rows have it. */
export interface Answer {
  /** As `--where` takes it: see {@link Where}. */
  readonly value: string;
  readonly rows: number;
}

/** A column that seems to tell who was there, with several values. */
export interface Attendance {
  readonly column: Column;
  readonly answers: readonly Answer[];
}

/** The rows that a person wants, and the others by the value that they have instead. */
export interface Kept {
  readonly people: readonly TableRow[];
  readonly out: readonly TableRow[];
  readonly answers: readonly (Attendance & { readonly wanted: readonly Where[] })[];
}

/** Why a wish about rows cannot be followed. */
export type WhereProblem =
  | { readonly kind: 'no-such-column'; readonly wanted: readonly string[] }
  | { readonly kind: 'several'; readonly wanted: string; readonly columns: readonly Column[] }
  /** No row has one of the values. */
  | { readonly kind: 'no-row'; readonly value: string; readonly column: Column; readonly answers: readonly Answer[] };

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));
/** A person with such a mark was not there for all of it, whatever the header says. */
const ABSENT = words(
  '缺席 缺課 缺勤 缺考 未出席 未出勤 未到 未到課 未簽到 未報到 未參加 未參訓 未完成 未通過 不通過 不及格 沒到 沒來 無故缺席 曠課 請假 事假 病假 休假 取消 取消報名 已取消 退訓 備取 '
  + 'absent absence noshow didnotattend notattended notpresent missed excused onleave leave cancelled canceled withdrawn '
  + 'failed fail incomplete notcompleted waitlisted waitlist',
);
const PRESENT = words(
  '出席 全程出席 到 到課 已到 有到 出勤 全勤 參加 參訓 已參加 簽到 已簽到 簽退 報到 已報到 完成 已完成 完訓 通過 及格 遲到 早退 簽 正取 錄取 公假 公差 差假 '
  + 'present attended attend attending late completed complete passed pass checkedin registered confirmed',
);
/** Marks that say yes or no to anything. */
const MARKS = words('是 否 有 無 y n yes no t f true false 0 1 o x v ○ × ✓ ● △ ▲ * 勾');
const OF_ATTENDANCE = new RegExp([
  '出席|缺席|出缺|出勤|簽到|簽退|簽名|到課|報到|到訓|參訓|實到|是否到|完訓|^到$|^到否$|通過|^狀態$|報名狀態',
  'attend|presen|absen|check-?(?:in|out)|sign-?(?:in|out)|no-?show|^(?:training|registration|course)?status$',
].join('|'), 'iu');
/** Other things that people answer with yes or no. */
const OF_ELSE = new RegExp([
  '素|葷|餐|便當|膳|茶點|住宿|停車|車|交通|接送|性別|男|女|主管|正式|編制|約聘|同意|相關|首長|身障|公務人員|在職|必修|必選|繳費|證書',
  'veg|meal|lunch|food|hotel|room|park|gender|sex|shuttle|consent|agree',
].join('|'), 'iu');
/** More different values than a mark has. */
const MOST_VALUES = 8;

/** A mark as marks are compared: in any width, case and drawing. */
function plain(value: string): string {
  return withoutUnseen(value).normalize('NFKC').replace(/\s|[-_]/gu, '').toLowerCase()
    .replace(/^[〇◯⭕]$/u, '○').replace(/^[✕✖✗✘╳]$/u, '×').replace(/^[✔☑√∨]$/u, '✓');
}

/**
 * The columns that seem to tell who was there and of which nothing was said: absent people are given no hours unasked.
 * @param people the rows to be written
 * @param answered columns about which a person has said something
 */
export function attendanceOf(
  { columns }: Layout, people: readonly TableRow[], format: Format, answered: ReadonlySet<number>,
): Attendance[] {
  // Only the rows of a form of people have an attendance.
  if (anchorOf(format) !== 'idNumber') return [];
  // In an upload form everybody gets hours, and what it says about them is a text for the portal.
  const form = ['idNumber', 'name', 'term', 'nature'].every((key) => columns.some(({ meaning }) => meaning === key));
  return columns.flatMap((column) => {
    const { index, meaning, leftOut } = column;
    const free = meaning === null || meaning === 'attendance'
      || (meaning === 'passed' && !format.fields.some(({ key }) => key === 'passed'));
    if (!free || leftOut || answered.has(index)) return [];
    const { answers, marks } = answersOf(people, index);
    const known = answers.filter(({ value }) => value !== '' && value !== '*').map(({ value }) => plain(value));
    const absent = known.some((value) => ABSENT.has(value));
    if (answers.length < 2) return absent ? [{ column, answers }] : [];
    const header = column.header.normalize('NFKC').replace(/\s/gu, '');
    const about = meaning !== null || OF_ATTENDANCE.test(header) || (marks && !OF_ELSE.test(header));
    return absent || (about && !(form && meaning === 'attendance')) ? [{ column, answers }] : [];
  });
}

/**
 * Counts the marks in a column, the most frequent first. Times and names of signers are not marks: they count as one, and are never
 * shown.
 * @param all the rows by which the column is judged, where only some of them are counted
 */
export function answersOf(rows: readonly TableRow[], index: number, all = rows): Answers {
  const tally = tallyOf(rows, index);
  const { given, marked, marks } = marksOf(all, index, all === rows ? tally : tallyOf(all, index));
  const counts = new Map(marked.map(({ key }) => [key, 0]));
  let [others, blank] = [tally.more, 0];
  for (const { text, rows: count } of tally.texts) {
    const key = plain(text);
    const known = counts.get(key);
    if (known !== undefined) counts.set(key, known + count);
    else if (key === '') blank += count;
    else others += count;
  }
  return {
    answers: [
      ...marked.map(({ key, value }) => ({ value, rows: counts.get(key) ?? 0 })), { value: '*', rows: others }, { value: '', rows: blank },
    ].filter((answer) => answer.rows > 0),
    marks: given.length > 0 && marks,
  };
}

interface Answers {
  readonly answers: readonly Answer[];
  /** Whether nothing stands there but marks. */
  readonly marks: boolean;
}

interface Mark {
  readonly key: string;
  readonly value: string;
  rows: number;
}

const isOther = (key: string): boolean => ![ABSENT, PRESENT, MARKS].some((set) => set.has(key));

// The values of a column, and those of them that may be shown. An ID, a day or a number that was not told is none of the words above.
function marksOf(
  rows: readonly TableRow[], index: number, { texts }: Tally,
): Record<'given' | 'marked', readonly Mark[]> & { readonly marks: boolean } {
  const counts = new Map<string, Mark>();
  for (const { text, rows: count } of texts) {
    const value = text.trim();
    const key = plain(value);
    const known = counts.get(key);
    if (known) known.rows += count;
    else if (key !== '') counts.set(key, { key, value, rows: count });
  }
  const given = [...counts.values()].sort((one, other) => other.rows - one.rows);
  const others = given.filter(({ key }) => isOther(key));
  const isPersonal = (): boolean => others.some(({ value }) => isPersonName(value) || isIdOrMasked(value) || isDay(value))
    || (others.length > 1 && others.every((one) => one.rows === 1));
  // Most columns have no time at all: that costs less to see than to look at thousands of rows.
  const areClocks = (): boolean => {
    if (!texts.some(({ text }) => isClock(text))) return false;
    const { look } = evidenceOf(rows, index);
    return look === 'time' || look === 'moment';
  };
  const many = given.length > MOST_VALUES || isPersonal() || areClocks();
  return { given, marked: many ? given.filter(({ key }) => ABSENT.has(key)) : given, marks: others.length === 0 };
}

/**
 * Keeps the rows that a person wants. Of the values wanted of one column a row has one, and none of those that are not wanted; of
 * several columns each has to agree.
 */
export function keepWanted({ header, columns }: Layout, people: readonly TableRow[], wheres: readonly Where[]): Kept | WhereProblem {
  const wishes = new Map<number, Where[]>();
  const unknown: string[] = [];
  for (const where of wheres) {
    const { column } = where;
    const named = columnsNamed(column, header, columns.length);
    const [index] = named;
    if (index === undefined) unknown.push(column);
    else if (named.length > 1) return { kind: 'several', wanted: column, columns: columns.filter((one) => named.includes(one.index)) };
    else wishes.set(index, [...wishes.get(index) ?? [], where]);
  }
  if (unknown.length > 0) return { kind: 'no-such-column', wanted: unknown };
  const answers: (Attendance & { wanted: readonly Where[] })[] = [];
  for (const [index, wanted] of wishes) {
    const column = columns[index];
    if (!column) continue;
    const { answers: there } = answersOf(people, index);
    const unmet = wanted.find(({ value }) => !anyPasses(people, index, { passes: remembered((cell) => fits(cell, value)) }));
    if (unmet !== undefined) return { kind: 'no-row', value: unmet.value, column, answers: there };
    answers.push({ column, answers: there, wanted });
  }
  const met = [...wishes].map(([index, wanted]) => passing(people, index, { passes: remembered((cell) => isWanted(cell, wanted)) }));
  const [first, ...others] = met;
  if (first === undefined) return { people, out: [], answers };
  for (const other of others) for (let i = 0; i < first.length; i++) first[i] = (first[i] ?? 0) & (other[i] ?? 0);
  const [kept, out] = parted(people, first);
  return { people: kept, out, answers };
}

function isWanted(cell: string, wanted: readonly Where[]): boolean {
  const [any, none] = [wanted.filter(({ not }) => !not), wanted.filter(({ not }) => not)];
  return (any.length === 0 || any.some(({ value }) => fits(cell, value))) && !none.some(({ value }) => fits(cell, value));
}

function fits(cell: string, value: string): boolean {
  return value === '*' ? !isBlank(cell) : plain(cell) === plain(value);
}
