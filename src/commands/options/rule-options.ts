import { ruleIds, severityIn, type RuleId } from '../../rules/index.ts';
import type { Severity, SeverityOf } from '../../findings/finding.ts';
import { maskIds } from '../../findings/mask.ts';
import { UsageError, type Context } from '../command.ts';
import { nearest } from '../../lang/nearest.ts';
import { textOption, type Options } from './options.ts';

/** Every rule and every scope, as `--select`, `--ignore` and the configuration take them. */
export const ruleNames: readonly string[] = [...new Set(ruleIds.map(scopeOf)), ...ruleIds];

/**
 * Reads the severity of each rule from `--select`, `--ignore` and the configuration; there a rule goes before its scope.
 * @throws UsageError for a word that is neither a rule nor a scope, with the nearest that is
 */
export function severityOption(
  options: Options, configured: Readonly<Record<string, Severity | 'off' | undefined>>, context: Context,
): SeverityOf {
  const select = read(textOption(options, 'select'), '--select', context);
  const ignore = read(textOption(options, 'ignore'), '--ignore', context);
  // Each finding asks, and mostly nothing is set.
  if (select === null && ignore === null && Object.keys(configured).length === 0) return severityIn;
  const table = new Map(ruleIds.map((rule) => {
    const made = configured[rule] ?? configured[scopeOf(rule)];
    const off = made === 'off' || (select !== null && !select.has(rule)) || ignore?.has(rule) === true;
    return [rule, off ? null : made] as const;
  }));
  return (rule, format, params) => {
    const made = table.get(rule);
    return made === undefined ? severityIn(rule, format, params) : made;
  };
}

function scopeOf(rule: RuleId): string {
  return rule.slice(0, rule.indexOf('/'));
}

function read(value: string | null, flag: string, { t }: Context): ReadonlySet<RuleId> | null {
  if (value === null) return null;
  const words = value.split(',').map((word) => word.trim()).filter((word) => word !== '');
  if (words.length === 0) throw new UsageError(t.files.optionWants.rule(flag, maskIds(value), ''));
  return new Set(words.flatMap((word) => {
    const named = ruleIds.filter((rule) => rule === word || rule.startsWith(`${word}/`));
    if (named.length === 0) throw new UsageError(t.files.optionWants.rule(flag, maskIds(word), nearest(word, ruleNames)));
    return named;
  }));
}
