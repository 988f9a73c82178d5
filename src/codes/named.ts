import { pathOf, type Code, type CodeTable } from './table.ts';

/** The codes that a text may mean by their names. */
export interface Named {
  /** In the order of the table; none where the text names none, or where the code in it has another name. */
  readonly codes: readonly Code[];
  /** Whether it is one code, which is in use or stands in the text. */
  readonly certain: boolean;
}

/**
 * Reads the name of a code, also with headings above it (政策宣導訓練/人權教育), and either with its code in brackets behind it
 * (人權教育(503)) or in front. Width, blanks, case and the spelling of 臺 do not matter.
 */
export function codesNamed(table: CodeTable, text: string): Named {
  const { name, number } = partsOf(text);
  const called = mayBeName(table, name) ? namesOf(table).get(name) ?? [] : [];
  const codes = number === null ? called : called.filter(({ code }) => Number(code) === number);
  const [only, ...others] = codes;
  return { codes, certain: only !== undefined && others.length === 0 && (number !== null || only.until === undefined) };
}

/** A name and a code in one text that do not agree. */
export interface Disagreement {
  /** The codes that are called so. */
  readonly named: readonly Code[];
  /** The name that the code in the text stands for; null where the table does not have the code. */
  readonly numbered: Code | null;
}

/** Reads a name that has a code with it which is called otherwise; null for any other text. */
export function disagreementIn(table: CodeTable, text: string): Disagreement | null {
  const { name, number } = partsOf(text);
  const named = namesOf(table).get(name) ?? [];
  if (number === null || named.length === 0 || named.some(({ code }) => Number(code) === number)) return null;
  return { named, numbered: table.codes.find(({ code }) => Number(code) === number) ?? null };
}

/** A name as names are compared: without blanks and the marks between headings. */
export function bareName(text: string): string {
  return text.normalize('NFKC').replace(/[\s/>›»→–—-]/gu, '').replaceAll('台', '臺').toLowerCase();
}

// Names such as 法治教育(基礎性) end in brackets as well, but never in digits.
const BEHIND = /^(.*\D)\((\d+)\)$/u;
const IN_FRONT = /^(\d+)[.、:]?(\D.*)$/u;

function partsOf(text: string): { readonly name: string; readonly number: number | null } {
  const name = bareName(text);
  const [, before, code] = BEHIND.exec(name) ?? [];
  if (before !== undefined) return { name: before, number: Number(code) };
  const [, first, rest] = IN_FRONT.exec(name) ?? [];
  return rest === undefined ? { name, number: null } : { name: rest, number: Number(first) };
}

const LETTER = /\p{L}/u;

// A code alone is asked for most often, and no name is like one: to know that takes less than to write all names as they are compared.
function mayBeName({ codes }: CodeTable, name: string): boolean {
  return LETTER.test(name) || codes.some((one) => [one.name, ...(one.aliases ?? [])].some((own) => !LETTER.test(own)));
}

const namesByTable = new WeakMap<CodeTable, ReadonlyMap<string, readonly Code[]>>();

// The codes by each name, and by each name with the names above it.
function namesOf(table: CodeTable): ReadonlyMap<string, readonly Code[]> {
  const known = namesByTable.get(table);
  if (known !== undefined) return known;
  const names = new Map<string, Code[]>();
  for (const code of table.codes) {
    const above = pathOf(table, code).slice(0, -1);
    for (const own of [code.name, ...(code.aliases ?? [])]) {
      for (let from = 0; from <= above.length; from++) {
        const name = bareName([...above.slice(from), own].join(''));
        const called = names.get(name) ?? [];
        if (!called.includes(code)) names.set(name, [...called, code]);
      }
    }
  }
  namesByTable.set(table, names);
  return names;
}
