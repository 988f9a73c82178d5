import type { Trace } from '../../findings/trace.ts';

const NAMES: Readonly<Record<string, string>> = {
  'U+00AD': 'a soft hyphen', 'U+180E': 'a Mongolian separator',
  'U+200B': 'a zero-width space', 'U+200C': 'a zero-width character', 'U+200D': 'a zero-width character',
  'U+200E': 'a direction mark', 'U+200F': 'a direction mark', 'U+FEFF': 'a byte order mark',
};

/** The words about characters that a program or a person left around a value, and how to remove them. */
export const traces = {
  message: (p: Trace): string => {
    if (p.kind === 'invisible' && p.char === 'U+001A') return 'it ends with an end-of-file mark (Ctrl-Z, U+001A) of an old program';
    if (p.kind === 'invisible') return `it holds a character that nobody sees (${named(p.char)}), mostly copied from a web page or a chat`;
    return {
      'text-mark': 'it has marks that force text (an apostrophe, quotes or ="..."), which the portal takes as a part of the value',
      'formula-error': 'this is the error of a spreadsheet formula (such as #REF! or #N/A); the value itself is not in the file',
      'too-narrow': 'there is nothing but # signs, as Excel shows them where a column is too narrow (or a date or time is negative); '
        + 'the value itself is not in the file',
    }[p.kind];
  },
  help: (p: Trace): string => ({
    invisible: 'delete the character, or empty the cell and type it again',
    'text-mark': 'delete the marks and keep what is between them; to keep a zero in front, first give the column the cell format "Text"',
    'formula-error': 'mend the formula in the original spreadsheet, or type this cell again',
    'too-narrow': 'widen the column in the original spreadsheet until the values show, and save it again',
  })[p.kind],
};

function named(char: string): string {
  const name = NAMES[char];
  return name === undefined ? char : `${name}, ${char}`;
}
