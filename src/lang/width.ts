// How wide text is on a terminal, and where a line of it may break.

const WIDE = new RegExp(
  '[\\u1100-\\u115f\\u2e80-\\u303e\\u3041-\\ua4cf\\uac00-\\ud7a3\\uf900-\\ufaff\\ufe30-\\ufe6f'
  + '\\uff00-\\uff60\\uffe0-\\uffe6\\u{1f300}-\\u{1faff}\\u{20000}-\\u{3fffd}]',
  'u',
);
// Two cells wide in a Traditional Chinese console, one elsewhere: counted as two, so that a line never overflows.
const AMBIGUOUS = new RegExp(
  '[\\u00a7\\u00b0\\u00b1\\u00b7\\u00d7\\u00f7\\u2010-\\u2027\\u2030-\\u203b'
  + '\\u2103-\\u2121\\u2160-\\u217f\\u2190-\\u2199\\u2200-\\u22ff\\u2460-\\u24ff\\u2500-\\u27bf]',
  'u',
);
const NO_WIDTH = /[\p{M}\p{Cf}]/u;
const ANSI = /\u001b\[[0-9;]*m/g;

/** How many terminal cells a text takes; colour codes take none. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const char of text.replace(ANSI, '')) {
    if (char >= ' ' && char <= '~') width += 1;
    else if (WIDE.test(char) || AMBIGUOUS.test(char)) width += 2;
    else width += NO_WIDTH.test(char) ? 0 : 1;
  }
  return width;
}

/** Pads a text with blanks on its right to a number of terminal cells. */
export function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/** The beginning of a text that fits into a number of terminal cells, with `...` where something was cut. */
export function clip(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let kept = '';
  for (const char of text) {
    if (displayWidth(kept + char) > width - 3) break;
    kept += char;
  }
  return `${kept}...`;
}

/** Breaks a text into lines of at most `width` cells: at blanks, and between Chinese characters. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    let used = 0;
    for (const piece of pieces(paragraph)) {
      const wide = displayWidth(piece);
      if (used > 0 && used + displayWidth(piece.trimEnd()) > width) {
        lines.push(line.trimEnd());
        line = '';
        used = 0;
      }
      if (used === 0 && wide > width) {
        // A word longer than a line, such as a path, is cut where the line ends.
        for (const char of piece) {
          if (used + displayWidth(char) > width) {
            lines.push(line);
            line = '';
            used = 0;
          }
          line += char;
          used += displayWidth(char);
        }
        continue;
      }
      line += piece;
      used += wide;
    }
    lines.push(line.trimEnd());
  }
  return lines;
}

// Closing punctuation stays with what is before it, opening punctuation with what follows.
const CHINESE = '\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef\\u{20000}-\\u{3fffd}';
const PIECES = new RegExp(
  `[（「『《〈［【(]*(?:[${CHINESE}]|[^\\s${CHINESE}]+)`
  + '[，。、；：！？）」』》〉］】)]*\\s*|\\s+',
  'gu',
);

function pieces(text: string): readonly string[] {
  return text.match(PIECES) ?? [text];
}

/** How wide a line may be: as the terminal, 80 at most; a terminal that knows no width, or no terminal, has 80. */
export function lineWidth(columns: number | undefined): number {
  return columns === undefined || columns < 20 ? 80 : Math.min(columns, 80);
}
