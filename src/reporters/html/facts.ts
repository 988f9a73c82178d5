import type { Sum } from '../../findings/file-facts.ts';
import { grouped } from '../../lang/number.ts';
import { dayText, minuteInTaipei } from '../../schemas/calendar.ts';
import { factsOf } from '../facts.ts';
import type { FileReport } from '../reporter.ts';
import { esc, type PageTexts } from './text.ts';

// Enough to tell two files apart, and to be compared by eye.
const DIGITS_OF_SUM = 16;
const ONE_HOUR = 10_000;

/** The kind of a file, and the version that was checked, so that people who get the page know whether it is about the same file. */
export function factsList(file: FileReport, texts: PageTexts): string {
  const { html: { fact: t }, report } = texts;
  const [format = '', written = ''] = factsOf(file, report);
  const { bytes = null, modified = null, rows = null } = file.facts ?? {};
  const people = rows?.people ?? null;
  const courses = rows?.courses ?? null;
  const hours = rows?.hours ?? null;
  const ofRows = (sum: Sum): string => ((file.rows ?? 0) > sum.rows ? t.uncounted((file.rows ?? 0) - sum.rows) : '');
  const pairs: readonly (readonly [string, string | null])[] = [
    [t.format, format],
    [t.written, written],
    [t.rows, file.rows === null ? null : report.rows(file.rows)],
    [t.people, people && t.peopleCount(people.total) + ofRows(people)],
    [t.courses, courses && t.courseCount(courses.total) + ofRows(courses)],
    [t.period, rows?.period ? t.fromTo(dayText(rows.period.first), dayText(rows.period.last)) : null],
    [t.hours, hours && t.hourCount(hoursText(hours.total)) + ofRows(hours)],
    [t.size, bytes && t.byteCount(bytes.size)],
    [t.modified, modified && minuteInTaipei(modified)],
    [t.sum, bytes && sumText(bytes.sha256)],
  ];
  const shown = pairs.flatMap(([name, value]) => (value === null ? [] : [`<div><dt>${esc(name)}</dt><dd>${esc(value)}</dd></div>`]));
  return `<dl class="facts">${shown.join('')}</dl>\n`;
}

// In groups, for the eye; ten signs in one piece might pass for an ID.
function sumText(sha256: string): string {
  return sha256.slice(0, DIGITS_OF_SUM).replace(/.{4}(?=.)/g, '$& ');
}

function hoursText(hours: number): string {
  const decimals = String(hours % ONE_HOUR).padStart(4, '0').replace(/0+$/, '');
  return grouped(Math.floor(hours / ONE_HOUR)) + (decimals === '' ? '' : `.${decimals}`);
}
