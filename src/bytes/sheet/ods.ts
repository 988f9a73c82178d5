import { candidates, visibleNames } from './choose.ts';
import { Grid } from './grid.ts';
import { OdsScan } from './ods-scan.ts';
import type { Parts } from './parts.ts';
import { scanXml } from './xml-file.ts';
import { SheetProblem, damaged } from './problem.ts';
import type { Sheet, SheetFile, SheetLimits } from './sheet.ts';

/** Reads a sheet of an .ods. @throws SheetProblem, ZipProblem */
export async function readOds(parts: Parts, wanted: string | null, { maxCells }: SheetLimits): Promise<Sheet> {
  await refuseEncrypted(parts);
  return readTables('ods', (scan) => parts.scan('content.xml', scan), wanted, maxCells);
}

/** Reads a sheet of a .fods: OpenDocument as XML alone. @throws SheetProblem */
export async function readFlatOds(bytes: Uint8Array, wanted: string | null, { maxCells }: SheetLimits): Promise<Sheet> {
  return readTables('fods', (scan) => scanXml([bytes], scan), wanted, maxCells);
}

type XmlSource = (scan: OdsScan) => Promise<void>;

async function readTables(file: SheetFile, source: XmlSource, wanted: string | null, maxCells: number): Promise<Sheet> {
  const grids: Grid[] = [];
  const gridFor = (index: number): Grid => (grids[index] = new Grid(maxCells));
  const scan = new OdsScan(({ hidden }, index) => (wanted !== null || hidden || grids.some((grid) => !grid.empty) ? null : gridFor(index)));
  await scanContent(source, scan);
  const tables = scan.tables.map((table, index) => ({ ...table, index }));
  const [first] = candidates(tables, wanted);
  if (wanted !== null) {
    // Which table a name or a number means is known only when all of them are.
    await scanContent(source, new OdsScan((_, index) => (index === first.index ? gridFor(index) : null)));
  }
  const chosen = tables.find(({ index }) => grids[index]?.empty === false) ?? first;
  const grid = grids[chosen.index];
  if (grid === undefined) throw damaged();
  return grid.sheet(file, chosen.name, visibleNames(tables));
}

async function scanContent(source: XmlSource, scan: OdsScan): Promise<void> {
  await source(scan);
  const { body } = scan;
  if (body !== 'office:spreadsheet') throw new SheetProblem({ kind: 'other-document',
    what: body === 'office:text' ? 'text' : body === 'office:presentation' ? 'slides' : 'unknown' });
}

async function refuseEncrypted(parts: Parts): Promise<void> {
  const manifest = 'META-INF/manifest.xml';
  if (!parts.has(manifest)) return;
  await parts.scanSmall(manifest, {
    openElement: (name) => {
      if (name === 'manifest:encryption-data' || name === 'manifest:encrypted-key') throw new SheetProblem({ kind: 'encrypted' });
    },
    closeElement: () => undefined,
    text: () => undefined,
  });
}
