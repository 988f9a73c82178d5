import type { RuleId } from './catalogue.ts';
import type { Fix } from './finding.ts';

const none = [] as const;
const safe = ['safe'] as const;
const suggested = ['suggested'] as const;
const both = ['safe', 'suggested'] as const;

/** The kinds of fix that findings of a rule may have; a finding may have none where its value tells nothing. */
export const fixKinds: { readonly [R in RuleId]: readonly Fix['kind'][] } = {
  'file/name': none,
  'file/encoding': none,
  'file/not-big5': safe,
  'file/malformed': none,
  'file/empty': none,
  'file/row-limit': none,
  'file/quoted': safe,
  'header/unknown': none,
  'header/missing': none,
  'header/extra': safe,
  'header/order': safe,
  'row/columns': safe,
  'row/blank': safe,
  'cell/required': none,
  'cell/too-long': none,
  'cell/id-format': safe,
  'cell/id-checksum': none,
  'cell/id-old-form': none,
  'cell/date-format': both,
  'cell/date-invalid': none,
  'cell/time-format': both,
  'cell/time-short': safe,
  'cell/integer': safe,
  'cell/number': safe,
  'cell/code': safe,
  'cell/code-unlisted': none,
  'cell/code-retired': suggested,
  'cell/course-code': none,
  'cell/space': safe,
  'cell/control': suggested,
  'cell/invisible': safe,
  'cell/text-mark': suggested,
  'cell/separator': suggested,
  'cell/formula': none,
  'cell/not-in-big5': none,
  'cell/lost-character': none,
  'cell/name-bytes': none,
  'row/date-order': none,
  'row/date-future': none,
  'row/hours-nature': none,
  'row/hours-blank': suggested,
  'row/hours-sum': none,
  'row/hours-converted': none,
  'row/hours-precomputed': none,
  'row/hours-span': none,
  'table/duplicate': none,
  'table/term-clash': none,
  'table/name-differs': none,
};
