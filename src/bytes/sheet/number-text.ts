/** A number as it is, in the shortest form that has all its digits (15, as spreadsheets keep them), and never as 1E10. */
export function general(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  const short = String(Number(value.toPrecision(15)));
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(short);
  if (match === null) return short;
  const [, sign = '', digit = '', rest = '', exponent = '0'] = match;
  const places = Number(exponent);
  return places > 0 ? sign + (digit + rest).padEnd(places + 1, '0') : `${sign}0.${'0'.repeat(-places - 1)}${digit}${rest}`;
}

const isGeneral = (token: string): boolean => /^(?:General|G\/|@)/i.test(token);
const isPlace = (token: string): boolean => token === '0' || token === '#' || token === '?';
/** The words and signs that mark a number below zero. */
const BELOW = /[-−–(（▲△▼負]/u;

/** How numbers are shown by the sections of a format; one that they show nothing of is not lost, and neither is its sign. */
export function numberShower(sections: readonly (readonly string[])[]): (value: number) => string {
  // A person who typed 1E10, the code of a course, got a number in the format 0.00E+00. Its digits are the nearest to the code that
  // is left; the nearest to a fraction are its decimals.
  if (sections.some((section) => section.some((token) => token === '/' || /^E[+-]/i.test(token)))) return general;
  if (sections.length === 1 && sections[0]?.every(isGeneral) === true) return general;
  const plans = new Map<readonly string[], Plan>();
  return (value) => {
    const { section, below } = sectionFor(value, sections);
    let plan = plans.get(section);
    if (plan === undefined) plans.set(section, plan = planOf(section));
    const shown = placed(Math.abs(value), plan).trim();
    // A word may stand for nought, but a line for it, or a word for any other number, would lose the number.
    if (shown === '' || (!plan.hasNumber && value !== 0) || !/[\p{L}\p{N}]/u.test(shown)) return general(value);
    return value < 0 && !(below && plan.saysBelow) ? `-${shown}` : shown;
  };
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
  return { section: sections[fits === -1 ? Math.min(2, sections.length - 1) : fits] ?? first,
    below: condition.startsWith('[<') && !condition.startsWith('[<>') && limitOf(condition) <= 0 };
}

function holds(value: number, condition: string): boolean {
  const sign = /^\[([<>=]+)/.exec(condition)?.[1] ?? '';
  const other = limitOf(condition);
  return sign === '<>' ? value !== other
    : (sign.includes('<') && value < other) || (sign.includes('>') && value > other) || (sign.includes('=') && value === other);
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

/** The places that a section has for digits. */
interface Plan {
  readonly section: readonly string[];
  readonly hasNumber: boolean;
  readonly isGeneral: boolean;
  readonly saysBelow: boolean;
  /** Where the point stands; -1 where there is none. */
  readonly point: number;
  readonly wholePlaces: number;
  readonly decimals: number;
  /** Whether some decimal is shown, be it zero. */
  readonly always: boolean;
  readonly isGroup: boolean;
  /** The factor and the divisor of the number. */
  readonly times: number;
  readonly by: number;
}

function planOf(section: readonly string[]): Plan {
  const last = section.findLastIndex(isPlace);
  const point = section.indexOf('.');
  const isWhole = (i: number): boolean => point === -1 || i < point;
  const lastWhole = section.findLastIndex((token, i) => isPlace(token) && isWhole(i));
  const count = (fits: (token: string, i: number) => boolean): number => section.filter(fits).length;
  return {
    section,
    hasNumber: section.some((token) => isPlace(token) || isGeneral(token)),
    isGeneral: section.some(isGeneral),
    saysBelow: BELOW.test(section.map(literal).join('')),
    point,
    wholePlaces: count((token, i) => isPlace(token) && isWhole(i)),
    decimals: count((token, i) => isPlace(token) && !isWhole(i)),
    always: section.some((token, i) => token === '0' && !isWhole(i)),
    isGroup: section.some((token, i) => token === ',' && i < lastWhole && section.slice(0, i).some(isPlace)),
    times: 100 ** count((token) => token === '%'),
    // A comma behind all places of one side leaves three digits out.
    by: 1000 ** count((token, i) => token === ',' && (i > last || (point !== -1 && i > lastWhole && i < point))),
  };
}

// A number that is not below zero, its digits in their places.
function placed(value: number, { section, isGeneral: plain, point, wholePlaces, decimals, always, isGroup, times, by }: Plan): string {
  if (plain) return section.map((token) => (isGeneral(token) ? general(value) : literal(token))).join('');
  const { whole, fraction } = rounded(times === 1 && by === 1 ? value : Number((value * times / by).toPrecision(15)), decimals);
  const significant = fraction.replace(/0+$/, '').length;
  let place = 0;
  return section.map((token, i) => {
    // A point that no digit follows says nothing.
    if (i === point) return (wholePlaces === 0 ? whole : '') + (significant > 0 || always ? '.' : '');
    if (!isPlace(token)) return literal(token);
    if (point === -1 || i < point) return wholeDigits(whole, wholePlaces, isGroup, place++, token);
    const at = place++ - wholePlaces;
    return at < significant || token === '0' ? fraction[at] ?? '0' : token === '?' ? ' ' : '';
  }).join('');
}

// The digits of a place before the point: the first has all those that are too many.
function wholeDigits(whole: string, places: number, grouped: boolean, place: number, token: string): string {
  const from = whole.length - places + place;
  // How many digits stand behind this place.
  const behind = places - 1 - place;
  const comma = grouped && behind > 0 && behind % 3 === 0 ? ',' : '';
  if (from < 0) return token === '0' ? `0${comma}` : token === '?' ? ' ' : '';
  const digits = place === 0 ? whole.slice(0, from + 1) : whole[from] ?? '';
  if (!grouped) return digits;
  return [...digits].map((digit, i) => (i < digits.length - 1 && (digits.length - 1 - i + behind) % 3 === 0 ? `${digit},` : digit)).join('')
    + comma;
}

// Half is rounded up by the digits that a spreadsheet keeps, where the nearest binary number may lie below it.
function rounded(value: number, decimals: number): { whole: string; fraction: string } {
  if (decimals === 0 && Number.isInteger(value) && value < 1e15) return { whole: value === 0 ? '' : String(value), fraction: '' };
  const [whole = '0', fraction = ''] = general(value).split('.');
  const kept = whole + fraction.slice(0, decimals).padEnd(decimals, '0');
  const up = Number(fraction[decimals] ?? '0') >= 5;
  const digits = (up ? String(BigInt(kept) + 1n) : kept).padStart(decimals + 1, '0');
  const cut = digits.length - decimals;
  return { whole: digits.slice(0, cut).replace(/^0+/, ''), fraction: digits.slice(cut) };
}
