import type { Encoding } from '../../bytes/encoding/encoding.ts';
import type { Format } from '../../schemas/format.ts';

/** The request to `lhl merge`, without its inputs. */
export interface MergeOptions {
  readonly output: string;
  /** The folder that is merged and in which the output lies; null where it lies elsewhere. */
  readonly within: string | null;
  /** The format of the files; null where their headers are to tell it, if they can. */
  readonly as: Format | null;
  readonly inputEncoding: 'big5' | 'utf8' | null;
  readonly encoding: Encoding | null;
  /** Whether rows that are one record are refused, whichever of the files they stand in. */
  readonly across: boolean;
  readonly force: boolean;
  /** Whether nothing is written, and only told. */
  readonly dryRun: boolean;
}
