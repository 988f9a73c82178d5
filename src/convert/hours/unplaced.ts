import type { HoursReport, UnplacedKind } from '../../findings/hours.ts';
import { exactOf, hoursText } from './exact.ts';
import type { Placing } from './lines.ts';
import type { Tally } from './reckoning.ts';

/** The records without a place, by reason and value; those with most hours first. */
export function unplacedOf(tallies: ReadonlyMap<Placing, Tally>): Pick<HoursReport['unplaced'], 'records' | 'hours' | 'kinds'> {
  const all = [...tallies].map(([{ reason, text }, { records, small, exact }]) => ({ reason, text, records, exact: exactOf(small, exact) }))
    .filter(({ records }) => records > 0)
    .sort((one, other) => (one.exact === other.exact ? other.records - one.records : one.exact < other.exact ? 1 : -1));
  const kinds = all.flatMap(({ reason, text, records, exact }): UnplacedKind[] => {
    const category = reason === 'no-column' || reason === 'blank' ? null : text;
    return reason === null ? [] : [{ reason, category, records, hours: hoursText(exact) }];
  });
  return {
    records: all.reduce((sum, { records }) => sum + records, 0),
    hours: hoursText(all.reduce((sum, { exact }) => sum + exact, 0n)),
    kinds,
  };
}
