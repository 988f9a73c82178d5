import { candidates, visibleNames } from './choose.ts';
import { Grid } from './grid.ts';
import { numberFormat, type NumberFormat } from './number-format.ts';
import type { Parts } from './parts.ts';
import { damaged } from './problem.ts';
import type { Sheet, SheetLimits } from './sheet.ts';
import { XlsxScan, type XlsxContext } from './xlsx-scan.ts';
import { readStrings } from './xlsx-strings.ts';
import { readWorkbook, type XlsxSheet } from './xlsx-workbook.ts';

/** Reads a sheet of an .xlsx or an .xlsm. @throws SheetProblem, ZipProblem */
export async function readXlsx(parts: Parts, wanted: string | null, { maxCells }: SheetLimits): Promise<Sheet> {
  const { sheets, from1904, strings, formats } = await readWorkbook(parts);
  const [first, ...others] = candidates(sheets, wanted);
  const made: NumberFormat[] = [];
  const plain = numberFormat('General');
  const context: XlsxContext = {
    strings: strings !== null && parts.has(strings) ? await readStrings(parts, strings, maxCells) : [],
    from1904,
    format: (style) => {
      const code = formats[style];
      return code === undefined ? plain : made[style] ??= numberFormat(code);
    },
  };
  const read = async (sheet: XlsxSheet): Promise<{ sheet: XlsxSheet; grid: Grid }> => {
    const grid = new Grid(maxCells);
    // A sheet without a part is blank among others, but not one that is asked for.
    if (sheet.part !== null) await parts.scan(sheet.part, new XlsxScan(grid, context));
    else if (wanted !== null) throw damaged();
    return { sheet, grid };
  };
  let chosen = await read(first);
  for (const sheet of others) {
    if (!chosen.grid.empty) break;
    const next = await read(sheet);
    if (!next.grid.empty) chosen = next;
  }
  return chosen.grid.sheet('xlsx', chosen.sheet.name, visibleNames(sheets));
}
