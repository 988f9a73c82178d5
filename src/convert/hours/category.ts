import { codesNamed } from '../../codes/named.ts';
import type { CodeTable } from '../../codes/table.ts';
import type { UnplacedReason } from '../../findings/hours.ts';
import { halfWidth } from '../../schemas/text.ts';

/** The meaning of a cell of 課程類別. */
export interface CategoryMeaning {
  /** The codes that it may mean; one, where it is certain. */
  readonly codes: readonly number[];
  /** Why none is known; null where some are. */
  readonly reason: Exclude<UnplacedReason, 'no-column' | 'several'> | null;
}

/**
 * Reads a cell of 課程類別, which may hold a code, a name, the names from the heading down to it, or a name with its code. Of codes that
 * have one name, those in use go before those of earlier tables.
 */
export function categoryOf(text: string, table: CodeTable): CategoryMeaning {
  const value = halfWidth(text);
  if (value === '') return none('blank');
  const listed = codesIn(table);
  if (/^\d+$/.test(value)) return listed.has(Number(value)) ? one(Number(value)) : none('unlisted');
  const { codes } = codesNamed(table, value);
  const current = codes.filter(({ until }) => until === undefined);
  if (codes.length > 0) return { codes: (current.length > 0 ? current : codes).map(({ code }) => Number(code)), reason: null };
  return meaningOfPair(value, table, listed);
}

// A name that the table does not have, with a code: the portal may have renamed it. A name of another code is a contradiction.
function meaningOfPair(value: string, table: CodeTable, listed: ReadonlySet<number>): CategoryMeaning {
  const [, behind, code] = /^(.*\D)[([](\d+)[)\]]$/u.exec(value) ?? [];
  const [, first, ahead] = /^(\d+)[\s.、:：_-]*(\D.*)$/u.exec(value) ?? [];
  const [number, name] = [code ?? first, behind ?? ahead];
  if (number === undefined || name === undefined) return none('unknown');
  if (!listed.has(Number(number))) return none('unlisted');
  return codesNamed(table, name).codes.length > 0 ? none('contradiction') : one(Number(number));
}

function one(code: number): CategoryMeaning {
  return { codes: [code], reason: null };
}

function none(reason: Exclude<CategoryMeaning['reason'], null>): CategoryMeaning {
  return { codes: [], reason };
}

const listedOf = new WeakMap<CodeTable, ReadonlySet<number>>();

/** The codes of a table as numbers. */
export function codesIn(table: CodeTable): ReadonlySet<number> {
  let listed = listedOf.get(table);
  if (listed === undefined) listedOf.set(table, (listed = new Set(table.codes.map(({ code }) => Number(code)))));
  return listed;
}
