import { candidates, visibleNames } from './choose.ts';
import { Grid } from './grid.ts';
import { damaged } from './problem.ts';
import type { Sheet, SheetLimits } from './sheet.ts';
import { XmlBookScan } from './xml-book-scan.ts';
import { scanXml } from './xml-file.ts';

/** Reads a sheet of a workbook in the XML of Excel 2002 and 2003, which programs export as .xls or .xml. @throws SheetProblem */
export async function readXmlBook(bytes: Uint8Array, wanted: string | null, { maxCells }: SheetLimits): Promise<Sheet> {
  // Whether a sheet is hidden stands behind its cells.
  const list = new XmlBookScan(() => null);
  await scanXml([bytes], list);
  const chosen = candidates(list.sheets.map((sheet, index) => ({ ...sheet, index })), wanted);
  const grids = new Map<number, Grid>();
  await scanXml([bytes], new XmlBookScan((index) => {
    if (!chosen.some((sheet) => sheet.index === index) || [...grids.values()].some((grid) => !grid.empty)) return null;
    const grid = new Grid(maxCells);
    grids.set(index, grid);
    return grid;
  }));
  const sheet = chosen.find(({ index }) => grids.get(index)?.empty === false) ?? chosen[0];
  return (grids.get(sheet.index) ?? fail()).sheet('xml', sheet.name, visibleNames(list.sheets));
}

function fail(): never {
  throw damaged();
}
