import type { Survey } from '../../api/survey.ts';
import type { TableInput } from '../../api/table.ts';
import { cellName } from '../../findings/finding.ts';
import type { Messages } from '../../lang/index.ts';
import { wrap } from '../../lang/width.ts';
import type { Reporter } from '../../reporters/reporter.ts';
import type { Context } from '../command.ts';
import type { Options } from '../options/options.ts';
import { codesAgain, commandLines, optionWords, optionsAgain, passwordAgain, pathWord, type OptionWords } from '../say/command-line.ts';
import { widthOf } from '../say/refusal.ts';
import { showName } from '../say/show.ts';
import type { FixOptions } from './options.ts';

const MOST_PLACES = 8;

/** The errors that are left and that no fix mends: how many there are, and where the first of them stand. */
export class LeftByHand {
  count = 0;
  readonly places: string[] = [];
  /** Whether further ones stand elsewhere. */
  more = false;
  /** Takes the findings of the check of what was written. */
  readonly reporter: Reporter;

  constructor({ report }: Messages) {
    this.reporter = {
      begin: () => '',
      wants: (_rule, _row, severity) => severity === 'error',
      found: ({ row, column, fix }) => {
        if (fix !== null) return null;
        this.count++;
        const place = row === null ? report.wholeFile : column === null ? report.row(row) : cellName(column, row);
        if (this.places.includes(place)) return null;
        if (this.places.length < MOST_PLACES) this.places.push(place);
        else this.more = true;
        return null;
      },
      file: () => [],
      end: () => '',
    };
  }
}

/** Says where a person goes on where errors are left in a file that was mended, with the command lines to be copied; '' where none are. */
export function nextSteps(
  path: string, { sheet, plain }: TableInput, survey: Survey, { count, places, more }: LeftByHand, options: FixOptions, typed: Options,
  { t, host }: Context,
): string {
  const { next } = t.fix;
  const output = options.output ?? path;
  const lines: string[] = [];
  const say = (text: string, command: readonly string[]): void => {
    lines.push('', ...wrap(text, widthOf(host.stdout)), ...commandLines(command, { host, t }).map((line) => `  ${line}`));
  };
  // A person who mends a workbook makes the CSV of it anew; one in an archive, or from a pipe, cannot be mended where it is.
  const again = optionWords([...optionsAgain(typed, FIX), ...passwordAgain(typed), ...codesAgain(typed)]);
  const fixAgain = (...other: readonly string[]): string[] => ['fix', pathWord(path), '-o', pathWord(output), ...again, ...other];
  if (count > 0) {
    const where = next.places(count, places, more);
    const isMoved = survey.blank > 0 || survey.removed.size > 0 || survey.ordered;
    const inBook = next.inBook(showName(path), isMoved ? showName(output) : null);
    if (sheet && plain) say(where + inBook, fixAgain(...suggested(), '--force'));
    else {
      const all = more ? ['--all'] : [];
      say(where + next.inOutput(showName(output)), ['validate', pathWord(output), ...all, ...optionWords(checkAgain(typed))]);
    }
  }
  // In place, the copy of the original is in the way.
  if (survey.waiting > 0 && path !== '-' && !options.inPlace) say(next.suggested(survey.waiting), fixAgain('--suggested', '--force'));
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;

  function suggested(): string[] {
    return options.suggested ? ['--suggested'] : [];
  }
}

const FIX = {
  as: '--as', form: '--form', sheet: '--sheet', inputEncoding: '--input-encoding', encoding: '--encoding', today: '--today',
  passwordFile: '--password-file', roster: '--roster', maxSize: '--max-size', maxRatio: '--max-ratio', maxEntries: '--max-entries',
  maxCells: '--max-cells',
};

// A CSV needs a password only for the list of people.
function checkAgain(typed: Options): readonly OptionWords[] {
  const flags = { as: '--as', form: '--form', today: '--today' };
  const withRoster = { ...flags, roster: '--roster', passwordFile: '--password-file' };
  return typed['roster'] === undefined
    ? [...optionsAgain(typed, flags), ...codesAgain(typed)]
    : [...optionsAgain(typed, withRoster), ...passwordAgain(typed), ...codesAgain(typed)];
}
