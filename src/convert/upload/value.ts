import { codesNamed } from '../../codes/named.ts';
import type { CodeTable } from '../../codes/table.ts';
import { ruleOfFlaw, severityIn } from '../../rules/index.ts';
import type { Flaw } from '../../schemas/flaw.ts';
import type { Field, Format } from '../../schemas/format.ts';
import type { Mend } from './row.ts';

/** A value that a person gave for a field: as the form takes it, or what is wrong with it. */
export type SaidValue = { readonly value: string; readonly wrong: null } | { readonly value: null; readonly wrong: Flaw };

/**
 * Reads what a person says for a field: a code, its name, or any form that has one meaning.
 * @param format the one whose severities count; null for those of the rules
 */
export function saidValue(typed: string, field: Field, mend: Mend, format: Format | null = null): SaidValue {
  const value = mend(typed.trim(), field);
  const wrong = field.kind.check(value, field);
  const severity = wrong && severityIn(ruleOfFlaw(wrong.flaw).id, format, wrong.params);
  return wrong && severity === 'error' ? { value: null, wrong } : { value, wrong: null };
}

/** The mending that also takes a name that one code of an open list has today, whatever it meant in an earlier list. */
export function withNames(mend: Mend): Mend {
  return (value, field) => {
    const table = field.codes;
    return (table?.closed === false ? codeToday(table, value) : null) ?? mend(value, field);
  };
}

function codeToday(table: CodeTable, name: string): string | null {
  const today = codesNamed(table, name).codes.filter(({ until }) => until === undefined);
  return today.length === 1 ? today[0]?.code ?? null : null;
}
