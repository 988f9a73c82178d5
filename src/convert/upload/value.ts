import { searchCodes, type Code, type CodeTable } from '../../codes/table.ts';
import { ruleOfFlaw } from '../../rules/index.ts';
import type { Flaw } from '../../schemas/flaw.ts';
import type { Field } from '../../schemas/format.ts';
import type { Mend } from './row.ts';

/** A value that a person gave for a field: as the form takes it, or what is wrong with it. */
export type SaidValue = { readonly value: string; readonly wrong: null } | { readonly value: null; readonly wrong: Flaw };

/** Reads what a person says for a field: a code, its name, or any form that has one meaning. */
export function saidValue(typed: string, field: Field, mend: Mend): SaidValue {
  const value = mend(typed.trim(), field);
  const wrong = field.kind.check(value, field);
  return wrong && ruleOfFlaw(wrong.flaw).severity === 'error' ? { value: null, wrong } : { value, wrong: null };
}

/** The mending that also takes the name of a code of an open list, where one code alone has it. */
export function withNames(mend: Mend): Mend {
  return (value, field) => {
    const table = field.codes;
    return (table && !table.closed && !/\d/.test(value) ? codeNamed(table, value) : null) ?? mend(value, field);
  };
}

function codeNamed(table: CodeTable, name: string): string | null {
  const plain = (text: string): string => text.normalize('NFKC').replace(/\s/gu, '').replaceAll('台', '臺');
  // Nobody means today what a name meant in an earlier list.
  const names = (code: Code): boolean => [code.name, ...(code.aliases ?? [])].some((one) => plain(one) === plain(name));
  const named = searchCodes(table, name).filter((code) => code.until === undefined && names(code));
  return named.length === 1 ? named[0]?.code ?? null : null;
}
