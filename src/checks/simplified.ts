import type { Format } from '../schemas/format.ts';
import { recognise } from '../schemas/recognise.ts';

// The characters of headers that mainland China writes in another form.
const PAIRS = '证證号號课課称稱开開时時间間结結学學类類别別码碼县縣训訓练練总總数數单單绩績况況实實体體际際习習质質过過状狀终終关關构構编編业業务務种種费費门門进進员員龄齡龙龍';
const TRADITIONAL = new Map(Array.from({ length: PAIRS.length / 2 }, (_, i) => [PAIRS[i * 2] ?? '', PAIRS[i * 2 + 1] ?? '']));

/** Whether the cells are a header row in simplified characters. */
export function isSimplifiedHeader(cells: readonly string[], formats: readonly Format[]): boolean {
  const row = cells.map((cell) => [...cell].map((char) => TRADITIONAL.get(char) ?? char).join(''));
  const { format } = recognise(row, formats, null);
  return format !== null && row.some((cell, i) => cell !== cells[i]);
}

/** Whether the bytes of a first row are a header row in GBK, the encoding of simplified Chinese; its characters may be traditional ones. */
export function isGbkHeader(bytes: Uint8Array, formats: readonly Format[]): boolean {
  if (!bytes.some((byte) => byte >= 0x80)) return false;
  try {
    const cells = new TextDecoder('gbk', { fatal: true }).decode(bytes).trim().split(',').map((cell) => cell.replace(/^"|"$/g, ''));
    return recognise(cells, formats, null).format !== null || isSimplifiedHeader(cells, formats);
  } catch {
    return false;
  }
}
