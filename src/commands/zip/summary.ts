import { defaultLimits, type ZipLimits } from '../../bytes/zip/limits.ts';
import type { PackOptions, Packed } from '../../bytes/zip/write.ts';
import { displayWidth, lineWidth, wrap } from '../../lang/width.ts';
import { showName, showNumber } from '../say/show.ts';
import type { Context } from '../command.ts';
import { table } from '../report/print.ts';

/**
 * Makes the text that `lhl zip` says once the archive is written.
 * @param size that of the archive, in bytes
 * @param proven what was found when it was opened again; null where nothing was written
 */
export function zipSummary(
  packed: readonly Packed[], output: string, size: number, proven: { readonly limits: ZipLimits } | null,
  cipher: PackOptions['cipher'], { t, host }: Context,
): string {
  const limits = proven?.limits ?? defaultLimits;
  const width = lineWidth(host.stdout.columns);
  const sizes = packed.map((file) => t.archive.bytes(showNumber(file.size)));
  const wide = Math.max(...sizes.map(displayWidth));
  const files = table(
    packed.map(({ name }, i) => [`  ${' '.repeat(wide - displayWidth(sizes[i] ?? ''))}${sizes[i] ?? ''}`, showName(name)]), width,
  );
  const say = (text: string): string => `${wrap(text, width).join('\n')}\n`;
  const options = [
    limits.maxSize > defaultLimits.maxSize && `--max-size ${limits.maxSize}`,
    limits.maxRatio > defaultLimits.maxRatio && `--max-ratio ${limits.maxRatio}`,
    limits.maxEntries > defaultLimits.maxEntries && `--max-entries ${limits.maxEntries}`,
  ].filter((option) => option !== false);
  return [
    ...(proven ? [] : [say(t.files.dryRun)]),
    say(t.pack.done(packed.length, showName(output), t.pack.cipher[cipher], showNumber(size), proven === null)),
    files,
    ...(proven ? [say(t.pack.proven)] : []),
    '\n',
    say(t.pack.howToOpen[cipher]),
    ...(options.length > 0 ? [say(t.pack.overLimits(options.join(' ')))] : []),
    say(t.pack.passwordApart),
    say(t.pack.namesOpen),
  ].join('');
}
