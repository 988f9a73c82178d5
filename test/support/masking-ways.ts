// Files with IDs in them, written in every way, and runs of the program in one process whose words are looked through.
import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Format } from '../../src/schemas/format.ts';
import { csv } from './convert.ts';
import type { Folder } from './folder.ts';
import { ways, type Way } from './id-ways.ts';
import { lhl } from './run.ts';

/** A day on which the files are checked. */
export const NOW = new Date('2026-11-22T04:00:00Z');
/** Those that are one in a path too. */
export const inNames = ways.filter(({ whole }) => whole);
/** A value that every column finds something wrong with, text columns too: CP950 lacks its last character. */
export const marked = ({ written }: Way): string => `${written}𠀀`;

/** A file of a header row and others, in UTF-8. */
export const table = (header: readonly string[], rows: readonly (readonly string[])[]): string => `\ufeff${csv([header, ...rows])}`;

/** A file of a format in which every cell of a row is an ID, another way in each. */
export function everywhere(format: Format): string {
  return table(format.fields.map(({ header }) => header), ways.map((way) => format.fields.map(() => marked(way))));
}

/** Runs the program in a folder, with each report that it can give, and returns all that was said, the reports among it. */
export async function said(folder: Folder, argv: readonly string[], reports: readonly string[] = []): Promise<string> {
  const host = { cwd: folder.path, now: NOW, env: reports.length > 0 ? { GITHUB_STEP_SUMMARY: join(folder.path, 'reports/summary') } : {} };
  mkdirSync(join(folder.path, 'reports'), { recursive: true });
  const ran = await lhl([...argv, ...reports.flatMap((name) => ['--reporter', `${name}=reports/${name}`])], host);
  expect([0, 1, 2]).toContain(ran.code);
  const files = readdirSync(join(folder.path, 'reports')).map((name) => readFileSync(join(folder.path, 'reports', name), 'utf8'));
  if (reports.length > 0) expect(files.filter((text) => text !== '').length).toBe(reports.length + 1);
  return [ran.stdout, ran.stderr, ...files].join('\n');
}
