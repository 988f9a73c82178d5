import { candidates, visibleNames } from './choose.ts';
import { Grid } from './grid.ts';
import type { Sheet, SheetLimits } from './sheet.ts';
import { XmlBookScan } from './xml-book-scan.ts';
import { scanXml } from './xml-file.ts';

/** Reads a sheet of a workbook in the XML of Excel 2002 and 2003, which programs export as .xls or .xml. @throws SheetProblem */
export async function readXmlBook(bytes: Uint8Array, wanted: string | null, { maxCells }: SheetLimits): Promise<Sheet> {
  // Whether a sheet is hidden stands behind its cells.
  const list = new XmlBookScan(() => null);
  await scanXml([bytes], list);
  const chosen = candidates(list.sheets.map((sheet, index) => ({ ...sheet, index, grid: new Grid(maxCells) })), wanted);
  await scanXml([bytes], new XmlBookScan((index) =>
    (chosen.every(({ grid }) => grid.empty) ? chosen.find((sheet) => sheet.index === index)?.grid ?? null : null)));
  const { grid, name } = chosen.find((sheet) => !sheet.grid.empty) ?? chosen[0];
  return grid.sheet('xml', name, visibleNames(list.sheets));
}
