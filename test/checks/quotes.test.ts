// Quotes at odd places, and lines with a sign for a comma: a file that is read by its bytes is told what it is told as text.
import { expect, it } from 'vitest';
import { readCsv } from '../../src/bytes/csv/file.ts';
import { isInBig5 } from '../../src/bytes/encoding/big5.ts';
import { FileCheck } from '../../src/checks/check.ts';
import type { Found } from '../../src/findings/finding.ts';
import type { FieldKey } from '../../src/schemas/format.ts';
import { unopened } from '../../src/schemas/unopened.ts';
import { checked } from '../support/doubts.ts';
import { rowOf } from '../support/good-row.ts';
import { idOf } from '../support/values.ts';

const ODD: readonly ((value: string) => string)[] = [
  (value) => `"${value}"`, (value) => `"${value}"x`, (value) => `"${value}" `, (value) => `"${value}`, (value) => `${value}"`, (value) => `${value.slice(0, 1)}"${value.slice(1)}`,
  (value) => ` "${value}"`, () => '""', () => '""x', () => '"', () => '"""', (value) => `""${value}`, (value) => `"${value}""`, (value) => `"${value},"`, (value) => `"x${value}"`,
  (value) => `"${value}\u0000"`, (value) => `${value}\u0000`, (value) => `"${value}",`,
];
const KEYS: readonly FieldKey[] = ['idNumber', 'courseName', 'name', 'certificate', 'physicalHours', 'actualEndTime'];

async function asText(bytes: Uint8Array): Promise<Found[]> {
  const found: Found[] = [];
  let check: FileCheck | null = null;
  async function* whole(): AsyncGenerator<Uint8Array> { yield await Promise.resolve(bytes); }
  await readCsv(whole(), null, (encoding) => {
    const one = check = new FileCheck([unopened], unopened, { today: '115-11-22', encoding, inBig5: isInBig5 }, (finding) => found.push(finding));
    return (record) => { one.row(record); };
  });
  const held = (check as FileCheck | null)?.end().held ?? [];
  return [...held, ...found];
}

const short = (found: readonly Found[]): unknown => found.map(({ rule, row, column, value, params }) => ({ rule, row, column, value, params }));
const fileOf = (rows: readonly string[], end: string): Buffer => Buffer.from(`\ufeff${[unopened.fields.map(({ header }) => header).join(), ...rows].map((row) => `${row}${end}`).join('')}`);
const good = (i: number): string[] => rowOf(unopened, { idNumber: idOf(`A1${String(2_000_000 + i)}`), certificate: '府人字' });

it.each(['\n', '\r\n'])('lines end with %j', async (end) => {
  const places = KEYS.map((key) => unopened.fields.findIndex((field) => field.key === key));
  // Also a sign in the place of the comma behind a value in quotes.
  const odd = places.flatMap((at) => [...ODD.map((write, i) => good(i).map((cell, column) => (column === at ? write(cell) : cell)).join()),
    good(99).map((cell, column) => (column === at ? `"${cell}"` : cell)).join().replace('",', '";')]);
  const bytes = fileOf(odd.flatMap((row, i) => [good(200 + i).join(), row]), end);
  const { findings } = await checked(bytes, unopened, '115-11-22', [unopened]);
  expect(new Set(findings.map(({ row }) => row)).size).toBeGreaterThan(odd.length / 2);
  expect(short(findings)).toEqual(short(await asText(bytes)));
});
