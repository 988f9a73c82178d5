/** A number as it is, in the shortest form that has all its digits (15, as spreadsheets keep them), and never as 1E10. */
export function general(value: number): string {
  const short = String(Number(value.toPrecision(15)));
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(short);
  if (match === null) return short;
  const [, sign = '', digit = '', rest = '', exponent = '0'] = match;
  const places = Number(exponent);
  return places > 0 ? sign + (digit + rest).padEnd(places + 1, '0') : `${sign}0.${'0'.repeat(-places - 1)}${digit}${rest}`;
}

const isGeneral = (token: string): boolean => /^(?:General|G\/|@)/i.test(token);
const isPlace = (token: string): boolean => token === '0' || token === '#' || token === '?';
/** What says of a number that it is below zero, in words or in signs. */
const BELOW = /[-−–(（▲△▼負]/u;

/** A number as the sections of its format show it; one that they show nothing of is not lost, and neither is its sign. */
export function shownNumber(value: number, sections: readonly (readonly string[])[]): string {
  // Who typed 1E10, a code of a course, got a number in the format 0.00E+00: its digits are the nearest that is left, and those of a fraction its decimals.
  if (sections.every((section) => section.length === 0) || sections.some((section) => section.some((token) => token === '/' || /^E[+-]/i.test(token)))) return general(value);
  const { section, below } = sectionFor(value, sections);
  const words = section.map(literal).join('');
  const shown = placed(Math.abs(value), section).trim();
  // A word may stand for nought, but a line for it, or a word for any other number, would lose the number.
  if (shown === '' || (!section.some((token) => isPlace(token) || isGeneral(token)) && value !== 0) || !/[\p{L}\p{N}]/u.test(shown)) return general(value);
  return value < 0 && !(below && BELOW.test(words)) ? `-${shown}` : shown;
}

// The section that shows a number, and whether it shows none but those below zero, so that their sign may be one of its own.
function sectionFor(value: number, sections: readonly (readonly string[])[]): { section: readonly string[]; below: boolean } {
  const [first = [], second, third] = sections;
  const conditions = sections.map((section) => section.find((token) => /^\[[<>=]/.test(token)));
  if (conditions[0] === undefined && conditions[1] === undefined) {
    if (value < 0 && second !== undefined) return { section: second, below: true };
    return { section: value === 0 && third !== undefined ? third : first, below: false };
  }
  const among = [conditions[0] ?? '[>0]', conditions[1] ?? (third === undefined ? '[<>]' : '[<0]')] as const;
  const fits = among.findIndex((condition) => condition === '[<>]' || holds(value, condition));
  const condition = among[fits] ?? '';
  return { section: sections[fits === -1 ? Math.min(2, sections.length - 1) : fits] ?? first, below: condition.startsWith('[<') && !condition.startsWith('[<>') && limitOf(condition) <= 0 };
}

function holds(value: number, condition: string): boolean {
  const sign = /^\[([<>=]+)/.exec(condition)?.[1] ?? '';
  const other = limitOf(condition);
  return sign === '<>' ? value !== other : (sign.includes('<') && value < other) || (sign.includes('>') && value > other) || (sign.includes('=') && value === other);
}

function limitOf(condition: string): number {
  return Number(/^\[[<>=]+(.*)\]$/.exec(condition)?.[1] ?? NaN);
}

/** The text that a token of a format stands for; blank where it is a place of a digit, or only looks. */
export function literal(token: string): string {
  if (token.startsWith('"')) return token.slice(1).replace(/"$/, '');
  if (token.startsWith('\\')) return token.slice(1);
  if (token.startsWith('[')) return /^\[\$([^\]-]*)/.exec(token)?.[1] ?? '';
  return /^[_*]./u.test(token) || isPlace(token) || isGeneral(token) || token === ',' || token === '.' ? '' : token;
}

// A number that is not below zero, its digits in their places.
function placed(value: number, section: readonly string[]): string {
  const last = section.findLastIndex(isPlace);
  const point = section.indexOf('.');
  const lastWhole = section.findLastIndex((token, i) => isPlace(token) && (point === -1 || i < point));
  const isGroup = section.some((token, i) => token === ',' && i < lastWhole && section.slice(0, i).some(isPlace));
  // A comma behind all places of one side leaves three digits out.
  const thousands = section.filter((token, i) => token === ',' && (i > last || (point !== -1 && i > lastWhole && i < point))).length;
  const percents = section.filter((token) => token === '%').length;
  const scaled = percents === 0 && thousands === 0 ? value : Number((value * 100 ** percents / 1000 ** thousands).toPrecision(15));
  const decimals = section.filter((token, i) => isPlace(token) && point !== -1 && i > point).length;
  const { whole, fraction } = rounded(scaled, decimals);
  const wholePlaces = section.filter((token, i) => isPlace(token) && (point === -1 || i < point)).length;
  const fill = wholeDigits(whole, wholePlaces, isGroup);
  const significant = fraction.replace(/0+$/, '').length;
  // A point that no digit follows says nothing.
  const hasDecimals = significant > 0 || section.some((token, i) => token === '0' && i > point);
  let place = 0;
  return section.map((token, i) => {
    if (isGeneral(token)) return general(value);
    if (i === point) return (wholePlaces === 0 ? whole : '') + (hasDecimals ? '.' : '');
    if (!isPlace(token)) return literal(token);
    if (point === -1 || i < point) return fill(place++, token);
    const at = place++ - wholePlaces;
    return at < significant || token === '0' ? fraction[at] ?? '0' : token === '?' ? ' ' : '';
  }).join('');
}

// The digits of each place before the point: the first has all those that are too many.
function wholeDigits(whole: string, places: number, grouped: boolean): (place: number, token: string) => string {
  return (place, token) => {
    const from = whole.length - places + place;
    // How many digits stand behind this place.
    const behind = places - 1 - place;
    const comma = grouped && behind > 0 && behind % 3 === 0 ? ',' : '';
    if (from < 0) return token === '0' ? `0${comma}` : token === '?' ? ' ' : '';
    const digits = place === 0 ? whole.slice(0, from + 1) : whole[from] ?? '';
    return (grouped ? digits.replace(/\d(?=(?:\d{3})+$)/g, (digit, at: number) => digit + ((digits.length - 1 - at + behind) % 3 === 0 ? ',' : '')) : digits) + comma;
  };
}

// Half is rounded up by the digits that a spreadsheet keeps, where the nearest binary number may lie below it.
function rounded(value: number, decimals: number): { whole: string; fraction: string } {
  const [whole = '0', fraction = ''] = general(value).split('.');
  const kept = whole + fraction.slice(0, decimals).padEnd(decimals, '0');
  const up = Number(fraction[decimals] ?? '0') >= 5;
  const digits = (up ? String(BigInt(kept) + 1n) : kept).padStart(decimals + 1, '0');
  const cut = digits.length - decimals;
  return { whole: digits.slice(0, cut).replace(/^0+/, ''), fraction: digits.slice(cut) };
}
