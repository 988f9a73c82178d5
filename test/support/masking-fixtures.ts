// The people in the fixtures, read without the program, and whether a text shows one of them.
import { isUtf8 } from 'node:buffer';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { parse } from 'csv-parse/sync';
import { expect } from 'vitest';
import { en } from '../../src/lang/en/index.ts';
import { zh } from '../../src/lang/zh/index.ts';
import { zip } from './archives/writer.ts';
import { exampleEnv, filesFor, type Files } from './commands.ts';
import { allCases, type Case } from './fixtures.ts';
import { inFolder } from './folder.ts';
import { lhl, type Ran } from './run.ts';

/** An ID, whoever has it. */
export const ID = /[A-Z][1289A-D]\d{8}/;
/** A text without the differences of width and case. */
export const plain = (text: string): string => text.normalize('NFKC').toUpperCase();

/** No data at all. */
export const nobody = { ids: new Set<string>(), names: new Set<string>(), birthdays: new Set<string>() };

/** The personal data of a file. */
export interface People {
  readonly ids: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly birthdays: ReadonlySet<string>;
  /** The values of all other columns. */
  readonly others: readonly string[];
}

/** The personal data of a file, read without the program: by its header row, or by place where it has none. */
function peopleOf({ input, expected }: Case): People {
  const bytes = readFileSync(input);
  const rows = rowsOf(('encoding' in expected ? expected.encoding?.startsWith('utf8') === true : isUtf8(bytes)) ? bytes.toString('utf8').replace(/^\ufeff/, '') : iconv.decode(bytes, 'cp950'));
  const people = { ids: new Set<string>(), names: new Set<string>(), birthdays: new Set<string>(), others: [] as string[] };
  // Data may have run into the header row.
  const hasHeader = (rows[0] ?? []).some((value) => /^[*＊]?姓名$|身[分份]證/u.test(value)) || !(rows[0] ?? []).some((value) => ID.test(plain(value)));
  const header = hasHeader ? (rows[0] ?? []).map((name) => name.replace(/[\s*＊]/gu, '')) : ['身分證字號', '姓名'];
  // A header row may have a stray ID in it.
  for (const like of plain((rows[0] ?? []).join('\n')).match(new RegExp(ID, 'g')) ?? []) people.ids.add(like);
  for (const cells of rows.slice(hasHeader ? 1 : 0)) {
    for (const [i, value] of cells.entries()) {
      const name = header[i] ?? '';
      // Shown as a mask would show it, an ID of which a part was hidden before names nobody anew.
      if (/身[分份]證/u.test(name) && value.length >= 5 && !/[*＊]{4}$/u.test(value)) people.ids.add(value);
      else if (name === '姓名' && /\p{L}.*\p{L}/u.test(value)) people.names.add(value.trim());
      else if (name === '生日' && value.trim().length > 4) people.birthdays.add(value.trim());
      else people.others.push(value);
      for (const like of plain(value).match(new RegExp(ID, 'g')) ?? []) people.ids.add(like);
    }
  }
  return people;
}

// Quotes that have no partner are characters like any other.
function rowsOf(text: string): string[][] {
  const options = { relax_column_count: true, skip_empty_lines: true, delimiter: [',', ';', '\t'] };
  try {
    return parse(text, { ...options, relax_quotes: true });
  } catch {
    return parse(text, { ...options, quote: null });
  }
}

/** All fixtures with the people in them. */
export const cases = allCases().map((one) => ({ ...one, people: peopleOf(one) }));

const textsOf = (value: unknown): string[] => (typeof value === 'function' ? [value.toString()] : typeof value === 'string' ? [value] : value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsOf) : []);
const ourTexts = textsOf([zh, en]).join('\n');

/** What stands in a text although nobody may see it; an ID also in another width, case or spacing. */
export function leaks(text: string, { ids, names, birthdays }: Pick<People, 'ids' | 'names' | 'birthdays'>): string[] {
  const seen = plain(text);
  return [
    ...(seen.match(new RegExp(ID, 'g')) ?? []),
    ...[...ids].filter((id) => seen.includes(plain(id))),
    ...[...names].filter((name) => text.includes(name)),
    ...[...birthdays].filter((birthday) => text.includes(birthday)),
  ];
}

/** All that a run said. */
export const said = ({ stdout, stderr }: Pick<Ran, 'stdout' | 'stderr'>): string => `${stdout}\n${stderr}`;

/** Values of people that cannot be told from other values. */
export const excepted: string[] = [];
/**
 * What nobody may see of each case: a value that also stands in a column of another kind, or is a word of ours, says
 * nothing about a person.
 */
export const secret = cases.map(({ people }) => {
  const open = (value: string): boolean => {
    const is = ourTexts.includes(value) || people.others.some((other) => other.includes(value));
    if (is) excepted.push(value);
    return is;
  };
  // In a row of another width a date may stand in the column of IDs.
  return { ids: new Set([...people.ids].filter((id) => !/^\d{3}(-?)\d{2}\1\d{2}$/.test(id) || !open(id))), names: new Set([...people.names].filter((name) => !open(name))), birthdays: new Set([...people.birthdays].filter((day) => !open(day))) };
});

/**
 * Runs a command on every fixture, or every nth, and sees to it that it shows nobody, and says something.
 * @param reports the names of the reports that it writes, which show nobody either
 * @returns its exit codes
 */
export async function showsNobody(words: (files: Files) => readonly string[], nth = 1, reports: readonly string[] = []): Promise<ReadonlySet<number>> {
  const codes = new Set<number>();
  await inFolder(async (folder) => {
    for (const [i, { name, input, expected }] of cases.entries()) {
      if (i % nth !== 0) continue;
      const bytes = readFileSync(input);
      const summary = join(folder.path, 'summary');
      const archive = join(folder.path, 'grades.zip');
      const argv = words(filesFor(folder.path, expected.stdin === true ? '-' : input, archive));
      // Most commands read no archive, and each is run with hundreds of files.
      if (argv.includes(archive)) folder.write('grades.zip', zip([{ name: 'A123456789/成績.csv', data: bytes }]));
      rmSync(summary, { force: true });
      const ran = await lhl(argv, { stdin: expected.stdin === true ? bytes : '', now: new Date('2026-11-22T04:00:00Z'), env: { ...exampleEnv, GITHUB_STEP_SUMMARY: summary } });
      codes.add(ran.code);
      expect(said(ran).length, name).toBeGreaterThan(10);
      const texts = [said(ran), ...reports.map((report) => readFileSync(join(folder.path, report), 'utf8'))];
      expect(texts.map((text) => leaks(text, secret[i] ?? nobody)).flat(), name).toEqual([]);
    }
  });
  expect([...codes].filter((code) => ![0, 1, 2].includes(code))).toEqual([]);
  return codes;
}
