// The rules of the form written by hand, as somebody would who reads cells as text: for the parsers that bring no rules.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keys } from '../data/upload.mjs';

const AT = Object.fromEntries(keys.map((key, i) => [key, i]));
/** The columns that may be blank. */
export const optional = new Set(['score', 'certificate', 'attendance', 'birthday', 'digitalHours', 'physicalHours', 'courseCode']);
const ID = /^[A-Z][1289A-D]\d{8}$/;
const LETTERS = [10, 11, 12, 13, 14, 15, 16, 17, 34, 18, 19, 20, 21, 22, 35, 23, 24, 25, 26, 27, 28, 29, 32, 30, 31, 33];
const DATE = /^(\d{3})-(\d{2})-(\d{2})$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/;
const NUMBER = /^\d+(\.\d+)?$/;
const WHOLE = /^\d+$/;
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;
const LOST = /(?<=\p{Script=Han})\?+(?=\p{Script=Han})|[□\ufffd]/u;
const MAX = { certificate: 36, attendance: 255, name: 20, courseName: 50, courseCode: 20, score: 5, category: 4, term: 3, total: 4, digitalHours: 4, physicalHours: 4 };
const TEXTS = ['name', 'courseName', 'certificate', 'attendance', 'courseCode'];
const HOURS_PER_UNIT = { 1: 1, 2: 6, 6: 18 };

/** The lists of codes that a folder holds, as sets; `retired` has the last day of counties that are no more. */
export function readCodes(folder) {
  const all = JSON.parse(readFileSync(join(folder, 'codes.json'), 'utf8'));
  const sets = Object.fromEntries(Object.entries(all).map(([id, codes]) => [id, new Set(codes.map(({ code }) => code))]));
  return { ...sets, retired: new Map(all.county.filter(({ until }) => until).map(({ code, until }) => [code, until])) };
}

/** Days since 1970 of a Minguo date; NaN where there is no such day. */
export function dayOf(text) {
  const parts = DATE.exec(text);
  if (!parts) return NaN;
  const [year, month, day] = [Number(parts[1]) + 1911, Number(parts[2]), Number(parts[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  return year > 1911 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() / 86_400_000 : NaN;
}

/** Whether the checksum of a well-formed ID holds. */
export function checksumHolds(id) {
  const first = LETTERS[id.charCodeAt(0) - 65];
  let sum = Math.floor(first / 10) + (first % 10) * 9;
  for (let i = 1; i < 10; i++) {
    const digit = id.charCodeAt(i) >= 65 ? LETTERS[id.charCodeAt(i) - 65] % 10 : id.charCodeAt(i) - 48;
    sum += digit * (i === 9 ? 1 : 9 - i);
  }
  return sum % 10 === 0;
}

const date = (value) => (!DATE.test(value) ? 'cell/date-format' : Number.isNaN(dayOf(value)) ? 'cell/date-invalid' : null);
const time = (value) => (!TIME.test(value) ? 'cell/time-format' : value.length === 5 ? 'cell/time-short' : null);
const whole = (value) => (WHOLE.test(value) ? null : 'cell/integer');
const none = () => null;

/** By column, the check of the form of a value that is not blank: the rule it breaks, or null. */
export function formChecks(codes) {
  const code = (id) => (value) => (codes[id].has(value) ? null : 'cell/code');
  const kinds = {
    idNumber: (value) => (!ID.test(value) ? 'cell/id-format' : checksumHolds(value) ? null : 'cell/id-checksum'),
    startDate: date, endDate: date, actualStartDate: date, actualEndDate: date, birthday: date,
    startTime: time, endTime: time, actualStartTime: time, actualEndTime: time,
    degree: code('degree'), county: code('county'), unit: code('unit'), nature: code('nature'),
    category: (value) => whole(value) ?? (codes.category.has(value.replace(/^0+(?=\d)/, '')) ? null : 'cell/code-unlisted'),
    term: (value) => whole(value) ?? (Number(value) === 0 ? 'cell/integer' : null),
    total: whole, digitalHours: whole, physicalHours: whole, score: (value) => (NUMBER.test(value) ? null : 'cell/number'),
  };
  return keys.map((key) => {
    const [form, max, text] = [kinds[key] ?? none, MAX[key], TEXTS.includes(key)];
    return (value) => form(value) ?? (max !== undefined && value.length > max && [...value].length > max ? 'cell/too-long' : text ? textRule(key, value) : null);
  });
}

function textRule(key, value) {
  if (value.trim() !== value) return 'cell/space';
  if (value.length > 1 && '=+-@'.includes(value[0])) return 'cell/formula';
  if (CONTROL.test(value)) return 'cell/control';
  if (key === 'courseCode' && /[^A-Za-z0-9_-]/.test(value)) return 'cell/course-code';
  if (key === 'courseName' && LOST.test(value)) return 'cell/lost-character';
  return key === 'name' && /[?？□\ufffd]/.test(value) ? 'cell/lost-character' : null;
}

const harmless = (rule) => rule === null || rule === 'cell/time-short' || rule === 'cell/code-unlisted';

/** Checks rows one after the other: a function from the cells of a row to the rules that it breaks. */
export function rowChecker(codes) {
  const forms = formChecks(codes);
  const rowRules = rowRulesOf(codes);
  const tableRules = tableRulesOf();
  return (cells) => {
    const broken = [];
    const ok = new Array(cells.length);
    let blank = true;
    for (let i = 0; i < forms.length; i++) {
      const value = cells[i] ?? '';
      if (value.trim() === '') {
        ok[i] = '';
        if (!optional.has(keys[i])) broken.push('cell/required');
        continue;
      }
      blank = false;
      const rule = forms[i](value);
      if (rule !== null) broken.push(rule);
      ok[i] = harmless(rule) ? value : null;
    }
    if (blank) return ['row/blank'];
    rowRules(ok, broken);
    tableRules(ok, broken);
    return broken;
  };
}

/** The rules between the cells of a row; a cell is null where its form failed. */
export function rowRulesOf(codes) {
  const today = Math.floor((Date.now() + 8 * 3_600_000) / 86_400_000);
  const reversed = (ok, start, end, from, to) => end < start || (end === start && ok[AT[from]] && ok[AT[to]] && ok[AT[to]].padEnd(8, ':00') < ok[AT[from]].padEnd(8, ':00'));
  return (ok, broken) => {
    const day = (key) => (ok[AT[key]] ? dayOf(ok[AT[key]]) : NaN);
    const [start, end, actualStart, actualEnd] = ['startDate', 'endDate', 'actualStartDate', 'actualEndDate'].map(day);
    const wrongOrder = reversed(ok, start, end, 'startTime', 'endTime') || reversed(ok, actualStart, actualEnd, 'actualStartTime', 'actualEndTime');
    if (wrongOrder) broken.push('row/date-order');
    if (!wrongOrder && (actualStart < start || actualEnd > end)) broken.push('row/actual-outside');
    if (end > today || actualEnd > today) broken.push('row/date-future');
    const county = ok[AT.county];
    if (codes.retired.has(county) && start >= dayOf(codes.retired.get(county))) broken.push('cell/code-retired');
    const [nature, unit, total, digital, physical] = ['nature', 'unit', 'total', 'digitalHours', 'physicalHours'].map((key) => ok[AT[key]]);
    const [d, p, t] = [digital, physical, total].map((value) => (value === null ? NaN : Number(value)));
    if ((nature === '1' && p > 0) || (nature === '2' && d > 0) || (nature === '3' && (d === 0 || p === 0))) broken.push('row/hours-nature');
    const blank = (nature === '1' && digital === '') || (nature === '2' && physical === '');
    if (blank) broken.push('row/hours-blank');
    const factor = HOURS_PER_UNIT[unit];
    if (factor === undefined) return;
    if (total !== null && !blank && d + p !== t && !Number.isNaN(d + p)) broken.push(factor > 1 && d + p === t * factor ? 'row/hours-converted' : 'row/hours-sum');
    if (wrongOrder) return;
    if ((unit === '2' && t > end - start + 1) || (unit === '6' && t > 0 && t % 18 === 0)) broken.push('row/hours-precomputed');
    if (unit === '1' && p > 24 * (end - start + 1)) broken.push('row/hours-span');
  };
}

/** The rules between rows: what was seen before stays in memory. */
export function tableRulesOf() {
  const [records, people, runs] = [new Set(), new Map(), new Map()];
  return (ok, broken) => {
    const [id, title, start, end, category, term, name, nature] = ['idNumber', 'courseName', 'startDate', 'endDate', 'category', 'term', 'name', 'nature'].map((key) => ok[AT[key]]);
    if (id && title && start && end && category) {
      const record = `${id}|${title}|${start}|${end}|${Number(category)}`;
      if (records.has(record)) broken.push('table/duplicate');
      else records.add(record);
    }
    if (id && name) {
      const known = people.get(id);
      if (known === undefined) people.set(id, name.trim());
      else if (known !== name.trim()) broken.push('table/name-differs');
    }
    if (title && start && end && term && nature && nature !== '1') {
      const run = `${start.slice(0, 3)}|${title}|${Number(term)}`;
      const period = `${start}|${end}`;
      const known = runs.get(run);
      if (known === undefined) runs.set(run, period);
      else if (known !== period) broken.push('table/term-clash');
    }
  };
}
