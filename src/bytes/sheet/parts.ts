import type { ZipArchive, ZipEntry } from '../zip/archive.ts';
import { scanXml } from './xml-file.ts';
import { SheetProblem, damaged } from './problem.ts';
import type { XmlHandler } from './xml.ts';

const SMALL = 33_554_432;

/** The parts of a workbook that is a ZIP. */
export class Parts {
  readonly #archive: ZipArchive;
  readonly #parts: ReadonlyMap<string, ZipEntry>;
  readonly #limit: number;
  readonly #read = new Map<ZipEntry, number>();
  #left: number;

  constructor(archive: ZipArchive, limit: number) {
    this.#archive = archive;
    // Part names do not tell small letters from capitals, and some programs for Windows write them as paths of Windows.
    this.#parts = new Map(archive.entries.map((entry) => [partName(entry.name).toLowerCase(), entry]));
    this.#limit = limit;
    this.#left = limit;
  }

  get names(): readonly string[] {
    return this.#archive.entries.map((entry) => partName(entry.name));
  }

  has(name: string): boolean {
    return this.#parts.has(name.toLowerCase());
  }

  /**
   * Hands a part's tags and texts over, piece by piece; the pieces are proven right when they have ended.
   * @throws SheetProblem, ZipProblem
   */
  async scan(name: string, handler: XmlHandler): Promise<void> {
    await scanXml(this.#bytes(name), handler);
  }

  /** The same for a part that is never large, whatever the cells are. @throws SheetProblem, ZipProblem */
  async scanSmall(name: string, handler: XmlHandler): Promise<void> {
    if ((this.#parts.get(name.toLowerCase())?.size ?? 0) > SMALL) throw new SheetProblem({ kind: 'too-large', limit: SMALL });
    await this.scan(name, handler);
  }

  async *#bytes(name: string): AsyncGenerator<Uint8Array> {
    const entry = this.#parts.get(name.toLowerCase());
    if (entry === undefined) throw damaged();
    if (entry.cipher !== null) throw new SheetProblem({ kind: 'encrypted' });
    const times = this.#read.get(entry) ?? 0;
    // A part may be gone over twice, but not once for each of a thousand sheets that all lead to it.
    if (times > 1) throw damaged();
    if (times === 0) this.#left -= entry.size;
    if (this.#left < 0) throw new SheetProblem({ kind: 'too-large', limit: this.#limit });
    this.#read.set(entry, times + 1);
    yield* this.#archive.read(entry, { password: null, signal: new AbortController().signal });
  }
}

function partName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\//, '');
}
