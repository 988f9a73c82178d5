import type { Change } from './change-list.ts';

/** The part of a change that tells whether it is a place of its own. */
export type Placed = Pick<Change, 'reason' | 'row'>;

/**
 * Whether a change belongs to the place of the change before it: a check finds rows without data that follow each other once, and
 * columns in another order once, however many rows are removed or columns moved.
 * @param before null where there is none
 */
export function isSamePlace(change: Pick<Change, 'reason' | 'row'>, before: Pick<Change, 'reason' | 'row'> | null): boolean {
  const { reason, row } = change;
  if (before?.reason !== reason) return false;
  return reason === 'header/order' || (reason === 'row/blank' && row !== null && row - 1 === before.row);
}
