// What `lhl fix` promises, on hundreds of files that went wrong in every way that the field knows.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { visible } from '../../../../src/reporters/pretty.ts';
import { mutated, type Mutated } from '../../../support/fix-mutations.ts';
import type { Document } from '../../../support/fixtures.ts';
import { inFolder, type Folder } from '../../../support/folder.ts';
import { random } from '../../../support/random.ts';
import { lhl } from '../../../support/run.ts';

const FILES = 200;
const now = new Date('2026-11-22T04:00:00Z');

// Another reader than ours: bytes to rows, blank ones left out.
function rowsOf(bytes: Buffer): string[][] {
  const utf8 = bytes.subarray(0, 3).equals(Buffer.from('\ufeff'));
  const rows: string[][] = parse(utf8 ? bytes.toString('utf8').slice(1) : iconv.decode(bytes, 'cp950'), { relax_column_count: true, skip_empty_lines: true, record_delimiter: '\r\n' });
  return rows;
}
const blank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

interface Listed { readonly row: string; readonly cell: string; readonly rule: string; readonly after: string }
const unquoted = (text: string): string => (text === '(blank)' ? '' : text.replace(/^"|"$/g, ''));

interface Fixed { readonly output: Buffer; readonly changes: readonly Listed[]; readonly said: string }

async function fix(folder: Folder, bytes: Buffer, options: readonly string[], name: string): Promise<Fixed> {
  folder.write('in.csv', bytes);
  const words = ['fix', 'in.csv', '-o', name, '--changes', 'list.csv', '--force', '--show-values', '--lang', 'en', ...options];
  const ran = await lhl(words, { cwd: folder.path, now });
  expect(ran.stderr).toBe('');
  const list: Listed[] = parse(readFileSync(join(folder.path, 'list.csv'), 'utf8').slice(1), { columns: true, record_delimiter: '\r\n' });
  return { output: readFileSync(join(folder.path, name)), changes: list, said: ran.stdout };
}

async function findings(folder: Folder, name: string): Promise<Document['files'][number]['findings']> {
  const { stdout } = await lhl(['validate', '--reporter', 'json', name], { cwd: folder.path, now });
  return (JSON.parse(stdout) as Document).files[0]?.findings ?? [];
}

const columnOf = (cell: string): number => [...cell.replace(/\d/g, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

// The rows as they should come out by what was told of them alone.
function expected({ rows }: Mutated, changes: readonly Listed[]): string[][] {
  const told = rows.map((cells) => cells.map(visible));
  const header = rows.findIndex((cells) => !blank(cells));
  const removed = new Set<number>();
  const gone = new Set<number>();
  const places = new Map<number, number>();
  for (const { row, cell, rule, after } of changes) {
    const cells = told[Number(row) - 1];
    if (!cells) continue;
    if (rule === 'row/blank') removed.add(Number(row) - 1);
    else if (rule === 'row/columns') {
      const width = Number(/\d+/.exec(after)?.[0]);
      expect(cells.slice(width).every((value) => value.trim() === '')).toBe(true);
      while (cells.length < width) cells.push('');
      cells.length = width;
    } else if (rule === 'header/extra') gone.add(columnOf(cell) - 1);
    else if (rule === 'header/order') places.set(columnOf(cell) - 1, Number(/\d+/.exec(after)?.[0]) - 1);
  }
  for (const { row, cell, rule, after } of changes) {
    if (cell !== '' && row !== '' && rule !== 'header/order' && rule !== 'header/extra') (told[Number(row) - 1] as string[])[columnOf(cell) - 1] = unquoted(after);
  }
  expect(rows.flatMap((cells, i) => (blank(cells) ? [i] : []))).toEqual([...removed]);
  expect(removed.has(header)).toBe(false);
  return told.filter((_, i) => !removed.has(i)).map((cells) => {
    const moved: string[] = [];
    // What is left out is blank in every row but the header; the others close up, unless they are told to move.
    for (const i of gone) if (cells !== told[header]) expect((cells[i] ?? '').trim()).toBe('');
    const before = (i: number): number => (places.size > 0 ? 0 : [...gone].filter((column) => column < i).length);
    for (const [i, cell] of cells.entries()) if (!gone.has(i)) moved[places.get(i) ?? i - before(i)] = cell;
    return moved;
  });
}

describe.each([['', []], ['--suggested', ['--suggested']]] as const)('lhl fix %s', (_name, options) => {
  it('keeps its promises on files that went wrong', () => inFolder(async (folder) => {
    const pick = random(20261122);
    const seen = { changed: 0, same: 0, utf8: 0, ordered: 0, notOrdered: 0, rules: new Set<string>() };
    for (let i = 0; i < FILES; i++) {
      const file = mutated(pick);
      const { output, changes, said } = await fix(folder, file.bytes, options, 'out.csv');
      const why = `file ${String(i)}`;
      if (changes.length === 0) {
        expect(output.equals(file.bytes), why).toBe(true);
        seen.same++;
      } else {
        // What was not told is as it was; what was told is so.
        expect(rowsOf(output).map((cells) => cells.map(visible)), why).toEqual(expected(file, changes));
        expect(output.toString('latin1').replaceAll('\r\n', '').replace(/"[^"]*"/g, ''), why).not.toMatch(/[\r\n]/);
        seen.changed++;
      }
      for (const { rule } of changes) seen.rules.add(rule);
      const left = (await findings(folder, 'out.csv')).filter((finding) => finding.fix?.kind === 'safe' || (options.length > 0 && finding.fix?.kind === 'suggested'));
      // Columns do not move under rows that may have shifted.
      const shifted = said.includes('wrong number of values');
      if (shifted) expect(file.shifted || said.includes('row'), why).toBe(true);
      expect(left.filter(({ rule }) => !(shifted && rule === 'header/order')).map(({ rule, cell }) => `${rule} ${cell ?? ''}`), why).toEqual([]);
      if (left.length > 0) {
        expect(said).toContain('keep their order');
        seen.notOrdered++;
      }
      if (changes.some(({ rule }) => rule === 'header/order')) seen.ordered++;
      if (changes.length > 0 && output.subarray(0, 3).equals(Buffer.from('\ufeff'))) {
        expect(said, why).toMatch(/Character \d+ of [A-Z]+\d+.* is not in Big5/s);
        seen.utf8++;
      }
      const again = await fix(folder, output, options, 'again.csv');
      expect(again.changes, why).toEqual([]);
      expect(again.output.equals(output), why).toBe(true);
    }
    // The files were of every sort.
    expect(Math.min(seen.changed, seen.same, seen.utf8, seen.ordered, seen.notOrdered)).toBeGreaterThan(0);
    expect([...seen.rules]).toEqual(expect.arrayContaining(['', 'row/blank', 'row/columns', 'header/order', 'header/extra', 'file/quoted', 'file/not-big5', 'cell/id-format', 'cell/date-format', 'cell/time-format', 'cell/time-short', 'cell/integer', 'cell/number', 'cell/code', 'cell/space', 'cell/invisible', ...(options.length > 0 ? ['cell/text-mark', 'cell/separator'] : [])]));
  }));
});
