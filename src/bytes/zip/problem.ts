import type { Signature } from '../encoding/signature.ts';
import { Problem } from '../problem.ts';

/** The kind of a file that is not a ZIP, by its first bytes; `csv` is any text. */
export type Looks = 'empty' | 'csv' | 'html' | 'unknown' | Signature;

/** An oddity of an archive that was opened all the same, since it cannot change the content. */
export type ZipNote =
  | { readonly kind: 'bytes-behind'; readonly count: number }
  /** It stands behind a program that would extract it; the program was not run. */
  | { readonly kind: 'program' }
  /** Names with a backslash between folder and file. */
  | { readonly kind: 'backslash'; readonly count: number };

/** Why a name must not become a file. */
export type UnsafeName = 'climbs' | 'absolute' | 'drive' | 'nul' | 'empty';

/** The fault of an archive. Names are those of the archive: not masked, control characters included. */
export type ZipFact =
  | { readonly kind: 'not-zip'; readonly looks: Looks }
  | { readonly kind: 'no-files' | 'truncated' | 'multi-disk' | 'encrypted-directory' | 'extra-data' }
  /** `entry` is null where the directory of the archive itself is damaged. */
  | { readonly kind: 'damaged'; readonly entry: string | null; readonly what: 'directory' | 'header' | 'data' | 'checksum' | 'size' }
  | { readonly kind: 'no-password' | 'wrong-password'; readonly entry: string }
  /** ZipCrypto let the password pass, but the content is not text: the password is wrong, or the file damaged. */
  | { readonly kind: 'doubtful-password'; readonly entry: string }
  | { readonly kind: 'unsupported-method'; readonly entry: string; readonly method: string }
  | { readonly kind: 'unsupported-cipher'; readonly entry: string }
  | { readonly kind: 'unsafe-name'; readonly entry: string; readonly why: UnsafeName }
  | { readonly kind: 'special-file'; readonly entry: string; readonly what: 'link' | 'device' }
  | { readonly kind: 'folder-with-content'; readonly entry: string }
  | { readonly kind: 'twins'; readonly entry: string; readonly other: string; readonly how: 'exact' | 'case' | 'folder' | 'replaced' }
  | { readonly kind: 'overlap'; readonly entry: string; readonly other: string }
  /** Sizes in bytes, of all entries together. */
  | { readonly kind: 'too-large'; readonly size: number; readonly limit: number }
  /** `entry` is null where the archive as a whole is over the limit. */
  | { readonly kind: 'ratio'; readonly entry: string | null; readonly ratio: number; readonly limit: number }
  | { readonly kind: 'too-many'; readonly limit: number };

/** An archive that must not be opened, or not further; its message holds nothing of the archive. */
export class ZipProblem extends Problem<ZipFact> {
  constructor(fact: ZipFact, cause?: unknown) {
    super('zip', fact, cause);
  }
}
