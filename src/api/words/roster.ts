import { headersOf } from '../../convert/upload/words.ts';
import { showName } from '../../findings/show.ts';
import type { LibraryTexts } from '../../lang/index.ts';
import type { RosterFact } from '../roster-problem.ts';
import type { ListColumn } from '../upload-problem.ts';
import { faultLines } from './fault-lines.ts';
import type { ProblemText } from './problem.ts';

const MOST_ROWS = 20;
const MOST_HEADERS = 10;

/** Names some rows, and how many more there are. */
export function rowList(rows: readonly number[], { convert }: LibraryTexts): string {
  return convert.rowList(rows.slice(0, MOST_ROWS), Math.max(0, rows.length - MOST_ROWS));
}

/** Says why a list of people cannot be used. @param maxCells the most cells that it may have */
export function rosterText(fact: RosterFact, t: LibraryTexts, maxCells: number): ProblemText {
  const { refused } = t.roster;
  if (fact.kind !== 'unreadable') return { text: textOf(fact, t, maxCells), lines: [] };
  return { text: refused.unreadable, lines: fact.findings.slice(0, MOST_ROWS).flatMap(faultLines) };
}

function textOf(fact: Exclude<RosterFact, { kind: 'unreadable' }>, t: LibraryTexts, maxCells: number): string {
  const { refused, onSheet } = t.roster;
  const columns = (of: readonly ListColumn[]): string => of
    .map(({ letter, header }) => (header === null ? t.convert.columnOnly(letter) : t.convert.column(letter, showName(header))))
    .join(t.marks.comma);
  const lookedFor = (key: 'idNumber' | 'name'): string => headersOf(key).slice(0, MOST_HEADERS).join(t.marks.comma);
  const at = ({ sheet }: { readonly sheet: string | null }, text: string): string =>
    (sheet === null ? text : onSheet(showName(sheet), text));
  switch (fact.kind) {
    case 'empty': return refused.empty;
    case 'no-header': return refused.noHeader;
    case 'no-id': return at(fact, refused.noId(lookedFor('idNumber'), columns(fact.columns)));
    case 'no-name': return at(fact, refused.noName(lookedFor('name'), columns(fact.columns)));
    case 'no-people': return at(fact, refused.noPeople);
    case 'twice': return at(fact, refused.twice(columns(fact.columns)));
    case 'masked': return at(fact, refused.masked(columns(fact.columns)));
    case 'no-valid-id': return refused.noValidId(rowList(fact.rows, t));
    case 'too-many-cells': return refused.tooMany(maxCells);
  }
}
