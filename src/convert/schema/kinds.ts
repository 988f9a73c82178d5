import type { Field } from '../../schemas/format.ts';
import { AGENCY_LIST } from '../../schemas/kinds/agency-list.ts';

// No group has a name or a flag and no class stands for a set: XML Schema, ECMAScript and RE2 read them alike.
const DAY = '(0[1-9]|[12][0-9]|3[01])';
const MONTH = '(0[1-9]|1[0-2])';
const YEAR = '(00[1-9]|0[1-9][0-9]|[1-9][0-9][0-9])';

// A regular expression for the values of each kind. It cannot check the checksum of an ID or the last day of a month.
const PATTERNS: Readonly<Record<string, string | null>> = {
  id: '[A-Z][1289A-D][0-9]{8}',
  date: `${YEAR}-${MONTH}-${DAY}`,
  'grade-date': `${YEAR}(-${MONTH}-${DAY}|${MONTH}${DAY})`,
  time: '([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?',
  integer: '[0-9]+',
  term: '0*[1-9][0-9]*',
  'category-code': '[0-9]+',
  'specialty-code': '[0-9]+',
  'agency-list': AGENCY_LIST,
  number: '[0-9]+([.][0-9]+)?',
  code: null,
  text: null,
  'free-text': null,
  phone: null,
  'course-code': null,
  anything: null,
};

/** The pattern of a value that is not blank, without `^` and `$`; null for a kind that has none. @throws Error for an unknown kind */
export function patternOf({ kind }: Field): string | null {
  const pattern = PATTERNS[kind.id];
  if (pattern === undefined) throw new Error(`no pattern for ${kind.id}`);
  return pattern;
}

/** The codes of a closed list; null where the field has none. */
export function closedCodes({ codes }: Field): readonly string[] | null {
  return codes?.closed === true ? codes.codes.map(({ code }) => code) : null;
}
