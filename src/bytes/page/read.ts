import type { PageParser } from './page.ts';
import { htmlParts } from './mime.ts';
import { looksLikeMessage } from './recognise.ts';
import { pageText } from './charset.ts';
import { TableFinder, type PageContent, type Wanted } from './tables.ts';

/** How a saved page is read. */
export interface PageOptions {
  /** The encoding that the user gives; null where the page tells. */
  readonly encoding: 'big5' | 'utf8' | null;
  /** Cells of its tables; more are not read. */
  readonly maxCells: number;
  readonly parse: PageParser;
}

/** A saved page that was read. */
export interface ReadPage extends PageContent {
  /** How many bytes of it belong to no character. */
  readonly lost: number;
}

/** Reads a saved page: HTML, or a message that holds it. @throws PageProblem */
export function readPage(bytes: Uint8Array, wanted: Wanted, { encoding, maxCells, parse }: PageOptions): ReadPage {
  const finder = new TableFinder(wanted, maxCells);
  const parts = looksLikeMessage(bytes) ? htmlParts(bytes) : [{ bytes, charset: null }];
  let lost = 0;
  for (const part of parts) {
    const text = pageText(part.bytes, part.charset, encoding);
    lost += text.lost;
    parse(text.pieces, finder);
  }
  return { ...finder.end(), lost };
}
