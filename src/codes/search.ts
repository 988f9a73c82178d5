import { bareName, codesNamed } from './named.ts';
import { lineOf, pathOf, type Code, type CodeTable } from './table.ts';

/**
 * The codes whose own code is the text, or that it names, or whose name, other name, short form or place in the tree has it;
 * width, blanks and the spelling of 臺 do not matter.
 */
export function searchCodes(table: CodeTable, text: string): readonly Code[] {
  const number = text.normalize('NFKC').trim();
  if (/^\d+$/.test(number)) return table.codes.filter(({ code }) => Number(code) === Number(number));
  const wanted = bareName(text);
  if (wanted === '') return [];
  const named = codesNamed(table, text).codes;
  return table.codes.filter((code) => named.includes(code) || wordsOf(table, code).some((word) => bareName(word).includes(wanted)));
}

function wordsOf(table: CodeTable, code: Code): readonly string[] {
  return [...pathOf(table, code), ...(code.aliases ?? []), ...lineOf(table, code).flatMap(({ words }) => words ?? [])];
}
