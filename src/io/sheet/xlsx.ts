import { candidates, visibleNames } from './choose.ts';
import { Grid } from './grid.ts';
import { numberFormat, type NumberFormat } from './number-format.ts';
import type { Parts } from './parts.ts';
import type { Sheet, SheetLimits } from './sheet.ts';
import { XlsxScan, type XlsxContext } from './xlsx-scan.ts';
import { readStrings } from './xlsx-strings.ts';
import { readWorkbook, type XlsxSheet } from './xlsx-workbook.ts';

/** Reads a sheet of an .xlsx or an .xlsm. @throws SheetProblem, ZipProblem */
export async function readXlsx(parts: Parts, wanted: string | null, { maxCells }: SheetLimits): Promise<Sheet> {
  const { sheets, from1904, strings, formats } = await readWorkbook(parts);
  const [first, ...others] = candidates(sheets, wanted);
  const made = new Map<number, NumberFormat>();
  const context: XlsxContext = {
    strings: strings !== null && parts.has(strings) ? await readStrings(parts, strings, maxCells) : [],
    from1904,
    format: (style) => {
      const format = made.get(style) ?? numberFormat(formats[style] ?? 'General');
      made.set(style, format);
      return format;
    },
  };
  const read = async (sheet: XlsxSheet): Promise<{ sheet: XlsxSheet; grid: Grid }> => {
    const grid = new Grid(maxCells);
    await parts.scan(sheet.part, new XlsxScan(grid, context));
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
