import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openSheet } from '../../../../src/system/archives/sheet.ts';
import { SheetProblem } from '../../../../src/bytes/sheet/problem.ts';
import type { Sheet } from '../../../../src/bytes/sheet/sheet.ts';
import { ZipProblem } from '../../../../src/bytes/zip/problem.ts';
import { random } from '../../../support/random.ts';
import { oleOf, savedWorkbook } from '../../../support/workbook.ts';

const LIMITS = { maxCells: 100_000, maxSize: 10_000_000 };

/** Reads a damaged workbook: a sheet, or a problem of ours; anything else is thrown on. */
async function outcome(bytes: Uint8Array): Promise<Sheet | null> {
  try {
    return await openSheet(bytes, null, LIMITS);
  } catch (error) {
    if (error instanceof SheetProblem || error instanceof ZipProblem) return null;
    throw error;
  }
}

function damage(bytes: Uint8Array, next: (limit: number) => number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  for (let i = 0; i <= next(4); i++) {
    const at = next(copy.length);
    switch (next(4)) {
      case 0: copy[at] = next(256); break;
      case 1: copy.copyWithin(at, next(copy.length), next(copy.length)); break;
      case 2: copy.fill(next(2) * 255, at, at + next(16)); break;
      default: return copy.slice(0, at);
    }
  }
  return copy;
}

const TRUSTED = ['office', 'typed'];

describe('damage', () => {
  it.each(['xlsx', 'ods', 'xls'])('anywhere in an .%s ends in a sheet or in a problem that can be told', async (file) => {
    const next = random(20_261_122);
    let refused = 0;
    for (let run = 0; run < 250; run++) {
      const sheet = await outcome(damage(savedWorkbook(`${TRUSTED[run % 2] ?? ''}.${file}`), next));
      if (sheet === null) refused++;
      else expect([...sheet.rows].every(({ cells, row }, i) => row === i + 1 && cells.every((cell) => typeof cell === 'string'))).toBe(true);
    }
    expect(refused).toBeGreaterThan(20);
  });

  // Packed again, so that no checksum stands before the reader.
  it.each(['xlsx', 'ods'])('within the parts of an .%s does so as well', async (file) => {
    const next = random(4);
    let refused = 0;
    for (let run = 0; run < 250; run++) {
      const parts = Object.entries(unzipSync(savedWorkbook(`${TRUSTED[run % 2] ?? ''}.${file}`))).filter(([name]) => /\.(?:xml|rels)$|mimetype/.test(name));
      const hit = next(parts.length);
      const sheet = await outcome(zipSync(Object.fromEntries(parts.map(([name, bytes], i) => [name, i === hit ? damage(bytes, next) : bytes] as const))));
      if (sheet === null) refused++;
    }
    expect(refused).toBeGreaterThan(20);
  });

  it('is said of what is no workbook at all', async () => {
    const next = random(7);
    const noise = Uint8Array.from({ length: 5000 }, () => next(256));
    const zip = Uint8Array.from(noise);
    zip.set([0x50, 0x4b, 3, 4]);
    const ole = oleOf({ Workbook: noise });
    const endless = Uint8Array.from(ole);
    endless.fill(0xff, 44, 80);
    const text = (content: string): Uint8Array => new TextEncoder().encode(content);
    for (const bytes of [noise, zip, ole, endless, ole.slice(0, 100), text('%PDF-1.7\n1 0 obj'), text('PK\x03\x04'), text('PK\x05\x06'), text('a,b\n'), new Uint8Array(0), zipSync({ 'a.csv': text('a,b') })]) {
      expect(await outcome(bytes)).toBeNull();
    }
  });
});
