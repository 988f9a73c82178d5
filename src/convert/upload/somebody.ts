import { looksLikeValue } from '../../schemas/recognise.ts';
import { isPersonName } from '../person-name.ts';
import { isIdOrMasked } from './evidence.ts';
import { meaningOf } from './words.ts';

/**
 * Whether a cell of a row that may be a header row is about somebody: of a file without headers the first person stands there. A word for
 * people or numbers is not a name, even if it begins like one.
 */
export function isOfSomebody(cell: string): boolean {
  const text = cell.trim();
  if (looksLikeValue(text) || isIdOrMasked(text)) return true;
  return /^\p{Script=Han}{3}/u.test(text) && isPersonName(text) && meaningOf(text) === null && !/[人員者別數額]$/u.test(text);
}
