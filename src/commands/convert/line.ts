import type { Context } from '../command.ts';
import { commandLines, optionWords, pathWord, type OptionWords } from '../say/command-line.ts';

/** The command lines of `lhl convert` to be copied, IDs masked. */
export function convertLines(path: string, output: string, options: readonly OptionWords[], context: Context): readonly string[] {
  return commandLines(['convert', pathWord(path), ...optionWords(options), '-o', pathWord(output)], context);
}
