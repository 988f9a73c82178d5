import { searchCodes } from '../../codes/search.ts';
import { type Code, type CodeTable } from '../../codes/table.ts';
import type { Flaw } from '../../schemas/flaw.ts';
import type { Field, FieldKey } from '../../schemas/format.ts';
import type { Mend } from './row.ts';
import { saidValue } from './value.ts';

/** The meaning of an answer: a value, one of several codes that a word may stand for, or nothing. */
export type Answer =
  | { readonly kind: 'value'; readonly value: string }
  | { readonly kind: 'several'; readonly codes: readonly Code[] }
  | { readonly kind: 'wrong'; readonly flaw: Flaw };

/** Reads an answer to the question for a field: beside what the form takes, a part of the name of a code. */
export function readAnswer(typed: string, field: Field, mend: Mend): Answer {
  const said = saidValue(typed, field, mend);
  if (said.wrong === null) {
    const alike = field.codes && !/\d/.test(typed) ? longerNames(field.codes, said.value, typed) : [];
    return alike.length > 1 ? { kind: 'several', codes: alike } : { kind: 'value', value: said.value };
  }
  // A code that no longer exists can be typed, but a part of a name does not mean it.
  const codes = field.codes && !/\d/.test(typed) ? searchCodes(field.codes, typed).filter(({ until }) => until === undefined) : [];
  const [only] = codes;
  if (!only) return { kind: 'wrong', flaw: said.wrong };
  return codes.length === 1 ? { kind: 'value', value: only.code } : { kind: 'several', codes };
}

// 資通安全 is a code, and so are 資通安全(通識) and 資通安全(專業、職能): a person who types the first may mean any of them.
function longerNames({ codes }: CodeTable, value: string, typed: string): readonly Code[] {
  const name = codes.find(({ code }) => code === value)?.name;
  return name === typed.normalize('NFKC').trim() ? codes.filter((code) => code.until === undefined && code.name.startsWith(name)) : [];
}

/** The values of most courses: no degree, the first run, hours, an end on the day of the start. */
const USUAL: Partial<Record<FieldKey, string>> = { degree: '6', term: '1', unit: '1' };

/** The answer to offer for a field; null where none is likelier than others. */
export function usualAnswer({ key }: Field, said: ReadonlyMap<FieldKey, string>): string | null {
  if (key === 'endDate') return said.get('startDate') ?? null;
  if (key === 'actualEndDate') return said.get('actualStartDate') ?? said.get('startDate') ?? null;
  return USUAL[key] ?? null;
}

/**
 * The path of a file as it is when it is dropped on a terminal: in quotes, with blanks escaped, or after the `&` of PowerShell;
 * what Windows copies may begin with a mark that does not show.
 */
export function droppedPath(typed: string): string {
  const bare = typed.replace(/\p{Cf}/gu, '').trim().replace(/^& (?=['"])/u, '');
  const quoted = /^(['"])(.*)\1$/u.exec(bare)?.[2];
  if (quoted !== undefined) return quoted;
  // A backslash parts folders on Windows; elsewhere it escapes what follows.
  return /^[A-Z]:\\|^\\\\|^[^\\/]*\\[^\s\\]/iu.test(bare) && !/\\[\s'"()&]/u.test(bare) ? bare : bare.replace(/\\(.)/gu, '$1');
}
