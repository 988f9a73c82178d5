/** Hours as whole numbers of ten thousandths, which is what nearly every cell has; exact as long as it is a safe integer. */
export const PER_HOUR = 10_000;

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

/** Exact hours as a text: digits, and a point and further digits where there are decimals. */
export function hoursText(exact: bigint): string {
  const decimals = String(exact % ONE).padStart(DECIMALS, '0').replace(/0+$/, '');
  return decimals === '' ? String(exact / ONE) : `${String(exact / ONE)}.${decimals}`;
}

/** Ten thousandths of an hour from this number on are not added up as small ones. */
const LARGE = 1_000_000_000n;

/** Exact hours in ten thousandths; null where they have more decimals, or are very large. */
export function smallOf(exact: bigint): number | null {
  const small = exact / PER_SMALL;
  return small < LARGE && small * PER_SMALL === exact ? Number(small) : null;
}
