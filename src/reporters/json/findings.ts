import type { RuleId } from '../../rules/index.ts';
import type { Found, Severity } from '../../findings/finding.ts';
import type { Messages } from '../../lang/index.ts';
import { describe } from '../describe.ts';
import { JsonBytes } from './bytes.ts';
import { JsonShape, type JsonFrame } from './shape.ts';
import { FORGET, STENCIL, Stencils, WHOLE } from './stencil.ts';

// No format has half as many columns.
const COLUMNS = 64;
const ENOUGH = 262_144;
const ONE_MORE = 16_384;
/** Stencils of so many bytes are forgotten, and made anew where they are needed again. */
const MOST_KNOWN = 2 * 1_048_576;

/**
 * Findings as JSON in UTF-8, one after another: each as JSON.stringify writes it once it is described, at a tenth of the cost. They
 * are put down in short and written out when the report is: a report of hundreds of megabytes would else be written twice.
 */
export class JsonFindings {
  readonly #notes = new JsonBytes(ENOUGH + ONE_MORE);
  readonly #out = new JsonBytes(ENOUGH + ONE_MORE);
  readonly #stencils = new Stencils();
  readonly #shapes = new Map<RuleId, (JsonShape | undefined)[]>();
  #frame: JsonFrame;
  /** Whose the numbers are that are kept with findings: another one from where stencils were forgotten. */
  #owner: object = {};
  #known = 0;
  #knownBytes = 0;

  /** @param showValues whether the user asked to see the values as they are */
  constructor(texts: Messages['rules'], showValues: boolean) {
    this.#frame = { texts, showValues, open: '', close: '' };
  }

  /**
   * Begins a list.
   * @param open stands before the first key of each finding
   * @param close stands after its last value, in ASCII
   */
  begin(open: string, close: string): void {
    this.#forgetAll();
    this.#notes.take();
    this.#stencils.clear();
    this.#frame = { ...this.#frame, open, close };
  }

  /** Whether there is so much that it should be taken. */
  get full(): boolean {
    return this.#notes.length >= ENOUGH;
  }

  /** Takes away what was added, in short; it is good until something is added again. */
  take(): Uint8Array {
    return this.#notes.take();
  }

  /** Writes out what was taken, in the order in which it was, and in whatever pieces; each that it returns is good until the next. */
  textsOf(taken: Uint8Array): Iterable<Uint8Array> {
    return this.#stencils.textsOf(taken, this.#out, ENOUGH);
  }

  /** A finding by itself. */
  textOf(found: Found, severity: Severity): string {
    return JSON.stringify(describe(found, severity, this.#frame.texts, this.#frame.showValues));
  }

  /** Adds a finding. */
  addFinding(found: Found, severity: Severity): void {
    const { row, line, kept } = found;
    if (row === null || line === null) this.#addWhole(found, severity);
    else if (kept && kept.by === this.#owner) this.#notes.addWords(kept.made, row, line);
    else this.#addNew(found, severity, row, line);
  }

  #addWhole(found: Found, severity: Severity): void {
    const { open, close } = this.#frame;
    const from = this.#beginLong(WHOLE, 0, 0);
    this.#notes.addJson(`${open}${this.textOf(found, severity).slice(1, -1)}${close}`);
    this.#notes.endSized(from);
  }

  #addNew(found: Found, severity: Severity, row: number, line: number): void {
    const notes = this.#notes;
    if (this.#knownBytes > MOST_KNOWN) {
      notes.endSized(this.#beginLong(FORGET, 0, 0));
      this.#forgetAll();
    }
    const shape = this.#shapeOf(found, severity);
    const { kept } = found;
    if (kept) {
      kept.made = this.#addStencil(shape, found);
      kept.by = this.#owner;
      notes.addWords(kept.made, row, line);
    } else {
      if (shape.stencil < 0) shape.stencil = this.#addStencil(shape, null);
      const from = this.#beginLong(shape.stencil + 1, row, line);
      shape.addRest(found, notes);
      notes.endSized(from);
    }
  }

  // Adds what findings of a shape have in common, or all findings like one, and returns what stands for it.
  #addStencil(shape: JsonShape, found: Found | null): number {
    const notes = this.#notes;
    const from = this.#beginLong(STENCIL, shape.before.length, shape.between.length);
    for (const part of [shape.before, shape.between, shape.behind]) notes.addBytes(part);
    if (found !== null) shape.addRest(found, notes);
    this.#knownBytes += notes.endSized(from);
    return 2 * this.#known++;
  }

  #beginLong(what: number, one: number, other: number): number {
    this.#notes.addWords(what, one, other);
    return this.#notes.beginSized();
  }

  #forgetAll(): void {
    this.#shapes.clear();
    this.#owner = {};
    this.#known = 0;
    this.#knownBytes = 0;
  }

  #shapeOf(found: Found, severity: Severity): JsonShape {
    let shapes = this.#shapes.get(found.rule);
    if (!shapes) this.#shapes.set(found.rule, (shapes = []));
    const slot = (found.column ?? 0) % COLUMNS;
    const known = shapes[slot];
    if (known?.fits(found, severity) === true) return known;
    return shapes[slot] = new JsonShape(found, severity, this.#frame);
  }
}
