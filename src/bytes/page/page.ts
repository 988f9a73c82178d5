/** Takes a page piece by piece, in its order. */
export interface PageTaker {
  /** Takes the start of an element. @param tag its name in lower case @param attribute the value of an attribute; null where it has none */
  readonly openTag: (tag: string, attribute: (name: string) => string | null) => void;
  /** Takes the end of an element. @param tag its name in lower case */
  readonly closeTag: (tag: string) => void;
  /** Takes a text, or a part of one, with its references resolved. */
  readonly text: (text: string) => void;
}

/**
 * Reads HTML and hands its parts to a taker; it runs no script and fetches nothing. The parts need not be well nested.
 * A page in a browser hands in the browser's own: `(pieces, taker) => walkPage(new DOMParser().parseFromString([...pieces].join(''),
 * 'text/html'), taker)`.
 */
export type PageParser = (pieces: Iterable<string>, taker: PageTaker) => void;
