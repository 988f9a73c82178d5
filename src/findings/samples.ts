import type { RuleId, RuleParams } from './catalogue.ts';

type Samples<R extends RuleId> = readonly [RuleParams[R], ...RuleParams[R][]];

const choices = '1 小時、2 天、6 學分';
const traces = [{ kind: 'invisible', char: 'U+200B' }, { kind: 'text-mark' }, { kind: 'formula-error' }, { kind: 'too-narrow' }] as const;

/** What each rule may have to tell: params for each of its wordings, with made-up numbers. The first is the usual one. */
export const samples = {
  'file/name': [{}],
  'file/encoding': [{ kind: 'bytes', hex: 'FF', encoding: 'big5' }, { kind: 'utf16' }],
  'file/not-big5': [{}],
  'file/malformed': [
    { kind: 'unclosed-quote' }, { kind: 'text-after-quote' }, { kind: 'nul' }, { kind: 'endless' }, { kind: 'zip' }, { kind: 'xls' },
    { kind: 'pdf' }, { kind: 'image' }, { kind: 'archive' }, { kind: 'program' }, { kind: 'binary' }, { kind: 'cr-only' },
  ],
  'file/empty': [{ kind: 'no-rows' }, { kind: 'blank' }, { kind: 'no-bytes' }],
  'file/row-limit': [{ rows: 5200, limit: 3000 }],
  'file/quoted': [{ count: 2 }],
  'header/unknown': [
    { kind: 'not-near' }, { kind: 'no-header' }, { kind: 'not-forced' }, { kind: 'below', row: 3 },
    { kind: 'semicolon' }, { kind: 'tab' }, { kind: 'sep-line', separator: ';' }, { kind: 'sep-line', separator: ',' },
    { kind: 'html' }, { kind: 'undecodable' }, { kind: 'gbk' }, { kind: 'simplified' },
  ],
  'header/missing': [{ header: '*上課縣市' }],
  'header/extra': [{ kind: 'unknown' }, { kind: 'twice' }, { kind: 'blank' }, { kind: 'data' }],
  'header/order': [{ expected: '*學位學分' }],
  'row/columns': [
    { expected: 25, actual: 26, kind: 'long' }, { expected: 25, actual: 26, kind: 'long-blank' },
    { expected: 25, actual: 20, kind: 'short' }, { expected: 19, actual: 18, kind: 'short-optional' },
    { expected: 25, actual: 1, kind: 'end-of-file' },
  ],
  'row/blank': [{ count: 1, last: 3, commas: true }, { count: 2, last: 4, commas: false }],
  'cell/required': [{}],
  'cell/too-long': [{ max: 20, length: 23 }],
  'cell/id-format': [
    { kind: 'form', length: 10 }, { kind: 'length', length: 9 }, { kind: 'shape', length: 10 }, { kind: 'masked', length: 10 }, { kind: 'masked-part', length: 10 }, ...traces,
  ],
  'cell/id-checksum': [{}],
  'cell/id-old-form': [{}],
  'cell/date-format': [
    { kind: 'certain' }, { kind: 'libreoffice' }, { kind: 'gregorian' },
    { kind: 'two-digit-gregorian' }, { kind: 'two-digit-birthday' }, { kind: 'two-digit' },
    { kind: 'with-time' }, { kind: 'serial' }, { kind: 'before-minguo' }, { kind: 'no-year' }, { kind: 'unknown' }, ...traces,
  ],
  'cell/date-invalid': [{}],
  'cell/time-format': [{ kind: 'lost-zero' }, { kind: 'form' }, { kind: 'with-date' }, { kind: 'serial' }, { kind: 'unknown' }, ...traces],
  'cell/time-short': [{}],
  'cell/integer': [
    { kind: 'decimal' }, { kind: 'zero' }, { kind: 'form' }, { kind: 'category' },
    { kind: 'date' }, { kind: 'scientific' }, { kind: 'not-a-number' }, ...traces,
  ],
  'cell/number': [{ kind: 'not-a-number' }, { kind: 'form' }, ...traces],
  'cell/code': [
    { kind: 'lost-zero', choices, own: null }, { kind: 'name', choices, own: null },
    { kind: 'form', choices, own: null }, { kind: 'unknown', choices, own: null }, ...traces,
  ],
  'cell/code-unlisted': [{ asOf: '109-12-15', own: null }],
  'cell/code-retired': [
    { kind: 'county', name: '臺中縣', until: '099-12-25', successor: '40 臺中市' }, { kind: 'category', name: '性別主流化基礎課程', until: '109-12-15' },
  ],
  'cell/course-code': [{ kind: 'character' }, { kind: 'scientific' }, { kind: 'date' }],
  'cell/space': [{}],
  'cell/control': [{ kind: 'line-break' }, { kind: 'tab' }, { kind: 'end-of-file' }, { kind: 'other' }],
  'cell/invisible': [{ char: 'U+200B' }],
  'cell/text-mark': [{ kind: 'apostrophe' }, { kind: 'formula' }],
  'cell/separator': [{ kind: 'comma' }, { kind: 'quote' }],
  'cell/formula': [{}],
  'cell/not-in-big5': [{ kind: 'missing', position: 3 }, { kind: 'private-use', position: 3 }],
  'cell/lost-character': [{ position: 2 }],
  'cell/name-bytes': [{ bytes: 102 }],
  'row/date-order': [
    { which: 'course', times: false }, { which: 'course', times: true }, { which: 'actual', times: false }, { which: 'actual', times: true },
  ],
  'row/date-future': [{ today: '115-11-22' }],
  'row/hours-nature': [{ nature: '1' }, { nature: '2' }, { nature: '3' }],
  'row/hours-blank': [{ nature: '1' }, { nature: '2' }],
  'row/hours-sum': [{ sum: 2, total: 3 }],
  'row/hours-converted': [{ sum: 12, total: 2, factor: 6 }],
  'row/hours-precomputed': [{ unit: '2', total: 6, days: 1 }, { unit: '6', total: 36, days: 0 }],
  'row/hours-span': [{ hours: 30, days: 1 }],
  'table/duplicate': [{ first: 2 }],
  'table/term-clash': [{ first: 2 }],
  'table/name-differs': [{ first: 2 }],
} as const satisfies { readonly [R in RuleId]: Samples<R> };
