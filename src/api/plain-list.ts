import type { Finding } from '../findings/finding.ts';
import { isStarred } from '../schemas/recognise.ts';
import type { ListLook } from './list-columns.ts';
import { foundOf } from './told.ts';

/**
 * Whether a table of no known format is likely a plain list, and no form of the portal: the check found no form behind its header row,
 * and no header has the star by which the portal marks what it requires.
 * @param finding what {@link check} says of the header row
 * @param look what `look` of {@link openList} tells of the same bytes
 */
export function isPlainList(finding: Finding, { columns }: Pick<ListLook, 'columns'>): boolean {
  const found = foundOf(finding);
  if (found?.rule === 'header/unknown' && found.params.kind !== 'not-near' && found.params.kind !== 'no-header') return false;
  return !columns.some(({ header }) => header !== null && isStarred(header));
}
