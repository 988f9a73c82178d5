import { showName, showText, showUnknown } from '../say/show.ts';

/** An option with its value, as it stands on a command line. */
export type OptionWords = readonly [flag: string, value?: string];

/** A command line of `lhl convert` to be copied, IDs masked. */
export function convertLine(path: string, output: string, options: readonly OptionWords[]): string {
  return [
    'lhl', 'convert', quoted(showName(path)),
    ...options.flatMap(([flag, value]) => (value === undefined ? [flag] : [flag, quoted(shownValue(flag, value))])), '-o',
    quoted(showName(output)),
  ].join(' ');
}

function shownValue(flag: string, value: string): string {
  if (PATHS.includes(flag)) return showName(value);
  return CELLS.includes(flag) ? showUnknown(value) : showText(value);
}

const PATHS: readonly string[] = ['--codes', '--form', '--password-file', '--roster'];
// The name in such an option comes from the list, and may be anything.
const CELLS: readonly string[] = ['--map', '--where'];

/** A word of a command line to be copied. Double quotes are what the shells of Windows and of the others have in common. */
export function quoted(shown: string): string {
  return shown !== '' && /^[^\s"'`$&|<>()^;*?!\\#%~,@{}[\]]+$/u.test(shown) ? shown : `"${shown.replaceAll('"', '\\"')}"`;
}
