/** The value of a typed column in half-width characters and without blanks at its ends; never for names or course titles. */
export function halfWidth(value: string): string {
  // 3² would become 32.
  return (RAISED.test(value) ? value : value.normalize('NFKC')).trim();
}

const RAISED = /[\u00b2\u00b3\u00b9\u2070-\u2079\u2080-\u2089]/;

/** The number of characters (code points) in a value. */
export function codePoints(value: string): number {
  let count = value.length;
  for (let i = 0; i < value.length; i++) {
    const unit = value.charCodeAt(i);
    if (unit >= 0xd800 && unit <= 0xdbff) count--;
  }
  return count;
}

/** Whether a cell holds only blanks. */
export function isBlank(value: string): boolean {
  return value === '' || value.trim() === '';
}

/** Whether a value looks like a code such as 1E10 that Excel turned into scientific notation. */
export function looksScientific(value: string): boolean {
  return /^\d(\.\d+)?E[+-]?\d+$/i.test(value.trim());
}

const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
const EXCEL_DATE = new RegExp(
  `^(\\d{1,4}[/-]\\d{1,2}[/-]\\d{1,4}|\\d{1,2}月\\d{1,2}日|\\d{1,2}-${MONTH}|${MONTH}-\\d{1,2})$`,
  'i',
);

/** Whether a value looks like a date that Excel made of a value such as 3-2. */
export function looksLikeExcelDate(value: string): boolean {
  return EXCEL_DATE.test(value.trim());
}

// Invisible characters that get in by accident, from web pages and chats. Variation selectors count behind ASCII only.
const UNSEEN = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
const SELECTORS = /(?<=^|[\u0000-\u007f])[\u180b-\u180d\ufe00-\ufe0f\u{e0100}-\u{e01ef}]+/gu;
// Hardly a value has one, and this costs less than to look closely.
const MAY_HAVE_UNSEEN = /[\u00ad\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff\udb40]/;

/** A value without the invisible characters that got in by accident. */
export function withoutUnseen(value: string): string {
  return MAY_HAVE_UNSEEN.test(value) ? value.replace(UNSEEN, '').replace(SELECTORS, '') : value;
}

/** The first invisible character of a value, by its number in Unicode as in `U+200B`; null if there is none. */
export function firstUnseen(value: string): string | null {
  const places = [value.search(UNSEEN), value.search(SELECTORS)].filter((at) => at >= 0);
  return places.length === 0 ? null : unicodeName(value.codePointAt(Math.min(...places)) ?? 0);
}

/** The name of a code point, as in `U+200B`. */
export function unicodeName(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** How many bytes a character takes in CP950; one that CP950 lacks counts as two. */
export function big5Width(char: string): 1 | 2 {
  return char <= '\u007f' ? 1 : 2;
}
