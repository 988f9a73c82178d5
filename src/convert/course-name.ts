import { TITLE_BYTES } from '../rules/cell/name-bytes.ts';
import { big5Width } from '../schemas/text.ts';

/** Whether a course name takes more bytes of CP950 than are kept; a character that CP950 lacks counts as two. */
export function isLongName(name: string): boolean {
  return name.length * 2 > TITLE_BYTES && kept(name) < name.length;
}

/** The beginning of a course name that is kept, cut between characters. */
export function cutName(name: string): string {
  return name.slice(0, kept(name));
}

/** Whether a name may be what is left of a longer one: it fills the bytes, but for one that no Chinese character fits into. */
export function mayBeCut(name: string): boolean {
  return name.length * 2 >= TITLE_BYTES - 1 && kept(`${name}課`) === name.length;
}

// How many UTF-16 units of a name fit.
function kept(name: string): number {
  let bytes = 0;
  let units = 0;
  for (const char of name) {
    bytes += big5Width(char);
    if (bytes > TITLE_BYTES) break;
    units += char.length;
  }
  return units;
}
