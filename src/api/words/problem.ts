import { defaultSheetLimits } from '../../bytes/sheet/limits.ts';
import { PageProblem } from '../../bytes/page/problem.ts';
import { SheetProblem } from '../../bytes/sheet/problem.ts';
import { ZipProblem } from '../../bytes/zip/problem.ts';
import { showName } from '../../findings/show.ts';
import { libraryTextsOf, type LibraryTexts } from '../../lang/index.ts';
import { langOf, type ToldOptions } from '../check.ts';
import { HoursProblem } from '../hours/problem.ts';
import { TargetsProblem } from '../hours/targets-problem.ts';
import { RosterProblem } from '../roster-problem.ts';
import { ResultProblem } from '../result-problem.ts';
import { WebhrProblem } from '../webhr-problem.ts';
import { TableProblem, type TableFact } from '../table-problem.ts';
import { inWords } from './archive.ts';
import { hoursText } from './hours.ts';
import { pageText, resultText } from './result.ts';
import { rosterText } from './roster.ts';
import { sheetText } from './sheet.ts';
import { targetsText } from './targets.ts';
import { webhrText } from './webhr.ts';

/** A problem in words. */
export interface ProblemText {
  /** Why it cannot be done, and what helps; without a full stop. */
  readonly text: string;
  /** More about it, one thing a line: names of files, where passwords come from. */
  readonly lines: readonly string[];
}

// So many names are listed; how many there are is always said.
const MOST_NAMES = 10;

/**
 * Says why bytes cannot be read, in the words of the command.
 * @param problem what a function of the library threw about an archive, a workbook, a saved page, bytes that hold no table, a result,
 * rows for WebHR, a list of people, records without hours, or targets
 * @returns null for anything else
 */
export async function problemText(problem: unknown, options: Pick<ToldOptions, 'lang'> = {}): Promise<ProblemText | null> {
  const t = await libraryTextsOf(langOf(options));
  if (problem instanceof ZipProblem) {
    const { text, passwords } = inWords(problem.fact, t);
    return { text, lines: passwords === true ? t.archive.problem.passwordSources : [] };
  }
  if (problem instanceof SheetProblem) return { text: sheetText(problem.fact, t), lines: [] };
  if (problem instanceof PageProblem) return { text: pageText(problem.fact, t), lines: [] };
  if (problem instanceof ResultProblem) return resultText(problem.fact, t);
  if (problem instanceof WebhrProblem) return webhrText(problem.fact, t);
  if (problem instanceof RosterProblem) return rosterText(problem.fact, t, defaultSheetLimits.maxCells);
  if (problem instanceof TargetsProblem) return targetsText(problem.fact.faults, t);
  if (problem instanceof HoursProblem) return hoursText(problem.fact, t);
  return problem instanceof TableProblem ? tableText(problem.fact, t) : null;
}

/** Why bytes hold no table, or several. */
export function tableText(fact: TableFact, { table: words }: Pick<LibraryTexts, 'table'>): ProblemText {
  if (fact.kind === 'too-large') return { text: words.tooLarge(fact.limit), lines: [] };
  const lines = fact.names.slice(0, MOST_NAMES).map(showName);
  if (fact.names.length > MOST_NAMES) lines.push(words.more(fact.names.length - MOST_NAMES));
  return { text: fact.kind === 'no-table' ? words.none : words.several, lines };
}
