import { showName } from '../index.ts';
import type { App } from './app.ts';
import type { OpenFile, Source } from './state.ts';

/** A name for what is made of a file: `upload.csv` and `fixed` give `upload-fixed.csv`. The portal minds names beyond ASCII. */
export function nameBeside(name: string, what: string, extension: string): string {
  const stem = name.replace(/\.[^.]{1,5}$/u, '');
  return `${stem === '' ? 'file' : stem}-${what}.${extension}`;
}

/** The name of a file as the screen may show it. */
export function shownName({ state }: Pick<App, 'state'>, name: string): string {
  return state.showValues ? name : showName(name);
}

/** The name of a file on the screen; the second one of a name has a number behind it. */
export function titleOf(app: Pick<App, 'state'>, { source, count }: Pick<OpenFile, 'source' | 'count'>): string {
  return shownName(app, labelOf(source)) + (count > 1 ? ` (${String(count)})` : '');
}

/** The number that tells a file from those that are open and look the same by their names, with IDs masked or not. */
export function countOf(source: Source, open: readonly OpenFile[]): number {
  const same = open.filter((one) => showName(labelOf(one.source)) === showName(labelOf(source)));
  return Math.max(0, ...same.map(({ count }) => count)) + 1;
}

const labelOf = ({ name, label = name }: Source): string => label;

/** Names for files of an archive, without folders; those that would be alike keep their folders. @param all the parts of each path */
export function uniqueNames(all: readonly (readonly string[])[]): readonly string[] {
  const keyOf = (parts: readonly string[]): string => (parts.at(-1) ?? '').toLowerCase();
  return all.map((parts) => (all.filter((other) => keyOf(other) === keyOf(parts)).length > 1 ? parts.join('-') : parts.at(-1) ?? ''));
}
