import type { Field, Format } from '../../schemas/format.ts';
import { BLANK, OK } from '../row-keys.ts';
import { RosterRules } from '../roster-rules.ts';
import { RowRules, type TellInRow } from '../row-rules.ts';
import type { ByteTools, Surroundings } from '../source.ts';
import { wantedFields } from '../table.ts';
import { planOf, type CellPlan } from './cells.ts';
import { CourseRows } from './course.ts';
import { CellMemo, type KnownCell } from './memo.ts';
import { ByteRow } from './row.ts';
import { TextBytes } from './texts.ts';

const LF = 0x0a;
const CR = 0x0d;
const QUOTE = 0x22;
const COMMA = 0x2c;
/** A row with more cells that have to be looked at closely is read as a whole. */
const MOST_DOUBTED = 8;
/** A longer cell (bytes) is read with its whole row. */
const LONGEST = 4096;

/**
 * Goes over rows by their bytes: cells that are certainly right are not even decoded, and of the others the ordinary
 * checks say what is wrong with them. A row of another width, with bytes that are not text, or with quotes around what needs
 * them is not read.
 */
export class FastRows {
  /** The row that was read last. */
  readonly row: ByteRow;
  /** How many values stand in quotes in all rows that were read. */
  quoted = 0;
  readonly #rules: RowRules;
  readonly #roster: RosterRules | null;
  /** Whether no rule over its cells has anything to say of the row that was read last. */
  readonly #areSilent: () => boolean;
  readonly #plans: readonly CellPlan[];
  readonly #memo: CellMemo;
  readonly #course: CourseRows;
  /** The columns of the doubted cells of the row, where each starts and ends, and what was said of them. */
  readonly #columns = new Int32Array(MOST_DOUBTED);
  readonly #starts = new Int32Array(MOST_DOUBTED);
  readonly #ends = new Int32Array(MOST_DOUBTED);
  readonly #known: (KnownCell | null)[] = new Array<KnownCell | null>(MOST_DOUBTED).fill(null);
  #doubted = 0;
  /** Whether the row before had values in quotes: else they are looked for only where a cell is not what it should be. */
  #inQuotes = false;

  /** @param parts the fields whose numbers are wanted although no rule over cells needs them */
  constructor(format: Format, fields: readonly Field[], around: Surroundings, tools: ByteTools, parts = wantedFields(format, around)) {
    const row = new ByteRow(fields, tools);
    const textOf = (column: number): string => row.text(column);
    const texts = new TextBytes(around, tools);
    this.row = row;
    this.#rules = new RowRules(format, fields, row.keys, around.today, textOf);
    this.#roster = around.roster ? new RosterRules(around.roster, format, fields, row.keys, textOf) : null;
    this.#plans = fields.map((field, i) => planOf(field, i * 2, parts.has(field.key), texts));
    this.#memo = new CellMemo(fields, around, tools);
    this.#course = new CourseRows(fields, this.#plans, row.keys);
    const [rules, roster] = [this.#rules, this.#roster];
    this.#areSilent = roster === null ? () => rules.areSilent() : () => rules.areSilent() && roster.areSilent();
  }

  /** Whether nothing is wrong with the row that was read last by itself. */
  get isPlain(): boolean {
    return this.#doubted === 0 && this.#areSilent();
  }

  /**
   * Reads the row that begins at `from`, if it can.
   * @param bytes hold it with its line end, and some more behind that
   * @param row its number, as a spreadsheet counts
   * @param line the physical line on which it starts
   * @returns where the next row begins; -1 where the row has to be read as a whole
   */
  readRow(bytes: Uint8Array, from: number, row: number, line: number): number {
    const course = this.#course;
    const end = course.mayBeLike ? course.end(bytes, from) : -1;
    if (end < 0) return this.#readRow(bytes, from, row, line);
    this.#doubted = 0;
    this.row.beginRow(bytes, from, end - 1, row, line, 0);
    return bytes[end - 1] === CR ? end + 1 : end;
  }

  /**
   * Whether nothing is wrong with the row that was read last, nor with rows that differ from it in some columns alone, where these
   * are right and {@link isOwnSilent}.
   */
  areAlike(columns: readonly number[]): boolean {
    return this.isPlain && this.#roster === null && !this.#rules.readsAny(columns);
  }

  /** Whether these rules have nothing to say of the row under way. */
  get isOwnSilent(): boolean {
    return this.#rules.areOwnSilent();
  }

  /**
   * Reads one cell of a row whose other cells are those of the row that was read last.
   * @returns whether it is certainly right from its beginning to its end
   */
  readCell(column: number, bytes: Uint8Array, from: number, to: number): boolean {
    const plan = this.#plans[column];
    if (plan === undefined) return false;
    const { states, words } = this.row.keys;
    const isRight = from < to && plan.read(bytes, from, words, plan.to, plan) === to;
    states[column] = isRight ? OK : BLANK;
    return isRight || (from === to && plan.mayBeBlank);
  }

  #readRow(bytes: Uint8Array, from: number, row: number, line: number): number {
    const { states, words } = this.row.keys;
    const plans = this.#plans;
    const last = plans.length - 1;
    const inQuotes = this.#inQuotes;
    this.#doubted = 0;
    let at = from;
    let quoted = 0;
    let filled = false;
    for (let i = 0; i <= last; i++) {
      const plan = plans[i];
      if (plan === undefined) return -1;
      const open = inQuotes && bytes[at] === QUOTE ? 1 : 0;
      const begin = at + open;
      let end = plan.read(bytes, begin, words, plan.to, plan);
      if (open === 1) end = end > begin && bytes[end] === QUOTE ? end + 1 : -1;
      if (end > at && (i < last ? bytes[end] === COMMA : endsRow(bytes, end))) {
        states[i] = OK;
        filled = true;
        quoted += open;
      } else if (plan.mayBeBlank && (i < last ? bytes[at] === COMMA : endsRow(bytes, at))) {
        states[i] = BLANK;
        end = at;
      } else if (bytes[at] === QUOTE) {
        end = this.#readQuoted(plan, i, bytes, at + 1, i < last);
        filled ||= states[i] === OK;
        quoted++;
      } else end = this.#doubtCell(i, bytes, at, i < last);
      if (end < 0) return -1;
      at = end + 1;
    }
    if (inQuotes !== quoted > 0) this.#inQuotes = quoted > 0;
    // A row of nothing but blanks has no data.
    if (!filled) return -1;
    const next = bytes[at - 1] === CR ? at + 1 : at;
    this.row.beginRow(bytes, from, at - 1, row, line, quoted);
    // Apart, so that the code for all other rows need not be compiled anew when the first such row comes.
    if (this.#doubted > 0 && !this.#checkDoubted(bytes)) return -1;
    this.quoted += quoted;
    if (quoted === 0 && this.#doubted === 0 && this.#course.mayBeLike) this.#course.addRow(bytes, from, at);
    return next;
  }

  /** Tells what is wrong with single cells of the row that was read last; columns count from 0. */
  tellCells(tell: (column: number, cell: KnownCell) => void): void {
    for (let i = 0; i < this.#doubted; i++) {
      const cell = this.#known[i];
      if (cell) tell(this.#columns[i] ?? 0, cell);
    }
  }

  /** Tells what the rules over its cells have to say of the row that was read last. */
  tellRow(tell: TellInRow): void {
    if (!this.#rules.areSilent()) this.#rules.tellRow(tell);
    this.#roster?.tellRow(tell);
  }

  // Where a cell ends that begins with a quote, what is in it from `from` on; -1 where its whole row has to be looked at.
  #readQuoted(plan: CellPlan, column: number, bytes: Uint8Array, from: number, more: boolean): number {
    const { states, words } = this.row.keys;
    const ends = (at: number): boolean => (more ? bytes[at] === COMMA : endsRow(bytes, at));
    const end = plan.read(bytes, from, words, plan.to, plan);
    if (end > from && bytes[end] === QUOTE && ends(end + 1)) {
      states[column] = OK;
      return end + 1;
    }
    states[column] = BLANK;
    if (bytes[from] === QUOTE && ends(from + 1) && plan.mayBeBlank) return from + 1;
    const close = endOfQuoted(bytes, from);
    return close < 0 || !ends(close + 1) || this.#doubt(column, from, close) < 0 ? -1 : close + 1;
  }

  // Where a cell ends that the ordinary checks have to look at; -1 where they have to look at the whole row.
  #doubtCell(column: number, bytes: Uint8Array, from: number, more: boolean): number {
    let end = from;
    for (let byte = bytes[end]; byte !== COMMA && byte !== LF; byte = bytes[++end]) {
      if (byte === 0 || end - from > LONGEST) return -1;
    }
    if (more !== (bytes[end] === COMMA)) return -1;
    if (!more && end > from && bytes[end - 1] === CR) end--;
    return this.#doubt(column, from, end);
  }

  #doubt(column: number, from: number, end: number): number {
    if (this.#doubted === MOST_DOUBTED) return -1;
    this.#columns[this.#doubted] = column;
    this.#starts[this.#doubted] = from;
    this.#ends[this.#doubted++] = end;
    return end;
  }

  #checkDoubted(bytes: Uint8Array): boolean {
    const { words, states } = this.row.keys;
    for (let i = 0; i < this.#doubted; i++) {
      const column = this.#columns[i] ?? 0;
      const cell = this.#known[i] = this.#memo.of(column, bytes, this.#starts[i] ?? 0, this.#ends[i] ?? 0);
      if (cell === null) return false;
      states[column] = cell.state;
      if (cell.words === null) continue;
      words[column * 2] = cell.words[0];
      words[column * 2 + 1] = cell.words[1];
    }
    return true;
  }
}

function endsRow(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === LF || (bytes[at] === CR && bytes[at + 1] === LF);
}

// Where the quote stands that ends a value; -1 where the value needs its quotes, or is not to be read here.
function endOfQuoted(bytes: Uint8Array, from: number): number {
  let end = from;
  for (let byte = bytes[end]; byte !== QUOTE; byte = bytes[++end])
    if (byte === COMMA || byte === LF || byte === CR || byte === 0 || end - from > LONGEST) return -1;
  return end;
}
