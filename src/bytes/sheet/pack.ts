import { strToU8, zipSync, type Zippable } from 'fflate';

/** A file inside a package, as text. */
export interface PackedFile {
  readonly name: string;
  readonly text: string;
  /** Whether it stands as it is, so that its bytes can be read without unpacking. */
  readonly stored?: boolean;
}

/** Packs files in this order into a ZIP; the same files give the same bytes on every day and in every time zone. */
export function pack(files: readonly PackedFile[]): Uint8Array {
  const entries: Zippable = {};
  for (const { name, text, stored } of files) entries[name] = [strToU8(text), { level: stored === true ? 0 : 6 }];
  // A ZIP keeps local time, and the package asks the date for its local parts.
  return zipSync(entries, { mtime: new Date(1980, 0, 1) });
}
