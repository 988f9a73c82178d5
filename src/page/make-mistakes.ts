import type { FieldKey, Finding, ListColumn, ListLook, UploadFact } from '../index.ts';
import { formOfDraft } from './list.ts';
import { columnName } from './make-columns.ts';
import type { MakeParts } from './make.ts';

/** Something that is to be mended before an upload file can be made. */
export interface Mistake {
  /** The id of the element where it is mended. */
  readonly at: string;
  /** The question that it is about; '' where the text says it. */
  readonly label: string;
  readonly text: string;
  readonly lines?: readonly string[];
}

/** The open questions about the columns and the rows of a list, in the order of the form. */
export function openMistakes(parts: MakeParts, { problem, questions, columns }: ListLook): Mistake[] {
  const { make: words } = parts.app.words;
  const first = `map-${columns.find(({ filled }) => filled > 0)?.letter ?? 'A'}`;
  if (problem) return [{ ...problemMistake(parts, problem), at: problem.kind === 'no-such-row' ? 'make-by' : first }];
  if (!questions) return [];
  const { fields } = formOfDraft(parts.draft);
  const headerOf = (key: FieldKey): string => (fields.find((one) => one.key === key)?.header ?? '').replace(/^\*/u, '');
  const at = (column: ListColumn | undefined): string => `map-${column?.letter ?? 'A'}`;
  const namesOf = (of: readonly ListColumn[]): string => of.map((one) => columnName(parts, one)).join(parts.app.t.marks.comma);
  const twice = questions.twice.map(({ field, columns: claiming }): Mistake => ({
    at: at(claiming[1]), label: '', text: words.twice(headerOf(field), namesOf(claiming)),
    lines: field === 'idNumber' ? [words.twoHalves] : [],
  }));
  const suspects = questions.suspects.map(({ field, column, rows }): Mistake => ({
    at: at(column), label: '', text: words.suspect(headerOf(field), columnName(parts, column), rows),
  }));
  const personal = questions.missing.filter((key) => fields.some((one) => one.key === key && one.personal !== undefined))
    .map((key): Mistake => ({ at: first, label: '', text: words.missingColumn(headerOf(key)) }));
  const people = questions.attendance.map(({ column }): Mistake => ({
    at: `people-${column.letter}-0`, label: columnName(parts, column), text: words.present,
  }));
  return [...twice, ...suspects, ...personal, ...people];
}

/** Why no upload file can be made of a list. */
export function problemMistake(parts: MakeParts, fact: UploadFact): Mistake {
  const { app: { words: { make: { problem: words } }, t: { convert: { refused } } }, draft } = parts;
  const of = (text: string, lines: readonly string[] = []): Mistake => ({ at: 'make-to', label: '', text, lines });
  switch (fact.kind) {
    case 'unreadable': return of(words.unreadable, findingLines(fact.findings));
    case 'shifted': return of(words.shifted(fact.rows));
    case 'unmatched': return of(words.unmatched(fact.rows.length), [
      ...fact.rows.slice(0, MOST_PEOPLE).map(({ row, name, why, count }) =>
        refused.unmatchedRow(row, name, refused.unmatchedWhy[why](count))),
      ...fact.rows.length > MOST_PEOPLE ? [refused.unmatchedMore(fact.rows.length - MOST_PEOPLE)] : [],
    ]);
    case 'all-masked': return of(words['all-masked'](columnName(parts, fact.column)));
    case 'no-anchor':
      return of(words['no-anchor']((formOfDraft(draft).fields.find(({ key }) => key === fact.field)?.header ?? '').replace(/^\*/u, '')));
    case 'questions': return of(words.other);
    default: return of(words[fact.kind]);
  }
}

// So many tell enough.
const MOST = 20;
const MOST_PEOPLE = 50;

// The places that could not be read, a line for each.
function findingLines(findings: readonly Finding[]): string[] {
  return findings.slice(0, MOST).map(({ cell, message }) => `${cell ?? ''} ${message}`.trim());
}
