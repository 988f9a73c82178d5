import { candidates, visibleNames } from './choose.ts';
import { Grid } from './grid.ts';
import { OdsScan } from './ods-scan.ts';
import type { Parts } from './parts.ts';
import { SheetProblem, damaged } from './problem.ts';
import type { Sheet, SheetLimits } from './sheet.ts';

/** Reads a sheet of an .ods. @throws SheetProblem, ZipProblem */
export async function readOds(parts: Parts, wanted: string | null, { maxCells }: SheetLimits): Promise<Sheet> {
  await refuseEncrypted(parts);
  const grids: Grid[] = [];
  const gridFor = (index: number): Grid => (grids[index] = new Grid(maxCells));
  const scan = new OdsScan(({ hidden }, index) => (wanted !== null || hidden || grids.some((grid) => !grid.empty) ? null : gridFor(index)));
  await scanContent(parts, scan);
  const tables = scan.tables.map((table, index) => ({ ...table, index }));
  const [first] = candidates(tables, wanted);
  if (wanted !== null) {
    // Which table a name or a number means is known only when all of them are.
    await scanContent(parts, new OdsScan((_, index) => (index === first.index ? gridFor(index) : null)));
  }
  const chosen = tables.find(({ index }) => grids[index]?.empty === false) ?? first;
  const grid = grids[chosen.index];
  if (grid === undefined) throw damaged();
  return grid.sheet('ods', chosen.name, visibleNames(tables));
}

async function scanContent(parts: Parts, scan: OdsScan): Promise<void> {
  await parts.scan('content.xml', scan);
  const { body } = scan;
  if (body !== 'spreadsheet') throw new SheetProblem({ kind: 'other-document', what: body === 'text' ? 'text' : body === 'presentation' ? 'slides' : 'unknown' });
}

async function refuseEncrypted(parts: Parts): Promise<void> {
  const manifest = 'META-INF/manifest.xml';
  if (!parts.has(manifest)) return;
  await parts.scanSmall(manifest, {
    open: (name) => {
      if (name === 'encryption-data' || name === 'encrypted-key') throw new SheetProblem({ kind: 'encrypted' });
    },
    close: () => undefined,
    text: () => undefined,
  });
}
