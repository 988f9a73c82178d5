import { defaultLimits, type ZipLimits } from '../../bytes/zip/limits.ts';
import type { Context } from '../command.ts';
import { numberOption, sizeOption, type Options } from '../options/options.ts';

/** The limits of `--max-size`, `--max-ratio` and `--max-entries`. @throws UsageError */
export function zipLimits(options: Options, context: Context): ZipLimits {
  return {
    maxSize: sizeOption(options, 'maxSize', '--max-size', context) ?? defaultLimits.maxSize,
    maxRatio: numberOption(options, 'maxRatio', '--max-ratio', 1, context) ?? defaultLimits.maxRatio,
    maxEntries: numberOption(options, 'maxEntries', '--max-entries', 1, context) ?? defaultLimits.maxEntries,
  };
}
