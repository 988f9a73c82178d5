import { defaultLimits, type ZipLimits } from '../../bytes/zip/limits.ts';
import type { PackOptions, Packed } from '../../bytes/zip/write.ts';
import { displayWidth, lineWidth, wrap } from '../../lang/width.ts';
import { showName, showNumber } from '../say/show.ts';
import type { Context } from '../command.ts';
import { table } from '../report/print.ts';

/** What `lhl zip` says once the archive is written. */
export function zipSummary(packed: readonly Packed[], output: string, { size, limits }: { readonly size: number; readonly limits: ZipLimits }, cipher: PackOptions['cipher'], { t, host }: Context): string {
  const width = lineWidth(host.stdout.columns);
  const sizes = packed.map((file) => t.unzip.bytes(showNumber(file.size)));
  const wide = Math.max(...sizes.map(displayWidth));
  const files = table(packed.map(({ name }, i) => [`  ${' '.repeat(wide - displayWidth(sizes[i] ?? ''))}${sizes[i] ?? ''}`, showName(name)]), width);
  const say = (text: string): string => `${wrap(text, width).join('\n')}\n`;
  const options = [
    limits.maxSize > defaultLimits.maxSize && `--max-size ${limits.maxSize}`,
    limits.maxRatio > defaultLimits.maxRatio && `--max-ratio ${limits.maxRatio}`,
    limits.maxEntries > defaultLimits.maxEntries && `--max-entries ${limits.maxEntries}`,
  ].filter((option) => option !== false);
  return [
    say(t.pack.done(packed.length, showName(output), t.pack.cipher[cipher], showNumber(size))),
    files,
    say(t.pack.proven),
    '\n',
    say(t.pack.howToOpen[cipher]),
    ...(options.length > 0 ? [say(t.pack.overLimits(options.join(' ')))] : []),
    say(t.pack.passwordApart),
    say(t.pack.namesOpen),
  ].join('');
}
