/** Hours as whole numbers of ten thousandths, which is what nearly every cell has; exact as long as it is a safe integer. */
export const PER_HOUR = 10_000;
const FEW = 4;

/** Decimals of a number that stands for hours exactly, whatever the cell holds. */
const DECIMALS = 20;
const ONE = 10n ** BigInt(DECIMALS);
const PER_SMALL = ONE / BigInt(PER_HOUR);

/** So many hours of ten thousandths, and so many beside them that have more decimals. */
export function exactOf(small: number, more = 0n): bigint {
  return BigInt(small) * PER_SMALL + more;
}

const FORM = /^(\d{1,15})(?:\.(\d{1,20}))?$/;

/** The hours that a text says, exactly; null where it is not a whole number or a decimal. */
export function readHours(text: string): bigint | null {
  const [, whole, decimals = ''] = FORM.exec(text) ?? [];
  return whole === undefined ? null : BigInt(whole) * ONE + BigInt(decimals.padEnd(DECIMALS, '0'));
}

/** The hours of a target, which JSON writes as a number. */
export function hoursOfNumber(hours: number): bigint | null {
  return readHours(String(hours));
}

/** How amounts of hours are reckoned with: as numbers of ten thousandths where nothing is finer, else as {@link exactOf} has them. */
export interface Arithmetic<T> {
  readonly zero: T;
  readonly of: (exact: bigint) => T;
  readonly plus: (one: T, other: T) => T;
  readonly minus: (one: T, other: T) => T;
  readonly text: (amount: T) => string;
}

/** Exact as long as the amounts are safe integers. */
export const smallHours: Arithmetic<number> = {
  zero: 0,
  of: (exact) => Number(exact / PER_SMALL),
  plus: (one, other) => one + other,
  minus: (one, other) => one - other,
  text: (amount) => textOf(String(Math.trunc(amount / PER_HOUR)), String(amount % PER_HOUR), FEW),
};

export const exactHours: Arithmetic<bigint> = {
  zero: 0n,
  of: (exact) => exact,
  plus: (one, other) => one + other,
  minus: (one, other) => one - other,
  text: hoursText,
};

/** Exact hours as a text: digits, and a point and further digits where there are decimals. */
export function hoursText(exact: bigint): string {
  return textOf(String(exact / ONE), String(exact % ONE), DECIMALS);
}

function textOf(whole: string, rest: string, decimals: number): string {
  return rest === '0' ? whole : `${whole}.${rest.padStart(decimals, '0').replace(/0+$/, '')}`;
}

/** Ten thousandths of an hour from this number on are not added up as small ones. */
const LARGE = 1_000_000_000n;

/** Exact hours in ten thousandths; null where they have more decimals, or are very large. */
export function smallOf(exact: bigint): number | null {
  const small = exact / PER_SMALL;
  return small < LARGE && small * PER_SMALL === exact ? Number(small) : null;
}
