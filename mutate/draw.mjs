// Draws the changes of a sample before anything is tried, so that only the places around them are changed: all else stays as fast as it is.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Instrumenter } from '@stryker-mutator/instrumenter';
import { lotOf } from './lot.mjs';
import { isSql, shouldIgnore } from './sql.mjs';

/**
 * Draws so many changes in files and folders, which may have lines behind them (`src/checks/cell.ts:30-66`).
 * @returns how many there are, the lots of those that were drawn, and their places as Stryker takes them
 */
export async function drawn(root, places, size, seed) {
  const nothing = () => undefined;
  const instrumenter = new Instrumenter({ debug: nothing, info: nothing, warn: nothing, isDebugEnabled: () => false });
  const files = places.flatMap((place) => filesOf(root, place)).map((name) => ({ name, mutate: true, content: readFileSync(join(root, name), 'utf8') }));
  const { mutants } = await instrumenter.instrument(files, { plugins: null, excludedMutations: [], ignorers: [{ shouldIgnore }] });
  const all = mutants.filter((one) => one.status !== 'Ignored' && places.some((place) => isWithin(one, place)));
  const lots = all.map((one) => ({ one, lot: lotOf(one, seed) })).sort((a, b) => (a.lot < b.lot ? -1 : 1)).slice(0, size);
  const ranges = lots.map(({ one: { fileName, location: { start, end } } }) =>
    `${fileName}:${start.line + 1}:${start.column}-${end.line + 1}:${end.column}`);
  return { all: all.length, lots: lots.map(({ lot }) => lot), ranges };
}

function filesOf(root, place) {
  const [path] = place.split(':');
  if (!statSync(join(root, path)).isDirectory()) return [path];
  return readdirSync(join(root, path), { recursive: true, encoding: 'utf8' }).map((name) => `${path}/${name.replaceAll('\\', '/')}`)
    .filter((name) => name.endsWith('.ts') && !isSql(name)).sort();
}

function isWithin({ fileName, location: { start, end } }, place) {
  const [path, lines] = place.split(':');
  if (lines === undefined) return fileName === path || fileName.startsWith(`${path}/`);
  const [first, last = first] = lines.split('-').map(Number);
  return fileName === path && start.line + 1 >= first && end.line + 1 <= last;
}
