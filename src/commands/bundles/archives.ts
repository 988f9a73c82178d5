// The commands that open and make archives.
export { run as unzip } from '../unzip.ts';
export { run as zip } from '../zip.ts';
