import { cellName } from '../findings/finding.ts';
import { mask } from '../findings/mask.ts';
import type { Sheet } from '../io/sheet/sheet.ts';
import type { Messages } from '../lang/index.ts';
import type { Recognised } from '../schemas/recognise.ts';
import { showName } from './archive-problem.ts';

// So many cells are named; how many there are is always said.
const FEW = 3;

/**
 * What people are told about a sheet that was read: which cells were read as days or times, which formulas have no
 * value, and which sheets were not read.
 */
export function sheetNotes(sheet: Sheet, recognised: Recognised | null, t: Messages): string[] {
  const words = t.sheet;
  const groups = new Map<string, Sheet['repairs'][number][]>();
  for (const repair of sheet.repairs) {
    const key = `${String(repair.column)} ${repair.kind}`;
    const group = groups.get(key);
    if (group) group.push(repair);
    else groups.set(key, [repair]);
  }
  const named = (cells: readonly { readonly row: number; readonly column: number }[]): string =>
    cells.slice(0, FEW).map(({ row, column }) => cellName(column, row)).join(words.and) + (cells.length > FEW ? words.more(cells.length) : '');
  const notes = [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { column, kind, shown, became } = first;
    const field = recognised?.columns[column - 1] ?? null;
    // What a column holds that is not known, nobody knows: its values are not shown.
    const [before, after] = [shown, became].map((value) => (field ? mask(value, field.personal ?? null) : '…'));
    const name = field ? field.header : cellName(column, 0).slice(0, -1);
    return [words.repaired(name, kind, group.length, cellName(column, first.row), before ?? '', after ?? '')];
  });
  if (sheet.uncalculated.length > 0) notes.push(words.uncalculated(sheet.uncalculated.length, named(sheet.uncalculated)));
  const others = sheet.names.filter((name) => name !== sheet.name);
  if (others.length > 0) notes.push(words.otherSheets(showName(sheet.name), others.map(showName).join(words.and)));
  return notes;
}
