import type { Field, FieldKey } from '../schemas/format.ts';
import { id, idWeights, letterNumbers } from '../schemas/kinds/id.ts';
import { retiredCode } from './cell.ts';
import { CellMemo, type KnownCell } from './cell-memo.ts';
import { begin, finish, mix, type Fingerprint } from './key-table.ts';
import { checkRow, readByRow } from './row.ts';
import type { ByteTools, Cells, CellState, Surroundings } from './source.ts';
import { yearOf, type KeyCells, type TableCheck } from './table.ts';

const COMMA = 0x2c;
const TUPLES = 4096;

/** Columns that stand side by side, none of them personal, and their bytes in the last row that was gone over. */
interface Run {
  readonly last: number;
  bytes: Uint8Array | null;
}

/**
 * Vouches for rows that are certainly clean, by their bytes: each cell is one that the ordinary checks found right
 * before, or an ID whose checksum holds; the rules over several cells were silent on the same values; and no row before
 * it has its keys. It makes no finding and may doubt any row: the ordinary checks then read it.
 */
export class FastRows {
  readonly #columns: readonly CellMemo[];
  readonly #known: (KnownCell | null)[];
  readonly #idColumn: number;
  /** The columns whose cells are checked against one another. */
  readonly #compared: readonly number[];
  readonly #around: Surroundings;
  readonly #table: TableCheck;
  readonly #cells: MemoCells;
  /** The cells of rows on which the rules over several cells were silent, by their ids. */
  readonly #silent: Int32Array;
  #lastSilent = -1;
  readonly #same: ByteTools['same'];
  /** By its first column: cells that stand side by side, and their bytes in the last row that was vouched for. */
  readonly #runs: (Run | undefined)[] = [];
  #isSilentNow: boolean | null = null;

  constructor(fields: readonly Field[], around: Surroundings, tools: ByteTools, table: TableCheck) {
    this.#columns = fields.map((field) => new CellMemo(field, around, tools.decode));
    this.#same = tools.same;
    // People of one course have the same cells but for what is their own.
    for (let i = 0; i < fields.length; i++) {
      if (fields[i]?.personal !== undefined) continue;
      const first = i;
      while (i + 1 < fields.length && fields[i + 1]?.personal === undefined) i++;
      this.#runs[first] = { last: i, bytes: null };
    }
    this.#known = fields.map(() => null);
    this.#idColumn = fields.findIndex((field) => field.kind === id);
    const read = new Set<FieldKey>([...readByRow, 'county']);
    this.#compared = fields.flatMap((field, i) => (read.has(field.key) ? [i] : []));
    this.#around = around;
    this.#table = table;
    this.#cells = new MemoCells(fields, this.#known, this.#idColumn);
    this.#silent = new Int32Array(TUPLES * Math.max(1, this.#compared.length));
  }

  /**
   * Whether a row is certainly clean.
   * @param bytes hold the row from `from` to `to`, without its line end and without any quote
   * @param row its number
   */
  vouch(bytes: Uint8Array, from: number, to: number, row: number): boolean {
    const columns = this.#columns;
    const last = columns.length - 1;
    let at = from;
    let run: Run | null = null;
    let runFrom = 0;
    for (let i = 0; i <= last; i++) {
      const memo = columns[i];
      if (!memo) return false;
      const begun = this.#runs[i];
      if (begun) {
        const before = begun.bytes;
        if (before !== null) {
          const end = at + before.length;
          if ((begun.last === last ? end === to : end < to && bytes[end] === COMMA) && this.#same(bytes, at, end, before)) {
            i = begun.last;
            at = end + 1;
            continue;
          }
        }
        // Its cells will be others; whether the rules over them are silent is not known any more.
        begun.bytes = null;
        this.#isSilentNow = null;
        run = begun;
        runFrom = at;
      }
      let end: number;
      if (i === this.#idColumn) {
        end = at + 10;
        if (end > to || !this.#cells.takeId(bytes, at)) return false;
      } else {
        end = memo.endOfLast(bytes, at, to);
        let known = memo.last;
        if (end < 0) {
          let hash = 0;
          for (end = at; end < to && bytes[end] !== COMMA; end++) hash = Math.imul(hash ^ (bytes[end] ?? 0), 0x01000193);
          known = memo.of(bytes, at, end, hash);
        }
        if (known?.clean !== true) return false;
        this.#known[i] = known;
      }
      // Each but the last cell ends at a comma, and the last with the row.
      if (i < last ? end >= to || bytes[end] !== COMMA : end !== to) return false;
      if (run?.last === i) run.bytes = new Uint8Array(bytes.subarray(runFrom, end));
      at = end + 1;
    }
    return (this.#isSilentNow ??= this.#isSilent(row)) && this.#table.isNew(this.#cells, row);
  }

  #isSilent(row: number): boolean {
    const compared = this.#compared;
    const width = compared.length;
    const silent = this.#silent;
    if (this.#lastSilent >= 0 && this.#equals(this.#lastSilent)) return true;
    let hash = 0;
    for (const column of compared) hash = Math.imul(hash ^ (this.#known[column]?.id ?? 0), 0x9e3779b1) ^ (hash >>> 15);
    const at = ((hash ^ (hash >>> 16)) & (TUPLES - 1)) * width;
    if (!this.#equals(at)) {
      this.#cells.row = row;
      const county = this.#columns[compared.find((column) => this.#columns[column]?.field.key === 'county') ?? -1];
      if (retiredCode(this.#cells, county?.field.codes) !== null) return false;
      if (checkRow(this.#cells, this.#around).next().done !== true) return false;
      for (let i = 0; i < width; i++) silent[at + i] = this.#known[compared[i] ?? 0]?.id ?? 0;
    }
    this.#lastSilent = at;
    return true;
  }

  #equals(at: number): boolean {
    const compared = this.#compared;
    for (let i = 0; i < compared.length; i++) if (this.#silent[at + i] !== this.#known[compared[i] ?? 0]?.id) return false;
    return true;
  }
}

/** The cells of the row under way, by the names of their fields. */
class MemoCells implements Cells, KeyCells {
  row = 0;
  readonly line = 0;
  readonly #columnOf: ReadonlyMap<FieldKey, number>;
  readonly #known: readonly (KnownCell | null)[];
  readonly #idColumn: number;
  readonly #id: Fingerprint = { a: 0, b: 0, c: 0 };

  constructor(fields: readonly Field[], known: readonly (KnownCell | null)[], idColumn: number) {
    this.#columnOf = new Map(fields.map((field, i) => [field.key, i]));
    this.#known = known;
    this.#idColumn = idColumn;
  }

  /** Takes the ten bytes of an ID; false where they are none, or one in its old form. */
  takeId(bytes: Uint8Array, from: number): boolean {
    const letter = (bytes[from] ?? 0) - 65;
    if (letter < 0 || letter > 25) return false;
    const first = letterNumbers[letter] ?? 0;
    let sum = Math.floor(first / 10) + (first % 10) * 9;
    begin(this.#id);
    mix(this.#id, letter + 65);
    for (let i = 1; i < 10; i++) {
      const digit = (bytes[from + i] ?? 0) - 48;
      if (digit < 0 || digit > 9) return false;
      if (i === 1 && digit !== 1 && digit !== 2 && digit !== 8 && digit !== 9) return false;
      sum += digit * (idWeights[i - 1] ?? 0);
      mix(this.#id, digit + 48);
    }
    finish(this.#id);
    return sum % 10 === 0;
  }

  part(key: FieldKey): Fingerprint | null {
    const column = this.#columnOf.get(key);
    if (column === undefined) return null;
    return column === this.#idColumn ? this.#id : this.#known[column]?.part ?? null;
  }

  year(): number {
    return yearOf(this.#known[this.#columnOf.get('startDate') ?? -1]?.text ?? '');
  }

  state(key: FieldKey): CellState {
    return this.#known[this.#columnOf.get(key) ?? -1]?.state ?? 'failed';
  }

  value(key: FieldKey): string | null {
    const known = this.#known[this.#columnOf.get(key) ?? -1];
    return known?.state === 'ok' ? known.text : null;
  }
}
