import type { Moment } from './moment.ts';
import { shownMoment } from './moment-text.ts';
import { literal, numberShower } from './number-text.ts';

/** How a program shows what is in a cell. */
export interface NumberFormat {
  readonly kind: 'number' | 'date' | 'time';
  /** Whether a date shows a time as well. */
  readonly withTime: boolean;
  /** Whether hours count on beyond a day. */
  readonly elapsed: boolean;
  /** The text of a number that is none of these. */
  readonly number: (value: number) => string;
  /** The text of a date or a time. */
  readonly moment: (moment: Moment) => string;
  /** Shows a text; null where it stays as it is. */
  readonly text: ((text: string) => string) | null;
}

/** Programs take no longer format. */
const LONGEST = 1024;

const TOKEN = /"[^"]*"?|\\.|[_*].|\[[^\]]*\]|AM\/PM|A\/P|上午\/下午|General|G\/[\p{L}]+|E[+-](?=[0#?])|y+|e+|g+|b{2,}|a{3,}|m+|d+|h+|s+|[^]/giu;
const ELAPSED = /^\[(?:h+|m+|s+)\]$/i;

/** Reads a number format, such as `000`, `[$-404]e/m/d` or `h:mm` (ECMA-376 part 1, 5th edition 2016, 18.8.31). */
export function numberFormat(written: string): NumberFormat {
  const sections = sectionsOf(written.length > LONGEST ? 'General' : written);
  const [first = []] = sections;
  const letters = first.map((token) => (ELAPSED.test(token) ? token[1] ?? '' : /^(?:E[+-]$|General|G\/)/i.test(token) ? '' : token[0] ?? '')
    .toLowerCase());
  const has = (among: string): boolean => letters.some((letter) => letter !== '' && among.includes(letter));
  const withTime = has('hs');
  const elapsed = first.some((token) => ELAPSED.test(token));
  // A plain "m" is a month, unless hours or seconds make it minutes.
  const kind = has('yegd') || letters.some((letter, i) => 'ab'.includes(letter) && /^(?:a{3}|b{2})/i.test(first[i] ?? '')) ? 'date'
    : withTime || elapsed ? 'time' : has('m') ? 'date' : 'number';
  return {
    kind,
    withTime,
    elapsed,
    number: numberShower(sections),
    moment: (moment) => shownMoment(moment, first),
    text: textOf(sections),
  };
}

function sectionsOf(code: string): string[][] {
  const sections: string[][] = [[]];
  for (const token of code.match(TOKEN) ?? []) {
    if (token === ';') sections.push([]);
    else sections.at(-1)?.push(token);
  }
  return sections;
}

// A section that does not show the text would lose it.
function textOf(sections: readonly (readonly string[])[]): NumberFormat['text'] {
  const section = sections[3] ?? sections.find((tokens) => tokens.includes('@'));
  if (section?.includes('@') !== true || section.every((token) => token === '@' || literal(token) === '')) return null;
  return (text) => section.map((token) => (token === '@' ? text : literal(token))).join('');
}
