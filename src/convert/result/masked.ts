import { columnsById } from './columns.ts';
import type { FailedRow } from './rows.ts';

// A circle or a star in the place of a character, or several of the letter X.
const MASKED = /[*＊○◯〇●•]|[XＸ]{2}/iu;

/** Of some rows of a result, how many have an ID whose characters are hidden, so that no row of an upload has it. */
export function maskedRows(failed: readonly FailedRow[]): number {
  const idOf = new Map([...new Set(failed.map(({ header }) => header))].map((header) =>
    [header, columnsById(header.headers, header.columns).get('idNumber')?.index ?? -1]));
  return failed.filter(({ header, cells }) => MASKED.test(cells[idOf.get(header) ?? -1] ?? '')).length;
}
