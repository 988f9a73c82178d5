import { showName } from './archive-problem.ts';

/** An option with its value, as it stands on a command line. */
export type OptionWords = readonly [flag: string, value?: string];

/** A command line of `lhl convert` to be copied, IDs masked. */
export function convertLine(path: string, output: string, options: readonly OptionWords[]): string {
  return ['lhl', 'convert', quoted(path), ...options.flatMap(([flag, value]) => (value === undefined ? [flag] : [flag, quoted(value)])), '-o', quoted(output)].join(' ');
}

// Double quotes are what the shells of Windows and of the others have in common.
function quoted(word: string): string {
  const shown = showName(word);
  return shown !== '' && /^[^\s"'`$&|<>()^;*?!\\#%~,@{}[\]]+$/u.test(shown) ? shown : `"${shown.replaceAll('"', '\\"')}"`;
}
