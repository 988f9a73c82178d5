import { sourceKeys } from '../convert/webhr/columns.ts';
import type { Format } from '../schemas/format.ts';
import { formats } from '../schemas/index.ts';

/** The formats as the output sees them: only what is written tells one record from another. */
export const webhrFormats: readonly Format[] = formats.map((format) => ({
  ...format, recordKey: format.recordKey.filter((key) => sourceKeys(format.kind).has(key)),
}));
