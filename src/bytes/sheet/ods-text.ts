import { damaged } from './problem.ts';
import { apart, attribute, plainText } from './xml-values.ts';

/** Elements that may stand in a paragraph and are not shown in it. */
const APART: ReadonlySet<string> = new Set(['office:annotation', 'text:note', 'text:ruby-text']);

/** How many blanks may stand in a sheet as a number of them: a few bytes of a file could else be gigabytes. */
const MOST_BLANKS = 16_777_216;

/**
 * Collects the text of a cell of OpenDocument: its paragraphs are its lines. Blanks stay as they are written, although the
 * format makes one of many: LibreOffice writes and reads them so.
 */
export class OdsText {
  #lines: string[] = [];
  #line: string | null = null;
  #apart = 0;
  #blanks = 0;

  clear(): void {
    this.#lines = [];
    this.#line = null;
    this.#apart = 0;
  }

  /** Whether the cell shows anything, be it a blank text. */
  get shown(): boolean {
    return this.#lines.length > 0;
  }

  get text(): string {
    return this.#lines.length === 1 ? this.#lines[0] ?? '' : this.#lines.join('\n');
  }

  /** @param ofCell whether it stands in the cell itself */
  openElement(name: string, attributes: string, ofCell: boolean): void {
    if (this.#apart > 0 || APART.has(name) || (this.#line === null && !(ofCell && name === 'text:p'))) this.#apart++;
    else if (this.#line === null) this.#line = '';
    else if (name === 'text:s') {
      const blanks = Number(attribute(attributes, 'text:c') ?? 1);
      this.#blanks += blanks;
      if (!(blanks >= 0 && this.#blanks <= MOST_BLANKS)) throw damaged();
      this.#line += ' '.repeat(blanks);
    } else if (name === 'text:tab') this.#line += '\t';
    else if (name === 'text:line-break') this.#line += '\n';
  }

  takeText(raw: string): void {
    if (this.#line !== null && this.#apart === 0) this.#line += plainText(raw);
  }

  closeElement(name: string): void {
    if (this.#apart > 0) this.#apart--;
    else if (name === 'text:p' && this.#line !== null) {
      this.#lines.push(apart(this.#line));
      this.#line = null;
    }
  }
}
