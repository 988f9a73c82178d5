import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';

/** Throws where two files are not the same, byte by byte. */
export function sameBytes(one, other) {
  if (digest(one) !== digest(other)) throw new Error(`${one} and ${other} differ`);
}

function digest(path) {
  const hash = createHash('sha256');
  const buffer = Buffer.alloc(2 ** 20);
  const file = openSync(path, 'r');
  for (let length; (length = readSync(file, buffer)) > 0;) hash.update(buffer.subarray(0, length));
  closeSync(file);
  return hash.digest('hex');
}
