import type { RuleId } from '../../rules/index.ts';
import type { Found, Severity } from '../../findings/finding.ts';
import type { Messages } from '../../lang/index.ts';
import { describe } from '../describe.ts';
import { JsonBytes } from './bytes.ts';
import { JsonShape, type JsonFrame } from './shape.ts';

// No format has half as many columns.
const COLUMNS = 64;
const ENOUGH = 262_144;
const ONE_MORE = 16_384;

/**
 * Findings as JSON in UTF-8, one after another: each as JSON.stringify writes it once it is described, at a tenth of the
 * cost.
 */
export class JsonFindings {
  readonly #out = new JsonBytes(ENOUGH + ONE_MORE);
  readonly #shapes = new Map<RuleId, (JsonShape | undefined)[]>();
  #frame: JsonFrame;

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
    this.#out.take();
    this.#shapes.clear();
    this.#frame = { ...this.#frame, open, close };
  }

  /** Whether there is so much that it should be taken. */
  get full(): boolean {
    return this.#out.length >= ENOUGH;
  }

  /** Takes away what was added; it is good until something is added again. */
  take(): Uint8Array {
    return this.#out.take();
  }

  /** A finding by itself. */
  textOf(found: Found, severity: Severity): string {
    return JSON.stringify(describe(found, severity, this.#frame.texts, this.#frame.showValues));
  }

  /** Adds a finding. */
  addFinding(found: Found, severity: Severity): void {
    const { row, line } = found;
    if (row === null || line === null) {
      this.#out.addJson(`${this.#frame.open}${this.textOf(found, severity).slice(1, -1)}${this.#frame.close}`);
    } else this.#shapeOf(found, severity).addFinding(found, row, line, this.#out);
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
