import { createHash } from 'node:crypto';
import { zipSync } from 'fflate';

// The first day that a ZIP can tell. It is read as a time of the place where one is, so it is given as one.
const TIME = new Date(1980, 0, 1);
const UNIX = 3;
const MODE = 0o644;

/**
 * The checksum of each file, as `sha256sum -c` reads them.
 * @param {Record<string, Uint8Array | string>} files by their path in the folder
 */
export function checksums(files) {
  const line = (name) => `${createHash('sha256').update(files[name]).digest('hex')}  ${name}\n`;
  return Object.keys(files).sort().map(line).join('');
}

/**
 * An archive of a folder: the files in the order of their names, with one time and the same rights, so that it is always the same.
 * @param {string} folder the name of the folder that all files stand in
 * @param {Record<string, Uint8Array | string>} files by their path in the folder
 */
export function zipOf(folder, files) {
  const entries = Object.keys(files).sort().map((name) => [`${folder}/${name}`, [
    typeof files[name] === 'string' ? new TextEncoder().encode(files[name]) : new Uint8Array(files[name]),
    { mtime: TIME, os: UNIX, attrs: MODE << 16, level: 9 },
  ]]);
  return zipSync(Object.fromEntries(entries));
}
