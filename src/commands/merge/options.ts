import type { Encoding } from '../../bytes/encoding/encoding.ts';
import type { Format } from '../../schemas/format.ts';

/** What `lhl merge` was asked to do, its inputs apart. */
export interface MergeOptions {
  readonly output: string;
  /** What the files are; null where their headers are to tell, if they can. */
  readonly as: Format | null;
  readonly inputEncoding: 'big5' | 'utf8' | null;
  readonly encoding: Encoding | null;
  readonly force: boolean;
  /** Whether nothing is written, and only told. */
  readonly dryRun: boolean;
}
