/** A text as it is searched: one sign for each of its characters that shows, and which character that is. */
export interface Folded {
  /** The characters of the text as they stand in it. */
  readonly chars: readonly string[];
  /**
   * Capital letters of ASCII (a small l stays, since it may be a 1), digits, a blank for all that only parts, a colon, 年 月 日,
   * and # for every other character.
   */
  readonly plain: string;
  /** The index in `chars` of each sign of `plain`. */
  readonly places: readonly number[];
}

// Greek and Cyrillic letters whose capitals look like Latin ones.
const GREEK = 'ΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXϹCͿJ';
const CYRILLIC = 'АAВBСCЕEНHІIЈJКKМMОOРPЅSТTУYХXҮYԌGԚQԜWԀDӀI';

// Made for the first character that is not plain: in most runs nothing has to be folded, and to make them takes part of each start.
interface Tables {
  readonly lookalikes: ReadonlyMap<string, string>;
  readonly unseen: RegExp;
  readonly parting: RegExp;
}

let tables: Tables | null = null;

function makeTables(): Tables {
  // Stryker disable next-line StringLiteral: both groups match, the defaults are for the type.
  const lookalikes = [...(GREEK + CYRILLIC).matchAll(/(.)(.)/gu)].map(([, one = '', other = '']) => [one, other] as const);
  const parting = '[\\s./\\\\<>\\p{Pd}\\p{Ps}\\p{Pe}\\p{Pc}\\p{Zs}'
    + '\\u00b7\\u2022\\u2024\\u2027\\u2044\\u2212\\u2215\\u2219\\u22c5\\u2800\\u3002\\u3164\\u30fb\\u30fc\\uff61\\uff65]';
  return { lookalikes: new Map(lookalikes), unseen: /[\p{Cf}\p{M}]|(?!\s)\p{Cc}/u, parting: new RegExp(parting, 'u') };
}

/** Folds a text: width, case, script, marks and separators no longer tell signs apart. */
export function fold(text: string): Folded {
  const chars = [...text];
  const places: number[] = [];
  let plain = '';
  for (const [i, char] of chars.entries()) {
    const signs = signsOf(char);
    plain += signs;
    for (let k = signs.length; k > 0; k--) places.push(i);
  }
  return { chars, plain, places };
}

const known = new Map<string, string>();
const MOST_KNOWN = 4096;

function signsOf(char: string): string {
  let signs = known.get(char);
  if (signs === undefined) {
    signs = foldChar(char);
    if (known.size < MOST_KNOWN) known.set(char, signs);
  }
  return signs;
}

function foldChar(char: string): string {
  if (/[0-9A-Zl:|年月日]/u.test(char)) return char;
  const { unseen, parting, lookalikes } = tables ??= makeTables();
  if (unseen.test(char)) return '';
  if (parting.test(char)) return ' ';
  if (/\p{Nd}/u.test(char)) return digitOf(char.codePointAt(0) ?? 0);
  const capital = char.toUpperCase();
  const alike = lookalikes.get(capital);
  if (alike !== undefined) return alike;
  if (/^[A-Z]$/.test(capital)) return capital;
  const pieces = char.normalize('NFKD');
  if (pieces === char) return '#';
  const inner = [...pieces].map(foldChar).join('');
  // ⑴ is a 1, whatever stands around it.
  return inner.length > 1 ? inner.replaceAll(/[ #]/g, '') || '#' : inner;
}

// The digits of a script stand together, from its zero on, ten by ten.
function digitOf(codePoint: number): string {
  let zero = codePoint;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String((codePoint - zero) % 10);
}
