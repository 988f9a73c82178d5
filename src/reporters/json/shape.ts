import { cellName, type Fix, type Found, type Severity } from '../../findings/finding.ts';
import { maskIds } from '../../findings/mask.ts';
import type { Messages } from '../../lang/index.ts';
import { shownValue, wordsOf } from '../describe.ts';
import type { JsonBytes } from './bytes.ts';

/** How findings are shown, and what stands around each. */
export interface JsonFrame {
  readonly texts: Messages['rules'];
  /** Whether the user asked to see the values as they are. */
  readonly showValues: boolean;
  /** Stands before the first key. */
  readonly open: string;
  /** Stands after the last value, in ASCII. */
  readonly close: string;
}

// Few rules have more wordings in one column, but for those that tell a number.
const WORDINGS = 4;

/** From the message up to the value of the fix, or to the end if the finding has no fix. */
interface Wording {
  readonly params: Flat;
  readonly keys: number;
  readonly fix: Fix['kind'] | null;
  readonly bytes: Uint8Array;
}

/** Params hold no objects. */
type Flat = Readonly<Record<string, unknown>>;

const encoder = new TextEncoder();

/** The JSON of the findings of one rule in one column: the bytes that they have in common are kept, and copied. */
export class JsonShape {
  /** The number of the stencil that ends at the value; -1 as long as there is none. */
  stencil = -1;
  /** All up to the row. */
  readonly before: Uint8Array;
  /** All from the line to the row in the name of the cell; nothing if the finding has no cell. */
  readonly between: Uint8Array;
  /** All from there to the value. */
  readonly behind: Uint8Array;
  readonly #of: Found;
  readonly #severity: Severity;
  readonly #frame: JsonFrame;
  readonly #endOfFix: Uint8Array;
  readonly #wordings: Wording[] = [];
  #oldest = 0;
  readonly #value: LastShown;
  readonly #mended: LastShown;

  /** @param found the first of them */
  constructor(found: Found, severity: Severity, frame: JsonFrame) {
    const { rule, column, field, header } = found;
    this.#of = { ...found };
    this.#severity = severity;
    this.#frame = frame;
    this.before = encoder.encode(`${frame.open}"rule":"${rule}","severity":"${severity}","row":`);
    this.between = encoder.encode(column === null ? '' : `,"column":${column},"cell":"${cellName(column, 0).slice(0, -1)}`);
    this.behind = encoder.encode(`${column === null ? ',"column":null,"cell":null' : '"'},"field":${JSON.stringify(field)},`
      + `"header":${JSON.stringify(header === null ? null : maskIds(header))},"value":`);
    this.#endOfFix = encoder.encode(endOfFix([], frame));
    this.#value = new LastShown(found, frame);
    this.#mended = new LastShown(found, frame);
  }

  /** Whether a finding of the same rule is one of them. */
  fits({ column, field, header, personal }: Found, severity: Severity): boolean {
    const of = this.#of;
    return of.column === column && of.field === field && of.header === header && of.personal === personal && this.#severity === severity;
  }

  /** Adds a finding from its value on. */
  addRest(found: Found, out: JsonBytes): void {
    const { fix, related } = found;
    out.addText(this.#value.of(found.value));
    // The related rows are different for each finding.
    if (related.length === 0) this.#copyWording(found, out);
    else this.#writeWording(found, out);
    if (fix === null) return;
    out.addText(this.#mended.of(fix.value));
    if (related.length === 0) out.addBytes(this.#endOfFix);
    else out.addJson(endOfFix(related, this.#frame));
  }

  #copyWording(found: Found, out: JsonBytes): void {
    const kind = found.fix?.kind ?? null;
    const params = found.params as Flat;
    for (let i = 0; i < this.#wordings.length; i++) {
      const wording = this.#wordings[i];
      if (wording?.fix === kind && isOf(wording, params)) {
        out.addBytes(wording.bytes);
        return;
      }
    }
    const from = out.length;
    this.#writeWording(found, out);
    this.#wordings[this.#oldest] = { params, keys: Object.keys(params).length, fix: kind, bytes: out.since(from) };
    this.#oldest = (this.#oldest + 1) % WORDINGS;
  }

  #writeWording(found: Found, out: JsonBytes): void {
    const { message, help } = wordsOf(found, this.#frame.texts);
    out.addAscii(',"message":');
    out.addText(message);
    out.addAscii(',"help":');
    out.addText(help);
    out.addJson(found.fix === null ? `,"fix":null${end(found.related, this.#frame)}` : `,"fix":{"kind":"${found.fix.kind}","value":`);
  }
}

/** The value that was shown last, and how: many rows have the same. */
class LastShown {
  readonly #of: Found;
  readonly #frame: JsonFrame;
  #value: string | null = null;
  #shown: string | null = null;

  constructor(of: Found, frame: JsonFrame) {
    this.#of = of;
    this.#frame = frame;
  }

  of(value: string | null): string | null {
    if (value !== this.#value) {
      this.#value = value;
      this.#shown = shownValue(value, this.#of.personal, this.#frame.showValues);
    }
    return this.#shown;
  }
}

const endOfFix = (related: Found['related'], frame: JsonFrame): string => `}${end(related, frame)}`;
const end = (related: Found['related'], { close }: JsonFrame): string =>
  `,"related":${JSON.stringify(related)}${close}`;

function isOf({ params, keys }: Wording, others: Flat): boolean {
  if (params === others) return true;
  let same = 0;
  for (const key in others) if (others[key] === params[key]) same++; else return false;
  return same === keys;
}
