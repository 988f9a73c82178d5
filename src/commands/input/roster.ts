import { readRoster } from '../../api/read-roster.ts';
import { RosterProblem } from '../../api/roster-problem.ts';
import type { ProblemText } from '../../api/words/problem.ts';
import { rosterText, rowList } from '../../api/words/roster.ts';
import type { Roster, UnusedRow } from '../../convert/roster/roster.ts';
import { Interrupted } from '../../system/host.ts';
import { readWhole } from '../../system/streams/input.ts';
import { FileError, UsageError, type Context } from '../command.ts';
import { withTypedPassword } from './archive-password.ts';
import type { TableOptions } from '../options/table-options.ts';
import { complain } from '../say/complain.ts';
import { problemOf } from '../say/file-problem.ts';
import { showName } from '../say/show.ts';

/**
 * Reads the roster that `--roster` names, and says which of its rows are not used. It stays in memory and is written nowhere.
 * @param table how archives and workbooks are opened; the password may be that of the roster
 * @throws FileError that says why it cannot be used; Interrupted
 */
export async function readRosterFile(path: string, { password, zip, cells }: TableOptions, context: Context): Promise<Roster> {
  const { t, host, lang } = context;
  if (path === '-') throw new UsageError(t.roster.stdin);
  try {
    const bytes = await readWhole(path, host, Math.max(zip.maxSize, cells.maxSize));
    const limits = { ...zip, ...cells };
    const roster = await withTypedPassword(path, password, (typed) =>
      readRoster(bytes, { password: typed, limits, signal: host.signal, lang }));
    for (const note of notesOf(roster, context)) complain(t.roster.at(showName(path), note), [], context);
    return roster;
  } catch (error) {
    if (error instanceof UsageError || error instanceof Interrupted) throw error;
    const text = error instanceof RosterProblem
      ? lined(rosterText(error.fact, t, cells.maxCells)) : problemOf(error, path, context).message;
    throw new FileError(t.roster.at(showName(path), text));
  }
}

function notesOf({ unused, uncertainBirthdays, sheets, otherSheets }: Roster, context: Context): string[] {
  const { t } = context;
  const { marks: { comma }, roster: words, rules } = t;
  const rowsOf = (rows: readonly UnusedRow[]): string => rowList(rows.map(({ row }) => row), t);
  const ofWrong = new Map<string, UnusedRow[]>();
  for (const row of unused) {
    if (row.flaw?.flaw !== 'id-format' && row.flaw?.flaw !== 'id-checksum') continue;
    const text = row.flaw.flaw === 'id-format' ? rules['cell/id-format'].message(row.flaw.params) : rules['cell/id-checksum'].message({});
    ofWrong.set(text, [...ofWrong.get(text) ?? [], row]);
  }
  const ofWhy = (why: UnusedRow['why'], text: (rows: string) => string): string[] => {
    const rows = unused.filter((row) => row.why === why);
    return rows.length === 0 ? [] : [text(rowsOf(rows))];
  };
  const shown = (names: readonly string[]): string => names.map(showName).join(comma);
  return [
    ...(sheets.length + otherSheets.length > 1 ? [words.sheets(shown(sheets), shown(otherSheets))] : []),
    ...ofWhy('blank', words.unused.blank),
    ...[...ofWrong].map(([because, rows]) => words.unused.wrong(because, rowsOf(rows))),
    ...ofWhy('shifted', words.unused.shifted),
    ...(uncertainBirthdays > 0 ? [words.uncertainBirthdays(uncertainBirthdays)] : []),
  ];
}

const lined = ({ text, lines }: ProblemText): string => [text, ...lines.map((line) => `  ${line}`)].join('\n');
