/** One code of an official list. */
export interface Code {
  readonly code: string;
  readonly name: string;
  /** Other names that people write for it. */
  readonly aliases?: readonly string[];
  /** Short forms by which people look for it and the codes under it; too vague to be taken as its name. */
  readonly words?: readonly string[];
  /** The first day on which it no longer existed, YYY-MM-DD. */
  readonly until?: string;
  /** The code that took its place. */
  readonly successor?: string;
  /** The code that it stands under, in a list that is a tree. */
  readonly parent?: string;
  /** The headings above it that have no code in the list, from the top; only where it has no parent. */
  readonly under?: readonly string[];
}

/** An official list of codes. */
export interface CodeTable {
  readonly id: string;
  /** The name of the column that holds these codes. */
  readonly title: string;
  /** The public document that the list was taken from, with its year. */
  readonly source: string;
  /** When the list was true, as the source says. */
  readonly asOf: string;
  /** Whether no other code exists; an open list has codes that no public document gives. */
  readonly closed: boolean;
  /** The file that the office's own codes came from, where it has added some. */
  readonly own?: string;
  readonly codes: readonly Code[];
}

/** The code of a name, in any spelling of 臺 and with or without its code in front; null if none matches, or that code is another. */
export function codeOfName(table: CodeTable, text: string): Code | null {
  const number = /^\d+/.exec(text)?.[0];
  const name = sameTai(text.replace(/^\d+[\s.．、:：-]*/u, ''));
  const named = table.codes.find((code) => [code.name, ...(code.aliases ?? [])].some((one) => sameTai(one) === name));
  return named && (number === undefined || Number(number) === Number(named.code)) ? named : null;
}

/** The code of that number, such as 01 for `1`; null if there is none. */
export function codeOfNumber(table: CodeTable, digits: string): Code | null {
  return table.codes.find((code) => Number(code.code) === Number(digits)) ?? null;
}

/** The names of the headings and codes above a code, from the top, and its own name last. */
export function pathOf(table: CodeTable, code: Code): readonly string[] {
  const line = lineOf(table, code);
  return [...(line[0]?.under ?? []), ...line.map(({ name }) => name)];
}

/** The codes above a code, from the top, and itself last. */
export function lineOf(table: CodeTable, code: Code): readonly Code[] {
  const above = table.codes.find((other) => other.code === code.parent);
  return above === undefined ? [code] : [...lineOf(table, above), code];
}

function sameTai(text: string): string {
  return text.replaceAll('台', '臺');
}
