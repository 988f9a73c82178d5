import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const IN_MEMORY = 4 * 1_048_576;

/**
 * Keeps pieces of text by section until it is known what stands before them: in memory as long as they are few, else
 * in a private temporary file. A million findings so cost no more memory than a thousand.
 */
export class Spool {
  #sections = new Map<string, Section>();
  #held = 0;
  #folder: string | null = null;
  #files = 0;

  /** Adds a piece to a section. */
  add(section: string, text: string): void {
    let known = this.#sections.get(section);
    if (!known) this.#sections.set(section, (known = { pieces: [], file: null }));
    known.pieces.push(text);
    this.#held += text.length;
    if (this.#held > IN_MEMORY) this.#spill();
  }

  /** The pieces of a section in the order in which they came. */
  *read(section: string): Generator<string | Uint8Array> {
    const known = this.#sections.get(section);
    if (!known) return;
    if (known.file !== null) {
      const buffer = Buffer.allocUnsafe(262_144);
      for (let at = 0; ;) {
        const size = readSync(known.file, buffer, 0, buffer.length, at);
        if (size === 0) break;
        at += size;
        yield Uint8Array.from(buffer.subarray(0, size));
      }
    }
    if (known.pieces.length > 0) yield known.pieces.join('');
  }

  /** Forgets all pieces and removes the temporary file. */
  clear(): void {
    for (const { file } of this.#sections.values()) if (file !== null) closeSync(file);
    this.#sections.clear();
    this.#held = 0;
    if (this.#folder !== null) rmSync(this.#folder, { recursive: true, force: true });
    this.#folder = null;
  }

  #spill(): void {
    this.#folder ??= mkdtempSync(join(tmpdir(), 'lhl-'));
    for (const section of this.#sections.values()) {
      if (section.pieces.length === 0) continue;
      section.file ??= openSync(join(this.#folder, String(this.#files++)), 'wx+', 0o600);
      const bytes = Buffer.from(section.pieces.join(''));
      for (let done = 0; done < bytes.length;) done += writeSync(section.file, bytes, done);
      section.pieces = [];
    }
    this.#held = 0;
  }
}

interface Section {
  pieces: string[];
  file: number | null;
}
