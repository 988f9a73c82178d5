import { checksumHolds, looksMasked } from '../../schemas/kinds/id.ts';
import { date } from '../../schemas/kinds/date.ts';
import { time } from '../../schemas/kinds/time.ts';
import { looksLikeId } from '../../schemas/recognise.ts';
import { textMark } from '../../schemas/kinds/traces.ts';
import { isBlank, withoutUnseen } from '../../schemas/text.ts';
import { unopened } from '../../schemas/unopened.ts';
import { isPersonName } from '../person-name.ts';
import { remembered } from '../remembered.ts';
import type { TableRow } from './columns.ts';
import { cellOf } from './plain-cells.ts';

/** The look of most values of a column, whatever its header says. */
export type Look = 'id' | 'masked-id' | 'name' | 'date' | 'birthday' | 'moment' | 'time' | 'number';

/** The facts of a column by its values. */
export interface Evidence {
  /** How many cells have a value. */
  readonly filled: number;
  /** How many of them are IDs with the right checksum. */
  readonly valid: number;
  /** The look of most of the values; null where they have none of these. */
  readonly look: Look | null;
  /** How many look so. */
  readonly count: number;
}

/** Most, and more than a few that look so by accident. */
const MOST = 0.6;
/** So many rows tell what a column is. */
const LOOKED_AT = 5000;
/** A person who works was born before this year, and hardly a list of courses is so old. */
const LAST_BIRTH = 98;

const dateField = unopened.fields.find(({ key }) => key === 'startDate') ?? unopened.fields[0];
const MOMENT = /^(.*\d日?)[ T]+((?:[上下]午|[AP]M)? ?\d{1,2}[:時點].*)$/iu;

// The time that many programs add to a day without one.
const MIDNIGHT = /^(?:上午 ?12|0?0):00(?::00)?$/u;

/** The day and the time of a value that holds both, such as `115-05-10 09:10:00`; null for any other value. */
export function splitMoment(value: string): { readonly day: string; readonly time: string } | null {
  const [, day, at] = MOMENT.exec(value.trim()) ?? [];
  return day !== undefined && at !== undefined && !MIDNIGHT.test(at) && readableDay(day) !== null && readableTime(at)
    ? { day, time: at } : null;
}

/** Whether a value is a day, with a time or without, in any form that people write. */
export function isDay(value: string): boolean {
  return readableDay(value) !== null || splitMoment(value) !== null;
}

// The day as the portal writes it. A bare number may be anything, but for seven digits that begin as a year does.
function readableDay(value: string): string | null {
  const text = value.normalize('NFKC').trim();
  const number = /^\d+(?:\.\d+)?$/.test(text) && !/^[01]\d{6}$/.test(text);
  if (!dateField || number || !/\d/.test(text)) return null;
  const issue = date.check(text, dateField);
  if (issue === null) return text;
  return issue.fix?.value ?? null;
}

function readableTime(value: string): boolean {
  if (!dateField || !/[:時點]/u.test(value.normalize('NFKC'))) return false;
  const issue = time.check(value, dateField);
  return issue === null || issue.fix !== null;
}

/** Whether a value is an ID, or was one before somebody hid a part of it. */
export function isIdOrMasked(value: string): boolean {
  return !WITHOUT_DIGIT.test(value) && (looksLikeId(value) || (/\d/.test(value.normalize('NFKC')) && looksMasked(value)));
}

// Most cells of a list are such; other characters may be digits of another form.
const WITHOUT_DIGIT = /^[ -/:-~\u4e00-\u9fff]*$/;

/** Whether a cell of a row is an ID, or was one before somebody hid a part of it. */
export function hasIdOrMasked(row: TableRow): boolean {
  return row.plain !== undefined || row.cells.some(isIdOrMasked);
}

/** Tells what the values of a column look like. @param index of the column, from 0 */
export function evidenceOf(rows: readonly TableRow[], index: number): Evidence {
  const counts: Record<Look, number> = {
    'id': 0, 'masked-id': 0, 'name': 0, 'date': 0, 'birthday': 0, 'moment': 0, 'time': 0, 'number': 0,
  };
  const different = new Set<string>();
  const lookAt = remembered(lookOf);
  const valueOf = remembered(bareOf);
  let filled = 0;
  let valid = 0;
  let latest = '';
  for (const row of rows.slice(0, LOOKED_AT)) {
    const value = valueOf(cellOf(row, index));
    if (isBlank(value)) continue;
    filled++;
    different.add(value);
    const look = lookAt(value);
    if (look !== null) counts[look]++;
    if (look === 'id' && checksumHolds(value.normalize('NFKC').trim().toUpperCase())) valid++;
    const day = look === 'date' ? readableDay(value) : null;
    if (day !== null && day > latest) latest = day;
  }
  const [look, count] = (Object.entries(counts) as [Look, number][]).reduce((best, one) => (one[1] > best[1] ? one : best));
  // A department stands in many rows, a person in one.
  const repeated = look === 'name' && filled > 2 && different.size < filled * MOST;
  if (count === 0 || count < filled * MOST || repeated) return { filled, valid, look: null, count: 0 };
  return { filled, valid, look: look === 'date' && Number(latest.slice(0, 3)) < LAST_BIRTH ? 'birthday' : look, count };
}

// The value without invisible characters and without the marks that force text.
function bareOf(value: string): string {
  const seen = withoutUnseen(value);
  return textMark(seen)?.inner ?? seen;
}

/** Whether a value is a time of day, alone or behind its day. */
export function isClock(value: string): boolean {
  const look = lookOf(bareOf(value));
  return look === 'time' || look === 'moment';
}

function lookOf(value: string): Look | null {
  if (looksLikeId(value)) return 'id';
  if (looksMasked(value)) return 'masked-id';
  if (splitMoment(value) !== null) return 'moment';
  if (readableDay(value) !== null) return 'date';
  if (readableTime(value)) return 'time';
  if (/^\d+(?:\.\d+)?$/.test(value.normalize('NFKC').trim())) return 'number';
  return isPersonName(value) ? 'name' : null;
}

