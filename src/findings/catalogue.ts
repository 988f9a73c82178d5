/** How bad a finding is: `error`: the portal refuses the file or data would be lost; `warning`: accepted, probably wrong. */
export type Severity = 'error' | 'warning';

/** What the messages of a rule need to know, by rule id; values of cells are never among it. */
export interface RuleParams {
  'file/name': object;
  'file/encoding': { kind: 'bytes'; hex: string; encoding: 'big5' | 'utf8' } | { kind: 'utf16' };
  'file/not-big5': object;
  'file/malformed': { kind: Malformation };
  'file/empty': { kind: 'no-bytes' | 'blank' | 'no-rows' };
  'file/row-limit': { rows: number; limit: number };
  'file/quoted': { count: number };
  'header/unknown':
    | { kind: 'not-near' | 'no-header' | 'not-forced' | 'semicolon' | 'tab' | 'html' | 'undecodable' | 'gbk' | 'simplified' }
    | { kind: 'below'; row: number }
    | { kind: 'sep-line'; separator: string };
  'header/missing': { header: string };
  'header/extra': { kind: 'unknown' | 'twice' | 'blank' | 'data' };
  'header/order': { expected: string };
  'row/columns': { expected: number; actual: number; kind: 'short-optional' | 'short' | 'long' | 'long-blank' | 'end-of-file' };
  'row/blank': { count: number; last: number; commas: boolean };
  'cell/required': object;
  'cell/too-long': { max: number; length: number };
  'cell/id-format': { kind: 'form' | 'length' | 'shape' | 'masked' | 'masked-part'; length: number } | Trace;
  'cell/id-checksum': object;
  'cell/id-old-form': object;
  'cell/date-format': {
    kind: 'certain' | 'libreoffice' | 'gregorian' | 'two-digit' | 'two-digit-gregorian' | 'two-digit-birthday' | 'with-time' | 'serial'
      | 'before-minguo' | 'no-year' | 'unknown';
  } | Trace;
  'cell/date-invalid': object;
  'cell/time-format': { kind: 'lost-zero' | 'form' | 'with-date' | 'serial' | 'unknown' } | Trace;
  'cell/time-short': object;
  'cell/integer': { kind: 'zero' | 'decimal' | 'form' | 'date' | 'scientific' | 'category' | 'not-a-number' } | Trace;
  'cell/number': { kind: 'form' | 'not-a-number' } | Trace;
  'cell/code': { kind: 'lost-zero' | 'name' | 'form' | 'unknown'; choices: string; own: string | null } | Trace;
  'cell/code-unlisted': { asOf: string; own: string | null };
  'cell/code-retired':
    | { kind: 'county'; name: string; until: string; successor: string }
    | { kind: 'category'; name: string; until: string };
  'cell/course-code': { kind: 'scientific' | 'date' | 'character' };
  'cell/space': object;
  'cell/control': { kind: 'tab' | 'line-break' | 'end-of-file' | 'other' };
  'cell/invisible': { char: string };
  'cell/text-mark': { kind: 'apostrophe' | 'formula' };
  'cell/separator': { kind: 'comma' | 'quote' };
  'cell/formula': object;
  'cell/not-in-big5': { kind: 'missing' | 'private-use'; position: number };
  'cell/lost-character': { position: number };
  'cell/name-bytes': { bytes: number };
  'row/date-order': { which: 'course' | 'actual'; times: boolean };
  'row/date-future': { today: string };
  'row/hours-nature': { nature: '1' | '2' | '3' };
  'row/hours-blank': { nature: '1' | '2' };
  'row/hours-sum': { sum: number; total: number };
  'row/hours-converted': { sum: number; total: number; factor: number };
  'row/hours-precomputed': { unit: '2' | '6'; total: number; days: number };
  'row/hours-span': { hours: number; days: number };
  'table/duplicate': { first: number };
  'table/term-clash': { first: number };
  'table/name-differs': { first: number };
}

/**
 * What a program or a person left around a typed value: a character that nobody sees, by its number in Unicode; a mark that
 * forces text; an error.
 */
export type Trace = { kind: 'invisible'; char: string } | { kind: 'text-mark' | 'formula-error' | 'too-narrow' };

const TRACES: ReadonlySet<string> = new Set<Trace['kind']>(['invisible', 'text-mark', 'formula-error', 'too-narrow']);

/** Whether the form of a value failed by a trace. */
export function isTrace(params: { readonly kind: string }): params is Trace {
  return TRACES.has(params.kind);
}

/** Why a file cannot be read as a CSV: at a place in it, or as a whole. */
export type Malformation =
  | 'unclosed-quote' | 'text-after-quote' | 'nul' | 'endless'
  | 'zip' | 'xls' | 'pdf' | 'image' | 'archive' | 'program' | 'binary' | 'cr-only';

/** The id of a rule, `scope/what`: public API, so renaming one is a breaking change. */
export type RuleId = keyof RuleParams;

/** The severity of every rule; the order is that of the documentation. */
export const rules: { readonly [R in RuleId]: Severity } = {
  'file/name': 'warning',
  'file/encoding': 'error',
  'file/not-big5': 'warning',
  'file/malformed': 'error',
  'file/empty': 'error',
  'file/row-limit': 'error',
  'file/quoted': 'warning',
  'header/unknown': 'error',
  'header/missing': 'error',
  'header/extra': 'error',
  'header/order': 'error',
  'row/columns': 'error',
  'row/blank': 'error',
  'cell/required': 'error',
  'cell/too-long': 'error',
  'cell/id-format': 'error',
  'cell/id-checksum': 'error',
  'cell/id-old-form': 'warning',
  'cell/date-format': 'error',
  'cell/date-invalid': 'error',
  'cell/time-format': 'error',
  'cell/time-short': 'warning',
  'cell/integer': 'error',
  'cell/number': 'error',
  'cell/code': 'error',
  'cell/code-unlisted': 'warning',
  'cell/code-retired': 'warning',
  'cell/course-code': 'warning',
  'cell/space': 'warning',
  'cell/control': 'error',
  'cell/invisible': 'warning',
  'cell/text-mark': 'warning',
  'cell/separator': 'warning',
  'cell/formula': 'warning',
  'cell/not-in-big5': 'warning',
  'cell/lost-character': 'warning',
  'cell/name-bytes': 'warning',
  'row/date-order': 'error',
  'row/date-future': 'warning',
  'row/hours-nature': 'error',
  'row/hours-blank': 'warning',
  'row/hours-sum': 'error',
  'row/hours-converted': 'warning',
  'row/hours-precomputed': 'warning',
  'row/hours-span': 'warning',
  'table/duplicate': 'error',
  'table/term-clash': 'warning',
  'table/name-differs': 'warning',
};

/** The severity of a rule in one run: that of the catalogue, or what the user made of it; null for a rule that is off. */
export type SeverityOf = (rule: RuleId) => Severity | null;

/** Every rule id, in the order of the catalogue. */
export const ruleIds = Object.keys(rules) as readonly RuleId[];
