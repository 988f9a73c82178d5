import type { Parts } from './parts.ts';
import { SheetProblem } from './problem.ts';
import { apart, plainText, wellFormed } from './xml-values.ts';
import type { XmlHandler } from './xml.ts';

/** Collects the text of an .xlsx cell from its runs; the pronunciation that stands beside them is left out. */
export class XlsxText {
  #text = '';
  #phonetic = 0;
  #open = false;

  clear(): void {
    this.#text = '';
  }

  get text(): string {
    return apart(unescaped(this.#text));
  }

  openElement(name: string): void {
    if (name === 'rPh') this.#phonetic++;
    else if (name === 't') this.#open = this.#phonetic === 0;
  }

  takeText(raw: string): void {
    if (this.#open) this.#text += plainText(raw);
  }

  closeElement(name: string): void {
    if (name === 'rPh') this.#phonetic--;
    else if (name === 't') this.#open = false;
  }
}

/** The characters that no XML may hold stand in an .xlsx as `_x000D_`. */
export function unescaped(text: string): string {
  return text.includes('_x')
    ? wellFormed(text.replace(/_x([\da-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))) : text;
}

/** The texts that the cells of an .xlsx share. @throws SheetProblem where there are more than the limit; ZipProblem */
export async function readStrings(parts: Parts, part: string, limit: number): Promise<string[]> {
  const strings: string[] = [];
  const text = new XlsxText();
  const handler: XmlHandler = {
    openElement: (name) => {
      if (name === 'si') text.clear();
      else text.openElement(name);
    },
    text: (raw) => {
      text.takeText(raw);
    },
    closeElement: (name) => {
      if (name !== 'si') {
        text.closeElement(name);
        return;
      }
      if (strings.length === limit) throw new SheetProblem({ kind: 'too-many-cells', limit, at: null });
      strings.push(text.text);
    },
  };
  await parts.scan(part, handler);
  return strings;
}
