import { readCsv } from '../../bytes/csv/file.ts';
import { encoderOf } from '../../bytes/encoding/encode.ts';
import type { Encoding } from '../../bytes/encoding/encoding.ts';
import { faultsOf } from '../../api/faults.ts';
import { decode } from '../../bytes/encoding/encoding.ts';
import { cellName, type Found } from '../../findings/finding.ts';
import type { Context } from '../command.ts';
import { refusal } from '../input/csv-rows.ts';
import type { Surveyed } from './survey.ts';
import { wholeLines } from './write.ts';
import { Refusal } from '../say/refusal.ts';
import { shownPath } from '../input/table-input.ts';

/** The first character that CP950 lacks. */
export interface LackingAt {
  readonly path: string;
  /** As Excel names it. */
  readonly cell: string;
  /** In the value, in code points from 1. */
  readonly position: number;
}

/** In which encoding several files become one. */
export interface MergedEncoding {
  readonly encoding: Encoding;
  /** Whether rows have to be written anew: the files differ, or the user wants another. */
  readonly anew: boolean;
  /** Why it is not CP950, where it would be otherwise. */
  readonly lacking: LackingAt | null;
}

/**
 * Chooses the encoding: that of all files where they agree, else CP950 unless a character lacks there.
 * @param asked what the user wants, or null
 * @throws Refusal for bytes that do not decode, or a character that CP950 lacks although it was asked for
 */
export async function mergedEncoding(files: readonly Surveyed[], asked: Encoding | null, context: Context): Promise<MergedEncoding> {
  const { t } = context;
  const same = new Set(files.map(({ encoding }) => isBig5(encoding)));
  const [big5] = same;
  if (same.size === 1 && (asked === null || isBig5(asked) === big5)) {
    return {
      encoding: asked ?? files.find(({ encoding }) => encoding === 'utf8-bom')?.encoding ?? files[0]?.encoding ?? 'big5', anew: false,
      lacking: null,
    };
  }
  for (const file of files) {
    const undecodable = await firstUndecodable(file);
    if (undecodable.length > 0) throw refusal(file.path, t.split.merge.undecodable, undecodable, context);
  }
  const lacking = asked === null || asked === 'big5' ? await firstLacking(files) : null;
  if (lacking && asked === 'big5') {
    throw new Refusal(1, t.archive.problem.at(shownPath(lacking.path, t), t.split.merge.lacking(lacking.cell, lacking.position)));
  }
  return { encoding: asked ?? (lacking ? 'utf8-bom' : 'big5'), anew: true, lacking };
}

const isBig5 = (encoding: Encoding): boolean => encoding === 'big5';

// The finding about the first row that has bytes which are not text. Nearly no file has one, so many rows are decoded together.
async function firstUndecodable({ open, encoding }: Surveyed): Promise<readonly Found[]> {
  let isText = true;
  for await (const lines of wholeLines(open())) isText &&= decode(lines, encoding)?.includes('\0') === false;
  if (isText) return [];
  let found: readonly Found[] = [];
  await readCsv(open(), isBig5(encoding) ? 'big5' : 'utf8', () => (record) => {
    if (found.length === 0 && record.faults !== null) found = faultsOf(record, encoding);
  });
  return found;
}

async function firstLacking(files: readonly Surveyed[]): Promise<LackingAt | null> {
  const encoder = encoderOf('big5');
  const found: LackingAt[] = [];
  for (const { path, open } of files.filter(({ encoding }) => !isBig5(encoding))) {
    await readCsv(open(), 'utf8', () => ({ row, cells }) => {
      for (const [i, cell] of found.length > 0 ? [] : cells.entries()) {
        const position = encoder.lacking(cell);
        if (position > 0) found.push({ path, cell: cellName(i + 1, row), position });
      }
    });
  }
  return found[0] ?? null;
}
