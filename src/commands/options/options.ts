import { maskIds } from '../../findings/mask.ts';
import type { Context } from '../command.ts';
import { UsageError } from '../command.ts';
import { encodings, inputEncodings } from './choices.ts';

/** Options as typed: the values that commander hands over. */
export type Options = Readonly<Record<string, unknown>>;

/** The text given for an option, or null where it was not given. */
export function textOption(options: Options, key: string): string | null {
  const value = options[key];
  return typeof value === 'string' ? value : null;
}

/** Whether an option without a value was given. */
export function given(options: Options, key: string): boolean {
  return options[key] !== undefined && options[key] !== false;
}

/** One of a few words, or the fallback where the option was not given. @throws UsageError for any other word. */
export function choiceOption<C extends string>(
  options: Options, key: string, flag: string, choices: readonly C[], fallback: C | null, { t }: Context,
): C | null {
  const value = textOption(options, key);
  if (value === null) return fallback;
  const found = choices.find((choice) => choice === value.toLowerCase());
  if (found === undefined) throw new UsageError(t.files.optionWants.oneOf(flag, maskIds(value), choices));
  return found;
}

/** A whole number of at least `least`, or null where the option was not given. @throws UsageError for anything else. */
export function numberOption(options: Options, key: string, flag: string, least: 0 | 1, { t }: Context): number | null {
  const value = textOption(options, key);
  if (value === null) return null;
  const number = /^\d{1,15}$/.test(value) ? Number(value) : -1;
  if (number < least)
    throw new UsageError((least === 0 ? t.files.optionWants.wholeNumber : t.files.optionWants.positive)(flag, maskIds(value)));
  return number;
}

/** A number of bytes such as `500M` (1M = 1,048,576), or null where the option was not given. @throws UsageError for anything else. */
export function sizeOption(options: Options, key: string, flag: string, { t }: Context): number | null {
  const value = textOption(options, key);
  if (value === null) return null;
  const parts = /^(\d{1,12})([KMGT]?)(?:i?B)?$/i.exec(value);
  const bytes = parts ? Number(parts[1]) * 1024 ** ' KMGT'.indexOf((parts[2] ?? '').toUpperCase() || ' ') : 0;
  if (bytes < 1 || !Number.isSafeInteger(bytes)) throw new UsageError(t.files.optionWants.size(flag, maskIds(value)));
  return bytes;
}

/** The texts given for an option that may be given several times. */
export function listOption(options: Options, key: string): readonly string[] {
  const values = options[key];
  return Array.isArray(values) ? values.filter((value): value is string => typeof value === 'string') : [];
}

/** The encoding that the user wants for the output, or null where it is not given. @throws UsageError */
export function encodingOption(options: Options, context: Context): typeof encodings[number] | null {
  return choiceOption(options, 'encoding', '--encoding', encodings, null, context);
}

/** The encoding that the user gives for the input, or null where its content is to tell. @throws UsageError */
export function inputEncodingOption(options: Options, context: Context): typeof inputEncodings[number] | null {
  return choiceOption(options, 'inputEncoding', '--input-encoding', inputEncodings, null, context);
}
