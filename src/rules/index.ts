import { cellCodeRetired } from './cell/code-retired.ts';
import { cellCodeUnlisted } from './cell/code-unlisted.ts';
import { cellCode } from './cell/code.ts';
import { cellControl } from './cell/control.ts';
import { cellCourseCode } from './cell/course-code.ts';
import { cellDateFormat } from './cell/date-format.ts';
import { cellDateInvalid } from './cell/date-invalid.ts';
import { cellDateUnlikely } from './cell/date-unlikely.ts';
import { cellFormula } from './cell/formula.ts';
import { cellIdChecksum } from './cell/id-checksum.ts';
import { cellIdFormat } from './cell/id-format.ts';
import { cellIdOldForm } from './cell/id-old-form.ts';
import { cellInteger } from './cell/integer.ts';
import { cellInvisible } from './cell/invisible.ts';
import { cellLostCharacter } from './cell/lost-character.ts';
import { cellNameBytes } from './cell/name-bytes.ts';
import { cellNameForm } from './cell/name-form.ts';
import { cellNotInBig5 } from './cell/not-in-big5.ts';
import { cellNumber } from './cell/number.ts';
import { cellRequired } from './cell/required.ts';
import { cellSeparator } from './cell/separator.ts';
import { cellSpace } from './cell/space.ts';
import { cellTextMark } from './cell/text-mark.ts';
import { cellTimeFormat } from './cell/time-format.ts';
import { cellTimeShort } from './cell/time-short.ts';
import { cellTooLong } from './cell/too-long.ts';
import { fileEmpty } from './file/empty.ts';
import { fileEncoding } from './file/encoding.ts';
import { fileMalformed } from './file/malformed.ts';
import { fileName } from './file/name.ts';
import { fileNotBig5 } from './file/not-big5.ts';
import { fileQuoted } from './file/quoted.ts';
import { fileRowLimit } from './file/row-limit.ts';
import { headerExtra } from './header/extra.ts';
import { headerMissing } from './header/missing.ts';
import { headerOrder } from './header/order.ts';
import { headerUnknown } from './header/unknown.ts';
import { rosterBirthday } from './roster/birthday.ts';
import { rosterName } from './roster/name.ts';
import { rosterUnknown } from './roster/unknown.ts';
import { rowActualOutside } from './row/actual-outside.ts';
import { rowBlank } from './row/blank.ts';
import { rowColumns } from './row/columns.ts';
import { rowDateFuture } from './row/date-future.ts';
import { rowDateOrder } from './row/date-order.ts';
import { rowHoursBlank } from './row/hours-blank.ts';
import { rowHoursConverted } from './row/hours-converted.ts';
import { rowHoursNature } from './row/hours-nature.ts';
import { rowHoursPrecomputed } from './row/hours-precomputed.ts';
import { rowHoursSpan } from './row/hours-span.ts';
import { rowHoursSum } from './row/hours-sum.ts';
import { rowHoursZero } from './row/hours-zero.ts';
import { rowIsmpCategory } from './row/ismp-category.ts';
import { rowYearPast } from './row/year-past.ts';
import { tableDuplicate } from './table/duplicate.ts';
import { tableNameDiffers } from './table/name-differs.ts';
import { tableTermClash } from './table/term-clash.ts';
import { tableYearDiffers } from './table/year-differs.ts';
import type { Lowering, Severity } from '../findings/finding.ts';
import type { FlawId } from '../schemas/flaw.ts';
import type { Format } from '../schemas/format.ts';
import type { Finds, Rule as RuleOf } from './rule.ts';

/** Every rule, in the order of the documentation: this list is where a rule is added. */
export const rules = [
  fileName, fileEncoding, fileNotBig5, fileMalformed, fileEmpty, fileRowLimit, fileQuoted,
  headerUnknown, headerMissing, headerExtra, headerOrder,
  rowColumns, rowBlank,
  cellRequired, cellTooLong, cellIdFormat, cellIdChecksum, cellIdOldForm, cellDateFormat, cellDateInvalid, cellTimeFormat,
  cellTimeShort, cellInteger, cellNumber, cellCode, cellCodeUnlisted, cellCodeRetired, cellCourseCode, cellSpace, cellControl,
  cellInvisible, cellTextMark, cellNameForm, cellDateUnlikely, cellSeparator, cellFormula, cellNotInBig5, cellLostCharacter, cellNameBytes,
  rowDateOrder, rowDateFuture, rowHoursNature, rowHoursBlank, rowHoursSum, rowHoursConverted, rowHoursPrecomputed, rowHoursSpan,
  rowHoursZero, rowActualOutside, rowYearPast, rowIsmpCategory,
  tableDuplicate, tableTermClash, tableNameDiffers, tableYearDiffers,
  rosterUnknown, rosterName, rosterBirthday,
] as const;

/** A rule of the list. */
export type Rule = (typeof rules)[number];

/** The id of a rule, `scope/what`. */
export type RuleId = Rule['id'];

type ParamsOf<R> = R extends { readonly params?: infer P } ? Exclude<P, undefined> : never;

/** The facts that the messages of a rule need, by rule id; they never include values of cells. */
export type RuleParams = { [R in Rule as R['id']]: ParamsOf<R> };

/** Every rule id, in the order of the list. */
export const ruleIds: readonly RuleId[] = rules.map(({ id }) => id);

/** A rule whose parameters the caller does not look into. */
export interface AnyRule extends Omit<RuleOf<RuleId, object>, 'find' | 'samples'> {
  readonly find: Partial<Finds<object>>;
}

/** Every rule, where the caller does not look into parameters. */
export const anyRules: readonly AnyRule[] = rules;

const byId: ReadonlyMap<RuleId, AnyRule> = new Map(anyRules.map((rule) => [rule.id, rule]));
const byFlaw: ReadonlyMap<FlawId, AnyRule> = new Map(
  anyRules.flatMap((rule) => (rule.find.flaw === undefined ? [] : [[rule.find.flaw, rule]])),
);

/** A rule by its id. */
export function ruleOf(id: RuleId): AnyRule {
  return known(byId.get(id), id);
}

/** The rule that tells of a state of a value. */
export function ruleOfFlaw(id: FlawId): AnyRule {
  return known(byFlaw.get(id), id);
}

/** Whether a rule can apply to a file of a format: the format is under the rule, and has the columns that it reads. */
export function appliesTo(id: RuleId, format: Format): boolean {
  return isUnder(id, format) && ruleOf(id).reads(format);
}

/** Whether a format is under a rule, whatever columns it has. */
export function isUnder(id: RuleId, { onlyRules, exceptRules }: Format): boolean {
  return onlyRules?.has(id) !== false && exceptRules?.has(id) !== true;
}

// Apart from the rules, which differ in what they have: each finding asks.
const severities: ReadonlyMap<RuleId, Own> = new Map(anyRules.map(({ id, severity, mild = null }) => [id, { severity, mild }]));

type Own = Pick<AnyRule, 'severity'> & { readonly mild: ReadonlySet<string> | null };

/**
 * How bad a finding of a rule is in a file of a format, which may lower it; null where no format is known.
 * @param params those of the finding; null for the rule as such
 */
export function severityIn(id: RuleId, format: Lowering | null, params: object | null = null): Severity {
  const { mild, severity } = known(severities.get(id), id);
  if (format?.lowered?.has(id) === true) return 'warning';
  return mild !== null && params !== null && 'kind' in params && mild.has(String(params.kind)) ? 'warning' : severity;
}

function known<T>(rule: T | undefined, id: string): T {
  if (rule === undefined) throw new RangeError(`no rule ${id}`);
  return rule;
}
