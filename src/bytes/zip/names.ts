import { decodeBig5 } from '../encoding/big5.ts';
import { ZipProblem, type UnsafeName } from './problem.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lossy = new TextDecoder('big5');

/** The name of an entry: UTF-8 where its bytes are, else CP950, as Windows in Taiwan writes names without the UTF-8 flag. */
export function decodeName(raw: Uint8Array): string {
  try {
    return utf8.decode(raw);
  } catch {
    return decodeBig5(raw) ?? lossy.decode(raw);
  }
}

/** Where an entry may be written: the folders and the name, one after the other. */
export interface SafePath {
  readonly parts: readonly string[];
  /** Whether characters that Windows does not take were replaced by `_`. */
  readonly replaced: boolean;
}

/**
 * The place of an entry below the folder that is extracted to. A backslash parts folder and file, as it does where the
 * programs that write one come from (APPNOTE 6.3.10, 4.4.17.1, asks for the other slash).
 * @throws ZipProblem for a name that leads elsewhere
 */
export function safePath(name: string): SafePath {
  const why = unsafe(name);
  if (why !== null) throw new ZipProblem({ kind: 'unsafe-name', entry: name, why });
  const given = name.split(/[\\/]/).filter((part) => part !== '' && part !== '.');
  const parts = given.map(forWindows);
  return { parts, replaced: parts.some((part, i) => part !== given[i]) };
}

function unsafe(name: string): UnsafeName | null {
  if (name === '') return 'empty';
  if (name.includes('\0')) return 'nul';
  if (/(?:^|[\\/])\.\.(?:[\\/]|$)/.test(name)) return 'climbs';
  if (/^[\\/]/.test(name)) return 'absolute';
  return /^[A-Za-z]:/.test(name) ? 'drive' : null;
}

// Characters that Windows forbids in a name, that do not decode, or that make a name look different from what it is.
const FORBIDDEN = /[<>:"|?*\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\uf8f8\ufffd]/gu;
const RESERVED = /^(?:CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|(?:COM|LPT)[0-9¹²³])[ ]*(?:\.|$)/iu;

function forWindows(part: string): string {
  const plain = part.replace(FORBIDDEN, '_').replace(/[. ]+$/, (end) => '_'.repeat(end.length));
  return RESERVED.test(plain) ? `_${plain}` : plain;
}

interface Place {
  /** The names as they are written. */
  readonly exact: string;
  readonly entry: string;
  readonly replaced: boolean;
  readonly folder: boolean;
  /** Whether an entry of its own names it; a folder may be there only because something lies in it. */
  named: boolean;
}

/** The places taken so far, compared as file systems do that take upper and lower case for one. */
export class NameTree {
  readonly #places = new Map<string, Place>();

  /** Takes the place of one more entry. @throws ZipProblem where another one has it */
  addEntry(entry: string, { parts, replaced }: SafePath, folder: boolean): void {
    let exact = '';
    for (const [i, part] of parts.entries()) {
      exact += i === 0 ? part : `/${part}`;
      const last = i === parts.length - 1;
      const here: Place = { exact, entry, replaced, folder: !last || folder, named: last };
      const key = exact.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC');
      const other = this.#places.get(key);
      if (other === undefined) {
        this.#places.set(key, here);
        continue;
      }
      const how = clash(here, other);
      if (how !== null) throw new ZipProblem({ kind: 'twins', entry, other: other.entry, how });
      other.named ||= here.named;
    }
  }
}

function clash(here: Place, other: Place): 'exact' | 'case' | 'folder' | 'replaced' | null {
  const same = here.exact === other.exact;
  if (same && here.folder && other.folder && !(here.named && other.named)) return null;
  if (here.entry === other.entry) return 'exact';
  if (here.folder !== other.folder) return 'folder';
  if (!same) return 'case';
  return here.replaced || other.replaced ? 'replaced' : 'exact';
}
