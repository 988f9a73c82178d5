import { formatValue } from './hucre.ts';
import { pad, type Moment } from './moment.ts';

/** How a program shows the number in a cell. */
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
}

/** Programs take no longer format. */
const LONGEST = 1024;

const TOKEN = /"[^"]*"?|\\.|[_*].|\[[^\]]*\]|AM\/PM|A\/P|上午\/下午|General|G\/[\p{L}]+|E[+-](?=[0#?])|y+|e+|g+|b{2,}|a{3,}|m+|d+|h+|s+|[^]/giu;

/** Reads a number format, such as `000`, `[$-404]e/m/d` or `h:mm`. */
export function numberFormat(written: string): NumberFormat {
  const code = written.length > LONGEST ? 'General' : written;
  const tokens: readonly string[] = code.match(TOKEN) ?? [];
  const end = tokens.indexOf(';');
  const first = end === -1 ? tokens : tokens.slice(0, end);
  const letters = first.map((token) => (/^\[[hms]+\]$/i.test(token) ? token[1] ?? '' : /^(?:E[+-]$|General|G\/)/i.test(token) ? '' : token[0] ?? '').toLowerCase());
  const has = (among: string): boolean => letters.some((letter) => letter !== '' && among.includes(letter));
  const withTime = has('hs');
  // A plain "m" is a month, unless hours or seconds make it minutes.
  const kind = has('yegd') || letters.some((letter, i) => 'ab'.includes(letter) && /^(?:a{3}|b{2})/i.test(first[i] ?? '')) ? 'date'
    : withTime ? 'time' : has('m') ? 'date' : 'number';
  return {
    kind,
    withTime,
    elapsed: first.some((token) => /^\[[hms]+\]$/i.test(token)),
    number: (value) => shownNumber(value, code, tokens),
    moment: (moment) => shownMoment(moment, first),
  };
}

/** A number as it is, in the shortest form that has all its digits (15, as spreadsheets keep them), and never as 1E10. */
export function general(value: number): string {
  const short = String(Number(value.toPrecision(15)));
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(short);
  if (match === null) return short;
  const [, sign = '', digit = '', rest = '', exponent = '0'] = match;
  const places = Number(exponent);
  return places > 0 ? sign + (digit + rest).padEnd(places + 1, '0') : `${sign}0.${'0'.repeat(-places - 1)}${digit}${rest}`;
}

function shownNumber(value: number, code: string, tokens: readonly string[]): string {
  // Who typed 1E10, a code of a course, got a number in the format 0.00E+00: its digits are the nearest that is left. The
  // nearest fraction takes the package up to a second for each cell.
  if (tokens.length === 0 || tokens.some((token) => token === '/' || /^E[+-]/i.test(token))) return general(value);
  // The package knows General where it stands alone, and takes the sign of text for a letter.
  const { section, shown: plain } = sectionFor(value, tokens);
  if (section.some(isGeneral)) return section.filter((token) => !/^[[_*]/.test(token)).map((token) => (isGeneral(token) ? general(plain) : literal(token))).join('').trim();
  // The package rounds the nearest binary number, which lies below the half that spreadsheets round up.
  const nudged = Number.isInteger(value) ? value : value * (1 + Number.EPSILON);
  try {
    const shown = formatValue(nudged, code.replace(/\[DBNum\d\]/gi, '').replace(/\[\$([^\]-]*)(?:-[^\]]*)?\]/g, '"$1"')).trim();
    // What shows nothing of a number must not lose it.
    return shown === '' || shown.includes('e') ? general(value) : shown;
  } catch {
    return general(value);
  }
}

const isGeneral = (token: string): boolean => /^(?:General|G\/|@)/i.test(token);

// The section of a format that a number is shown by, and what of the number it shows: one for those below zero has their sign.
function sectionFor(value: number, tokens: readonly string[]): { section: readonly string[]; shown: number } {
  const sections: string[][] = [[]];
  for (const token of tokens) {
    if (token === ';') sections.push([]);
    else sections.at(-1)?.push(token);
  }
  const [first = [], below, zero] = sections;
  const conditions = sections.map((section) => section.find((token) => /^\[[<>=]/.test(token)));
  if (conditions.some((condition) => condition !== undefined)) {
    const fits = conditions.findIndex((condition, i) => i < 2 && condition !== undefined && holds(value, condition));
    return { section: sections[fits === -1 ? Math.min(2, sections.length - 1) : fits] ?? first, shown: value };
  }
  if (value < 0 && below) return { section: below, shown: -value };
  return { section: value === 0 && zero ? zero : first, shown: value };
}

function holds(value: number, condition: string): boolean {
  const [, sign = '', than = ''] = /^\[([<>=]+)(.*)\]$/.exec(condition) ?? [];
  const other = Number(than);
  return sign === '<>' ? value !== other : (sign.includes('<') && value < other) || (sign.includes('>') && value > other) || (sign.includes('=') && value === other);
}

function literal(token: string): string {
  return token.startsWith('"') ? token.slice(1).replace(/"$/, '') : token.replace(/^\\/, '');
}

const WEEKDAYS = '日一二三四五六';
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

function shownMoment(moment: Moment, tokens: readonly string[]): string {
  const half = tokens.some((token) => /^(?:AM\/PM|A\/P|上午\/下午)$/i.test(token));
  const hours = Math.floor(moment.seconds / 3600);
  const letters = tokens.map((token) => (/^\[?[yegbamdhs]+\]?$/i.test(token) ? token.replace(/^\[|\]$/g, '').toLowerCase() : ''));
  const near = (i: number, step: -1 | 1): string => {
    for (let at = i + step; at >= 0 && at < letters.length; at += step) {
      const found = letters[at]?.[0];
      if (found !== undefined) return found;
    }
    return '';
  };
  return tokens.map((token, i) => {
    const letter = letters[i] ?? '';
    const two = (value: number): string => pad(value, Math.min(letter.length, 2));
    switch (letter[0]) {
      case 'y': return letter.length < 3 ? pad(moment.year % 100, 2) : pad(moment.year, 4);
      case 'e': return two(moment.year - 1911);
      case 'b': return pad(moment.year + 543, 4);
      case 'g': return letter.length > 2 ? '中華民國' : '民國';
      case 'a': return (letter.length > 3 ? '星期' : '週') + (WEEKDAYS[moment.weekday] ?? '');
      case 'd': return letter.length > 2 ? `星期${WEEKDAYS[moment.weekday] ?? ''}` : two(moment.day);
      case 'h': return two(half ? (hours % 12 || 12) : hours);
      case 's': return two(moment.seconds % 60);
      case 'm': if (letter.length > 2) return (MONTHS[moment.month - 1] ?? '').slice(0, letter.length > 3 ? 99 : 3);
        return near(i, -1) === 'h' || near(i, 1) === 's' ? two(Math.floor(moment.seconds / 60) % 60) : two(moment.month);
      default: return special(token, hours);
    }
  }).join('').trim();
}

function special(token: string, hours: number): string {
  if (/^(?:AM\/PM|A\/P)$/i.test(token)) return hours < 12 ? 'AM' : 'PM';
  if (token === '上午/下午') return hours < 12 ? '上午' : '下午';
  return /^[[_*]/.test(token) ? '' : literal(token);
}
