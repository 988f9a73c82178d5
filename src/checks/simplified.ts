import type { Format } from '../schemas/format.ts';
import { headerName, namesOf, recognise } from '../schemas/recognise.ts';

// The characters of headers that mainland China writes in another form.
const PAIRS = '证證号號课課称稱开開时時间間结結学學类類别別码碼县縣训訓练練总總数數单單绩績况況实實体體际際习習质質过過状狀终終关關构構编編业業务務种種费費门門进進员員龄齡龙龍';
const TRADITIONAL = new Map(Array.from({ length: PAIRS.length / 2 }, (_, i) => [PAIRS[i * 2] ?? '', PAIRS[i * 2 + 1] ?? '']));

const traditional = (text: string): string => [...text].map((char) => TRADITIONAL.get(char) ?? char).join('');

/** Whether the cells are a header row in simplified characters. */
export function isSimplifiedHeader(cells: readonly string[], formats: readonly Format[]): boolean {
  const row = cells.map(traditional);
  const { format } = recognise(row, formats, null);
  return format !== null && row.some((cell, i) => cell !== cells[i]);
}

/** Whether the bytes of a first row are a header row in GBK, the encoding of simplified Chinese; its characters may be traditional ones. */
export function isGbkHeader(bytes: Uint8Array, formats: readonly Format[]): boolean {
  const cells = gbkCells(bytes);
  if (cells === null) return false;
  return hasNames(cells, formats) || recognise(cells, formats, null).format !== null || isSimplifiedHeader(cells, formats);
}

/** Whether the bytes of a row are in GBK and name columns of forms, as the header row of a list does. */
export function hasGbkNames(bytes: Uint8Array, formats: readonly Format[]): boolean {
  const cells = gbkCells(bytes);
  return cells !== null && hasNames(cells, formats);
}

function gbkCells(bytes: Uint8Array): readonly string[] | null {
  if (!bytes.some((byte) => byte >= 0x80)) return null;
  try {
    return new TextDecoder('gbk', { fatal: true }).decode(bytes).trim().split(',').map((cell) => cell.replace(/^"|"$/g, ''));
  } catch {
    return null;
  }
}

// Two names stand in no other text by chance.
const LEAST_NAMES = 2;

function hasNames(cells: readonly string[], formats: readonly Format[]): boolean {
  const known = new Set(formats.flatMap(({ fields }) => fields.flatMap(namesOf)));
  const names = new Set(cells.map((cell) => headerName(traditional(cell))).filter((name) => known.has(name) && !/^[ -~]*$/.test(name)));
  return names.size >= LEAST_NAMES;
}
