import type { Code, CodeTable } from '../codes/table.ts';
import { dayNumber } from '../schemas/calendar.ts';
import { issue, safe, suggested, type Field, type Issue } from '../schemas/format.ts';
import { anything, courseCode } from '../schemas/kinds/text.ts';
import { isForcedText, textMark } from '../schemas/kinds/traces.ts';
import { firstUnseen, isBlank, looksLikeExcelDate, looksScientific, withoutUnseen } from '../schemas/text.ts';
import type { Cells, CellState, Surroundings } from './source.ts';

const UNREMARKABLE = /^[\u0020\u0021\u0023-\u002b\u002d-\u007e]*$/;
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;
const SEPARATOR = /[",]/;
const BEYOND_ASCII = /[^\u0000-\u007f]/;
const LOST_IN_NAME = /[?？□\ufffd]/u;
const LOST_IN_TITLE = /(?<=\p{Script=Han})\?+(?=\p{Script=Han})|[□\ufffd]/u;

/**
 * Checks one cell by itself.
 * @returns the first thing wrong with its form, and what stands beside it; and what other rules may make of the cell
 */
export function checkCell(value: string, field: Field | null, around: Surroundings): { issues: Issue[]; state: CellState } {
  const issues: Issue[] = [];
  if (value === '') {
    if (field?.required !== true) return { issues, state: 'blank' };
    return { issues: [issue('cell/required', {})], state: 'failed' };
  }
  let state: CellState = 'ok';
  const typed = field?.kind.text === false;
  // In a typed cell the rule of the form names what nobody sees.
  const seen = field?.kind.text === true ? withoutUnseen(value) : value;
  if (field) {
    if (seen !== value) issues.push(issue('cell/invisible', { char: firstUnseen(value) ?? '' }, safe(seen)));
    if (isBlank(seen)) {
      state = field.required ? 'failed' : 'blank';
      if (field.required) issues.push(issue('cell/required', {}));
      else if (!typed && seen !== '') issues.push(issue('cell/space', {}, safe('')));
    } else {
      const first = field.kind.check(value, field);
      if (first) issues.push(first);
      if (first && failsForm(first)) state = 'failed';
      if (!typed) checkText(seen, field, issues);
    }
  }
  if (UNREMARKABLE.test(value)) return { issues, state };
  if (CONTROL.test(value)) issues.push(...checkControl(value));
  // The commas and quotes of marks that force text are no separators; those marks are named already.
  const marked = typed ? isForcedText(value) : issues.some(({ rule }) => rule === 'cell/text-mark');
  if (!marked && SEPARATOR.test(value)) issues.push(separator(value, !typed));
  if (BEYOND_ASCII.test(value)) checkRepertoire(typed ? withoutUnseen(value) : seen, around, issues);
  return { issues, state };
}

// A warning about the form (an old ID, a time without seconds, an unlisted category) leaves the value usable.
function failsForm({ rule }: Issue): boolean {
  return rule !== 'cell/id-old-form' && rule !== 'cell/time-short' && rule !== 'cell/code-unlisted';
}

/** What stands beside the form of a text, whose characters that nobody sees are gone. */
function checkText(value: string, field: Field, issues: Issue[]): void {
  const trimmed = value.trim();
  if (trimmed.length !== value.length) issues.push(issue('cell/space', {}, safe(trimmed)));
  // No source says how the words of the grade download may begin.
  const mark = field.kind === anything ? null : textMark(value);
  if (mark) issues.push(issue('cell/text-mark', { kind: mark.kind }, mark.inner === null ? null : suggested(mark.inner)));
  else if (value.length > 1 && /^[=+\-@]/.test(value)) issues.push(issue('cell/formula', {}));
  if (field.kind === courseCode && /[^A-Za-z0-9_-]/.test(trimmed)) {
    const kind = looksScientific(value) ? 'scientific' : looksLikeExcelDate(value) ? 'date' : 'character';
    issues.push(issue('cell/course-code', { kind }));
  }
  if (field.key === 'name') checkLost(value, LOST_IN_NAME, issues);
  if (field.key === 'courseName') {
    checkLost(value, LOST_IN_TITLE, issues);
    const bytes = big5Length(value);
    if (bytes > 100) issues.push(issue('cell/name-bytes', { bytes }));
  }
}

function checkLost(value: string, lost: RegExp, issues: Issue[]): void {
  const at = value.search(lost);
  if (at >= 0) issues.push(issue('cell/lost-character', { position: [...value.slice(0, at)].length + 1 }));
}

/** The issue of a tab, line break or control character in a value. */
export function* checkControl(value: string): Generator<Issue> {
  // NUL is no character of a text file: the reader reports it.
  const control = CONTROL.exec(value.replaceAll('\0', ''))?.[0];
  if (control === undefined) return;
  const last = /^[^\u0000-\u001f\u007f-\u009f\u2028\u2029]*\u001a$/.test(value);
  const kind = control === '\t' ? 'tab' : /[\n\r\u0085\u2028\u2029]/.test(control) ? 'line-break' : last ? 'end-of-file' : 'other';
  const mended = value.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').trim();
  yield issue('cell/control', { kind }, suggested(mended));
}

// A full-width comma mends a text, never a number.
function separator(value: string, text: boolean): Issue {
  const kind = value.includes(',') ? 'comma' : 'quote';
  let open = false;
  const paired = (value.match(/"/g)?.length ?? 0) % 2 === 0;
  const mended = value.replaceAll(',', '，').replace(/"/g, () => (paired ? ((open = !open) ? '「' : '」') : '”'));
  return issue('cell/separator', { kind }, text ? suggested(mended) : null);
}

function checkRepertoire(value: string, { encoding, inBig5 }: Surroundings, issues: Issue[]): void {
  // What stands for a lost character is one finding, not two.
  const lost = issues.some(({ rule }) => rule === 'cell/lost-character') ? 0xfffd : 0;
  let position = 0;
  for (const char of value) {
    position++;
    const codePoint = char.codePointAt(0) ?? 0;
    if (codePoint < 0x80 || codePoint === lost) continue;
    // F9FE of CP950 (U+2593) is another character elsewhere, like 造字.
    const privateUse = (codePoint >= 0xe000 && codePoint <= 0xf8ff) || (codePoint === 0x2593 && encoding === 'big5');
    // What was read from CP950 is in CP950, private use apart.
    if (!privateUse && (encoding === 'big5' || inBig5(codePoint))) continue;
    issues.push(issue('cell/not-in-big5', { kind: privateUse ? 'private-use' : 'missing', position }));
    return;
  }
}

/** How many bytes a text takes in CP950; a character that CP950 lacks counts as two. */
function big5Length(text: string): number {
  let bytes = 0;
  for (const char of text) bytes += char <= '\u007f' ? 1 : 2;
  return bytes;
}

/** A code of a row that is no longer in use, and what is to be said of it. */
export interface Retired {
  readonly key: 'county' | 'category';
  readonly issue: Issue;
}

/**
 * The codes of a row that were no longer in use on 起始日期; none where that is not known.
 * @param codesOf the table of a column, where the file has it
 */
export function retiredCodes(cells: Cells, codesOf: (key: Retired['key']) => CodeTable | undefined): readonly Retired[] {
  let found: Retired[] | null = null;
  for (const key of COLUMNS) {
    const value = cells.value(key);
    const table = value === null ? undefined : codesOf(key);
    const until = value === null || !table ? undefined : retiredIn(table).get(plainNumber(value, key));
    if (!table || !until) continue;
    // Few codes are retired, and the day is read only for them.
    const start = dayNumber(cells.value('startDate') ?? '');
    if (start !== null && start >= until.day) (found ??= []).push({ key, issue: retiredIssue(key, until.entry, table) });
  }
  return found ?? NONE;
}

const COLUMNS = ['county', 'category'] as const;
const NONE: readonly Retired[] = [];

function retiredIssue(key: Retired['key'], entry: Code, { codes }: CodeTable): Issue {
  if (key === 'category') return issue('cell/code-retired', { kind: key, name: entry.name, until: entry.until ?? '' });
  const successor = codes.find((one) => one.code === entry.successor);
  const named = `${entry.successor ?? ''} ${successor?.name ?? ''}`.trim();
  const fix = entry.successor === undefined ? null : suggested(entry.successor);
  return issue('cell/code-retired', { kind: key, name: entry.name, until: entry.until ?? '', successor: named }, fix);
}

// 課程類別 is a number, and may be written with zeros in front; a county never.
function plainNumber(value: string, key: Retired['key']): string {
  return key === 'category' && value.startsWith('0') ? value.replace(/^0+(?=\d)/, '') : value;
}

const retired = new WeakMap<CodeTable, ReadonlyMap<string, { readonly entry: Code; readonly day: number }>>();

function retiredIn(table: CodeTable): ReadonlyMap<string, { readonly entry: Code; readonly day: number }> {
  let known = retired.get(table);
  if (!known) {
    const entries = table.codes.filter(({ until }) => until !== undefined);
    known = new Map(entries.map((entry) => [entry.code, { entry, day: dayNumber(entry.until ?? '') ?? 0 }]));
    retired.set(table, known);
  }
  return known;
}
