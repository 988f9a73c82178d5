// The lot of a change, by which a sample is drawn.
import { createHash } from 'node:crypto';

/** The same for the same seed, in every run and on every machine. */
export function lotOf({ fileName, location: { start, end }, mutatorName, replacement }, seed) {
  const path = fileName.replaceAll('\\', '/');
  const place = [path.slice(path.lastIndexOf('src/')), start.line, start.column, end.line, end.column];
  return createHash('sha256').update([seed, ...place, mutatorName, replacement].join('\n')).digest('hex');
}
