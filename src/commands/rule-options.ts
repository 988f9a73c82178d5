import { ruleIds, type RuleId } from '../findings/catalogue.ts';
import { UsageError, type Context } from './command.ts';
import { textOption, type Options } from './options.ts';

/**
 * The rules that the user wants looked at, from `--select` and `--ignore`.
 * @returns whether a rule is wanted
 * @throws UsageError for a word that is neither a rule nor a scope, with the nearest that is
 */
export function wantedRules(options: Options, context: Context): (rule: RuleId) => boolean {
  const select = read(textOption(options, 'select'), '--select', context);
  const ignore = read(textOption(options, 'ignore'), '--ignore', context);
  return (rule) => (select === null || select.has(rule)) && ignore?.has(rule) !== true;
}

function read(value: string | null, flag: string, { t }: Context): ReadonlySet<RuleId> | null {
  if (value === null) return null;
  const words = value.split(',').map((word) => word.trim()).filter((word) => word !== '');
  if (words.length === 0) throw new UsageError(t.files.optionWants.rule(flag, value, ''));
  return new Set(words.flatMap((word) => {
    const named = ruleIds.filter((rule) => rule === word || rule.startsWith(`${word}/`));
    if (named.length === 0) throw new UsageError(t.files.optionWants.rule(flag, word, nearest(word)));
    return named;
  }));
}

/** The rule or scope that a mistyped word is nearest to; '' where none is near. */
function nearest(word: string): string {
  const names = [...new Set(ruleIds.map((rule) => rule.slice(0, rule.indexOf('/')))), ...ruleIds];
  let best = '';
  let least = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const name of names) {
    for (const part of [name, name.slice(name.indexOf('/') + 1)]) {
      const off = distance(word, part);
      if (off < least) [best, least] = [name, off];
    }
  }
  return best;
}

// How many letters have to be changed, added or taken away to make one word of the other.
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
