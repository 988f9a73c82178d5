import { cellName } from '../findings/finding.ts';
import { mask } from '../findings/mask.ts';
import type { Place, Sheet } from '../bytes/sheet/sheet.ts';
import type { LibraryTexts } from '../lang/index.ts';
import { holdsOf } from '../schemas/format.ts';
import type { Recognised } from '../schemas/recognise.ts';
import { showText } from '../findings/show.ts';

// So many cells are named; how many there are is always said.
const FEW = 3;

/**
 * Makes the notes about a sheet that was read: which cells were read as days or times, which formulas have no
 * value, which cells are merged over several rows, and which sheets were not read.
 * @param headers of columns that are not of the format, where they may be shown
 */
export function sheetNotes(sheet: Sheet, recognised: Recognised | null, t: LibraryTexts, headers: readonly string[] = []): string[] {
  const words = t.sheet;
  const groups = new Map<string, Sheet['repairs'][number][]>();
  for (const repair of sheet.repairs) {
    const key = `${String(repair.column)} ${repair.kind}`;
    const group = groups.get(key);
    if (group) group.push(repair);
    else groups.set(key, [repair]);
  }
  const read = [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { column, kind, shown, became } = first;
    const field = recognised?.columns[column - 1] ?? null;
    // The content of an unknown column may be personal data: its values are not shown.
    const values = field && { before: mask(shown, holdsOf(field)), after: mask(became, holdsOf(field)) };
    const name = field ? field.header : headers[column - 1] ?? cellName(column, 0).slice(0, -1);
    const note = words.repaired(name, kind, group.length, cellName(column, first.row), values);
    return [kind === 'date' && field?.personal === 'birthday' ? note + words.birthday : note];
  });
  return [...read, ...unreadNotes(sheet, t)];
}

/** The notes about a file that was checked: that it has no header row, and those about its sheet. @param sheet null for a CSV */
export function fileNotes(sheet: Sheet | null, recognised: Recognised | null, t: LibraryTexts): string[] {
  return [
    ...(recognised?.headerless === true ? [t.report.headerless(recognised.columns.length)] : []),
    ...(sheet === null ? [] : sheetNotes(sheet, recognised, t)),
  ];
}

/** The part of it that is about what was not read: a value may be missing in whatever is made of the sheet. */
export function unreadNotes(sheet: Sheet, t: LibraryTexts): string[] {
  const words = t.sheet;
  const named = (cells: readonly Place[]): string =>
    cells
      .slice(0, FEW)
      .map(({ row, column }) => cellName(column, row))
      .join(words.and) + (cells.length > FEW ? words.more(cells.length) : '');
  const notes: string[] = [];
  if (sheet.uncalculated.length > 0) notes.push(words.uncalculated(sheet.uncalculated.length, named(sheet.uncalculated)));
  if (sheet.merged.length > 0) notes.push(words.merged(sheet.merged.length, named(sheet.merged)));
  const others = sheet.names.filter((name) => name !== sheet.name);
  if (others.length > 0) notes.push(words.otherSheets(showText(sheet.name), others.map(showText).join(words.and)));
  return notes;
}
