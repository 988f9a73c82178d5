import { stat } from 'node:fs/promises';
import { readCsv } from '../../bytes/csv/file.ts';
import type { Encoding } from '../../bytes/encoding/encoding.ts';
import type { Sum } from '../../system/files/sum.ts';
import { readBytes } from '../../system/streams/input.ts';
import type { Context } from '../command.ts';
import { RowCounter } from './csv-rows.ts';

/** Says that rows were lost or made up. */
export const differ = (): Error => new Error('rows in and rows out differ');

/**
 * Holds bytes that were copied against those that the disk took: the same bytes are the same rows.
 * @param paths where these lie
 * @param more how many bytes stand there beside them
 * @throws Error where they differ, which is a mistake of ours
 */
export async function proveCopy(paths: readonly string[], read: Sum, taken: Sum, more = 0): Promise<void> {
  let size = 0;
  for (const path of paths) size += (await stat(path)).size;
  if (!read.equals(taken) || size !== taken.size + more) throw differ();
}

/**
 * Reads what was written anew, and counts.
 * @param rows how many rows there should be
 * @param head how many rows stand above the data
 * @throws Error where there are more or fewer, which is a mistake of ours
 */
export async function proveRows(path: string, rows: number, head: number, encoding: Encoding, { host }: Context): Promise<void> {
  const counter = new RowCounter(head);
  await readCsv(readBytes(path, host), encoding === 'big5' ? 'big5' : 'utf8', () => (record) => { counter.takeRow(record); });
  if (counter.rows !== rows) throw differ();
}
