import { Tokenizer, TokenizerMode, type Token } from 'parse5';
import type { PageParser } from './page.ts';
import { PageProblem } from './problem.ts';

// A tag or a comment longer than this (UTF-16 units) is none: its attributes would fill the memory.
const LONGEST_TAG = 8_388_608;

// Within these a tag is text.
const MODES: ReadonlyMap<string, typeof TokenizerMode[keyof typeof TokenizerMode]> = new Map([
  ...['title', 'textarea'].map((tag) => [tag, TokenizerMode.RCDATA] as const),
  ...['style', 'xmp', 'iframe', 'noembed', 'noframes'].map((tag) => [tag, TokenizerMode.RAWTEXT] as const),
  ['script', TokenizerMode.SCRIPT_DATA],
]);

/**
 * Reads HTML tag by tag. No tree is built, so that time and memory grow with the length of a page however its elements stand in each
 * other (in the tree that the standard asks for, 100,000 open elements cost the square of that).
 * @throws PageProblem where a tag has no end
 */
export const parsePage: PageParser = (pieces, taker) => {
  let events = 0;
  const text = ({ chars }: Token.CharacterToken): void => {
    events++;
    taker.text(chars);
  };
  const tokenizer = new Tokenizer({ sourceCodeLocationInfo: false }, {
    onStartTag({ tagName, attrs, selfClosing }) {
      events++;
      const mode = MODES.get(tagName);
      if (mode !== undefined && !selfClosing) tokenizer.state = mode;
      taker.openTag(tagName, (name) => attrs.find((one) => one.name === name)?.value ?? null);
    },
    onEndTag({ tagName }) {
      events++;
      taker.closeTag(tagName);
    },
    onCharacter: text,
    onWhitespaceCharacter: text,
    onNullCharacter: () => undefined,
    onComment: () => { events++; },
    onDoctype: () => undefined,
    onEof: () => undefined,
  });
  let without = 0;
  for (const piece of pieces) {
    events = 0;
    tokenizer.write(piece, false);
    tokenizer.flushCharacters();
    without = events > 0 ? 0 : without + piece.length;
    if (without > LONGEST_TAG) throw new PageProblem({ kind: 'broken' });
  }
  tokenizer.write('', true);
};
