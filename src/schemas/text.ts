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

/** Whether a cell holds nothing but blanks. */
export function isBlank(value: string): boolean {
  return value === '' || value.trim() === '';
}

/** What Excel makes of a code such as 1E10: a number in scientific notation. */
export function looksScientific(value: string): boolean {
  return /^\d(\.\d+)?E[+-]?\d+$/i.test(value.trim());
}

/** What Excel makes of a value such as 3-2: a date. */
export function looksLikeExcelDate(value: string): boolean {
  return /^(\d{1,4}[/-]\d{1,2}[/-]\d{1,4}|\d{1,2}月\d{1,2}日|\d{1,2}-(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*-\d{1,2})$/i.test(value.trim());
}

/** Characters that nobody sees and nobody meant: they come from web pages and chats. Variation selectors count behind ASCII only. */
export const INVISIBLE =
  /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]|(?<=^|[\u0000-\u007f])[\u180b-\u180d\ufe00-\ufe0f\u{e0100}-\u{e01ef}]+/gu;
