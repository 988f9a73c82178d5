import { appliesTo, ruleIds, severityIn, type RuleId } from '../rules/index.ts';
import { dayText } from '../schemas/calendar.ts';
import { formats } from '../schemas/index.ts';
import { libraryTextsOf } from '../lang/index.ts';
import { verdictOf, type Verdict } from '../reporters/closing.ts';
import { Purposes, factsOf } from '../reporters/facts.ts';
import { langOf, type CheckResult, type ToldOptions } from './check.ts';

/** A check in words, as the reports tell it. */
export interface FileVerdict extends Verdict {
  /**
   * The format of the file, its encoding or the sheet that was read, and its rows; its courses and the days from first to last where the
   * check counted them.
   */
  readonly facts: readonly string[];
  /** The rules that its format has; none where that is not known, or an office handed it over. */
  readonly rules: readonly RuleId[];
}

/** Tells the answer that the portal would give to a file. @param result what {@link check} returned @throws OptionProblem */
export async function verdict(
  result: Pick<CheckResult, 'format' | 'encoding' | 'sheet' | 'rows' | 'counts'> & Partial<Pick<CheckResult, 'facts'>>,
  options: Pick<ToldOptions, 'lang'> = {},
): Promise<FileVerdict> {
  const { report, html: { fact } } = await libraryTextsOf(langOf(options));
  const { courses = null, period = null } = result.facts ?? {};
  const file = { ...result, path: '', notes: [], mendable: 0, facts: null };
  const purpose = new Purposes().addFile(file);
  const format = formats.find(({ id }) => id === result.format);
  const rules = format === undefined ? [] : ruleIds.filter((id) => appliesTo(id, format));
  const facts = [
    ...factsOf(file, report),
    ...(courses === null || courses.total === 0 ? [] : [`${fact.courses} ${fact.courseCount(courses.total)}`]),
    ...(period === null ? [] : [fact.fromTo(dayText(period.first), dayText(period.last))]),
  ];
  return { ...verdictOf(result, { purpose, many: false }, report, severityIn), facts, rules };
}
