import type { ByteTaker } from '../../bytes/csv/reader.ts';
import { ByteMap } from '../../bytes/byte-map.ts';
import { decode, type Encoding } from '../../bytes/encoding/encoding.ts';
import { fingerprintOf } from '../../checks/key-table.ts';
import { hoursPerUnitOf, natureOfCell, relatedOfCell } from '../../convert/hours/cells.ts';
import { noCategory } from '../../convert/hours/lines.ts';
import type { Reckoning } from '../../convert/hours/reckoning.ts';
import type { HoursRecord, Related } from '../../convert/hours/record.ts';
import { scanDate, scanId, scanShortDate } from '../../schemas/kinds/scan.ts';
import type { HoursColumns } from './columns.ts';
import { AGENCY, COURSE, END, ID, RecordKey, START, knownCategory, type KnownCategory } from './known.ts';
import { placesOf, type Places } from './places.ts';
import { scanHours } from './scan-hours.ts';

const LF = 0x0a;
const CR = 0x0d;
const QUOTE = 0x22;
const COMMA = 0x2c;
const DASH = 0x2d;
/** A longer row (bytes) is read as text. */
const LONGEST = 65_536;

interface Print {
  readonly a: number;
  readonly b: number;
}

/**
 * Reads rows by their bytes into records: of the columns that matter a cell is a number, or one of values that were decoded before. A row
 * with a quote, of another width, or with a cell that is not plainly right is not taken.
 */
export class ByteRows implements ByteTaker {
  readonly #reckoning: Reckoning;
  readonly #record: HoursRecord;
  readonly #at: Places;
  readonly #width: number;
  readonly #onRow: (placed: boolean) => boolean;
  /** Where each cell of the row begins; behind the last, where the row ends and one more. */
  readonly #starts: Int32Array;
  readonly #numbers = new Int32Array(2);
  readonly #key = new RecordKey();
  readonly #categories: ByteMap<KnownCategory | null>;
  readonly #natures: ByteMap<number | null>;
  readonly #related: ByteMap<Related | undefined>;
  readonly #units: ByteMap<number | null>;
  readonly #agencies: ByteMap<Print | null>;
  readonly #courses: ByteMap<Print | null>;
  readonly #texts: ByteMap<string | null>;

  /** @param onRow is told of each row whether its record has a place; where it says no, the row is read as text */
  constructor(columns: HoursColumns, encoding: Encoding, reckoning: Reckoning, record: HoursRecord, onRow: (placed: boolean) => boolean) {
    this.#reckoning = reckoning;
    this.#record = record;
    this.#at = placesOf(columns);
    this.#width = columns.recognised.columns.length;
    this.#onRow = onRow;
    this.#starts = new Int32Array(this.#width + 1);
    const known = <T>(make: (text: string) => T): ByteMap<T | null> => new ByteMap((bytes, from, to) => {
      const text = decode(bytes, encoding, from, to);
      return text === null || text.includes('\0') ? null : make(text);
    });
    this.#categories = known((text) => knownCategory(text, reckoning.lines));
    this.#natures = known(natureOfCell);
    this.#units = known(hoursPerUnitOf);
    this.#agencies = known(fingerprintOf);
    this.#courses = known(fingerprintOf);
    this.#texts = known((text) => text.trim());
    this.#related = new ByteMap((bytes, from, to) => {
      const text = decode(bytes, encoding, from, to);
      return text === null ? undefined : relatedOfCell(text);
    });
  }

  takeRow(bytes: Uint8Array, from: number): number {
    const next = this.#cutCells(bytes, from);
    if (next < 0 || !this.#readPerson(bytes) || !this.#readDays(bytes) || !this.#readHours(bytes) || !this.#readKinds(bytes)) return -1;
    if (!this.#readKey(bytes) || !this.#hear(bytes) || !this.#onRow(this.#record.placing.reason === null)) return -1;
    this.#reckoning.addRecord(this.#record);
    return next;
  }

  settleRows(): void {
    // Nothing of a row is kept as bytes.
  }

  // Finds where the cells begin; -1 where they are not as many as there are columns, or one may be in quotes.
  #cutCells(bytes: Uint8Array, from: number): number {
    const starts = this.#starts;
    const width = this.#width;
    let column = 0;
    let at = from;
    starts[0] = from;
    for (let byte = bytes[at] ?? LF; byte !== LF; byte = bytes[++at] ?? LF) {
      // Most bytes are told by one look.
      while (byte > COMMA) byte = bytes[++at] ?? LF;
      if (byte === LF) break;
      if (byte === COMMA) {
        if (++column >= width) return -1;
        starts[column] = at + 1;
      } else if (byte === QUOTE || byte === 0) return -1;
    }
    if (column !== width - 1 || at - from > LONGEST) return -1;
    starts[width] = (bytes[at - 1] === CR && at > from ? at - 1 : at) + 1;
    return at + 1;
  }

  #from(column: number): number {
    return this.#starts[column] ?? 0;
  }

  #to(column: number): number {
    return (this.#starts[column + 1] ?? 0) - 1;
  }

  #readPerson(bytes: Uint8Array): boolean {
    const { id } = this.#at;
    const numbers = this.#numbers;
    if (scanId(bytes, this.#from(id), numbers, 0) !== this.#to(id)) return false;
    const digits = numbers[0] ?? 0;
    const beginning = numbers[1] ?? 0;
    this.#record.person = this.#reckoning.people.ofScanned(digits, beginning);
    this.#key.set(ID, digits, beginning);
    return true;
  }

  #readDays(bytes: Uint8Array): boolean {
    const { start, end } = this.#at;
    const numbers = this.#numbers;
    const record = this.#record;
    if (!this.#readDay(bytes, end)) return false;
    record.day = numbers[0] ?? 0;
    record.year = numbers[1] ?? 0;
    record.gregorian = false;
    this.#key.set(END, record.day, 0);
    if (start < 0) this.#key.set(START, 0, 0);
    else if (this.#readDay(bytes, start)) this.#key.set(START, numbers[0] ?? 0, 0);
    else return false;
    return true;
  }

  #readDay(bytes: Uint8Array, column: number): boolean {
    const from = this.#from(column);
    const scanned = bytes[from + 3] === DASH ? scanDate(bytes, from, this.#numbers, 0) : scanShortDate(bytes, from, this.#numbers, 0);
    return scanned === this.#to(column);
  }

  #readHours(bytes: Uint8Array): boolean {
    const { digital, physical } = this.#at;
    const one = this.#hoursAt(bytes, digital);
    const other = this.#hoursAt(bytes, physical);
    if (one === WRONG || other === WRONG) return false;
    const record = this.#record;
    record.exact = null;
    if (one === BLANK && other === BLANK) return this.#readTotal(bytes);
    record.from = 'hours';
    record.small = (one === BLANK ? 0 : one) + (other === BLANK ? 0 : other);
    return true;
  }

  #readTotal(bytes: Uint8Array): boolean {
    const { total, unit } = this.#at;
    const hours = this.#hoursAt(bytes, total);
    const record = this.#record;
    if (hours === WRONG) return false;
    record.from = hours === BLANK ? 'none' : 'total';
    record.small = 0;
    if (hours === BLANK) return true;
    const factor = unit < 0 ? 1 : this.#units.of(bytes, this.#from(unit), this.#to(unit)) ?? 0;
    record.small = hours * factor;
    return factor > 0;
  }

  #hoursAt(bytes: Uint8Array, column: number): number {
    if (column < 0) return BLANK;
    const from = this.#from(column);
    const to = this.#to(column);
    if (from === to) return BLANK;
    return scanHours(bytes, from, this.#numbers) === to ? this.#numbers[0] ?? 0 : WRONG;
  }

  #readKinds(bytes: Uint8Array): boolean {
    const { category, nature, related } = this.#at;
    const record = this.#record;
    const known = category < 0 ? null : this.#categories.of(bytes, this.#from(category), this.#to(category));
    if (category >= 0 && known === null) return false;
    record.placing = known?.placing ?? noCategory;
    record.category = known?.word ?? 0;
    const kind = nature < 0 ? 0 : this.#natures.of(bytes, this.#from(nature), this.#to(nature));
    const yes = related < 0 ? false : this.#related.of(bytes, this.#from(related), this.#to(related));
    if (kind === null || yes === undefined) return false;
    record.nature = kind;
    record.related = yes;
    return true;
  }

  #readKey(bytes: Uint8Array): boolean {
    const { agency, course } = this.#at;
    if (!this.#setPrint(bytes, AGENCY, agency, this.#agencies) || !this.#setPrint(bytes, COURSE, course, this.#courses)) return false;
    this.#key.into(this.#record);
    return true;
  }

  #setPrint(bytes: Uint8Array, part: number, column: number, prints: ByteMap<Print | null>): boolean {
    const print = column < 0 ? NONE : prints.of(bytes, this.#from(column), this.#to(column));
    if (print === null) return false;
    this.#key.set(part, print.a, print.b);
    return true;
  }

  // Only what a later record says is decoded.
  #hear(bytes: Uint8Array): boolean {
    const { person, day } = this.#record;
    const { people } = this.#reckoning;
    const { name, department } = this.#at;
    const called = name >= 0 && people.isNameNews(person, day) ? this.#textAt(bytes, name) : '';
    const unit = department >= 0 && people.isUnitNews(person, day) ? this.#textAt(bytes, department) : '';
    if (called === null || unit === null) return false;
    if (called !== '' || unit !== '') people.hear(person, day, called, unit);
    return true;
  }

  #textAt(bytes: Uint8Array, column: number): string | null {
    return this.#texts.of(bytes, this.#from(column), this.#to(column));
  }
}

const BLANK = -1;
const WRONG = -2;
const NONE: Print = { a: 0, b: 0 };
