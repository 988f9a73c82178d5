import { sourceKeys } from '../convert/webhr/columns.ts';
import type { Format, FormatId } from '../schemas/format.ts';
import { formats } from '../schemas/index.ts';

/** Forms without the hours of people: the command says what they are. */
export const withoutHours: ReadonlySet<FormatId> = new Set(['courses', 'subjects', 'teachers']);
// Only the portal knows the course of a class that was opened; the command says so.
const READ: ReadonlySet<FormatId> = new Set(['unopened', 'unopened-19', 'opened', ...withoutHours, 'grades']);

/** The formats as the output sees them: only what is written tells one record from another. */
export const webhrFormats: readonly Format[] = formats.filter(({ id }) => READ.has(id)).map((format) => ({
  ...format, recordKey: format.recordKey.filter((key) => sourceKeys(format.kind).has(key)),
}));
