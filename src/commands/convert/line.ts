import { copyableLine, optionWords, pathWord, type OptionWords } from '../say/command-line.ts';

/** A command line of `lhl convert` to be copied, IDs masked. */
export function convertLine(path: string, output: string, options: readonly OptionWords[]): string {
  return copyableLine(['lhl', 'convert', pathWord(path), ...optionWords(options), '-o', pathWord(output)]);
}
