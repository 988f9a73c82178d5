import { sep } from 'node:path';
import type { Context } from '../command.ts';
import { given, listOption, textOption, type Options } from '../options/options.ts';
import { showName, showText, showUnknown } from './show.ts';

/** An option with its value, as it stands on a command line. */
export type OptionWords = readonly [flag: string, value?: string];

/** A command line to be copied, with quotes around the words that need them. @param words as they may be shown */
export function copyableLine(words: readonly string[]): string {
  return words.map(quoted).join(' ');
}

/**
 * The lines to be copied that run the program again: by its name, or by the path of its script where nothing finds its name.
 * @param words the command and what follows, as they may be shown
 * @returns one line, or one for each shell that wants its own
 */
export function commandLines(words: readonly string[], { host: { program }, t }: Pick<Context, 'host' | 't'>): readonly string[] {
  const line = copyableLine([program === undefined ? 'lhl' : showName(program), ...words]);
  // PowerShell takes a word in quotes for a text, and the other shell an & for a sign between commands.
  return sep === '\\' && line.startsWith('"') ? [line, t.report.run.powerShell(line)] : [line];
}

/** A path as a word of such a line: IDs masked, and never taken for an option. */
export function pathWord(path: string): string {
  const shown = showName(path);
  return shown.startsWith('-') ? `./${shown}` : shown;
}

/** Options with one value as they were typed, for a line that says them again. @param flags those, by the key of the value */
export function optionsAgain(options: Options, flags: Readonly<Record<string, string>>): readonly OptionWords[] {
  return Object.entries(flags).flatMap(([key, flag]): OptionWords[] => {
    const value = textOption(options, key);
    return value === null ? [] : [[flag, value]];
  });
}

/** The options without a value that say where a password came from; one that was typed is asked for the next time. */
export function passwordAgain(options: Options): readonly OptionWords[] {
  return [
    ...(options['password'] === undefined ? [] : [['--password'] as const]),
    ...(given(options, 'passwordStdin') ? [['--password-stdin'] as const] : []),
  ];
}

/** The code tables of the office, as {@link optionsAgain} gives the other options. */
export function codesAgain(options: Options): readonly OptionWords[] {
  return listOption(options, 'codes').map((value) => ['--codes', value]);
}

/** Options as words of such a line: masked. */
export function optionWords(options: readonly OptionWords[]): string[] {
  return options.flatMap(([flag, value]) => (value === undefined ? [flag] : [flag, shownValue(flag, value)]));
}

function shownValue(flag: string, value: string): string {
  if (PATHS.includes(flag)) return showName(value);
  return CELLS.includes(flag) ? showUnknown(value) : showText(value);
}

const PATHS: readonly string[] = ['--codes', '--form', '--password-file', '--roster'];
// The name in such an option comes from the list, and may be anything.
const CELLS: readonly string[] = ['--map', '--where'];

const READ_WITHIN = /[$`]|!(?!=)|\\(?=[\\"]|$)/;

// Double quotes are what the shells of Windows and of the others have in common; within them other shells read a few characters.
function quoted(shown: string): string {
  if (shown !== '' && /^[^\s"'`$&|<>()^;*?!\\#%~,@{}[\]]+$/u.test(shown)) return shown;
  return sep === '/' && READ_WITHIN.test(shown) ? `'${shown.replaceAll("'", "'\\''")}'` : `"${shown.replaceAll('"', '\\"')}"`;
}
