import type { Finding, Found } from '../findings/finding.ts';
import { libraryTextsOf } from '../lang/index.ts';
import { describe } from '../reporters/describe.ts';
import { ruleOf } from '../rules/index.ts';
import { langOf, type ToldOptions } from './check.ts';
import { remember } from './told.ts';

/** The findings of what could not be read in a table, as they may be shown. @throws OptionProblem */
export async function toldFaults(found: readonly Found[], options: ToldOptions): Promise<Finding[]> {
  const { rules } = await libraryTextsOf(langOf(options));
  return found.map((one) => remember(describe(one, ruleOf(one.rule).severity, rules, options.showValues === true), one));
}
