import { beyondRules, type Reason } from '../../api/changes.ts';
import { addRow, type Runs } from '../../api/runs.ts';
import { isSamePlace, type Placed } from '../../api/same-place.ts';
import { ruleIds, type RuleId } from '../../rules/index.ts';
import { cellName, type Fix } from '../../findings/finding.ts';
import type { Messages } from '../../lang/index.ts';
import { wrap } from '../../lang/width.ts';
import { visible } from '../../reporters/pretty.ts';

/** One change as it may be shown: values masked, and in the marks that quote them. */
export interface Change {
  readonly reason: Reason;
  /** As the file that is mended counts; null for the whole file. */
  readonly row: number | null;
  /** From 1; null for a whole row, or the whole file. */
  readonly column: number | null;
  readonly header: string | null;
  /** Null for what has no value before. */
  readonly before: string | null;
  readonly after: string;
  /** Whether a person should look at it. */
  readonly kind: Fix['kind'];
}

/** Takes every change, for the screen or for a file. */
export interface ChangeLog {
  readonly addChange: (change: Change) => void;
  /** Brings what was taken to where it goes. @throws WriteProblem */
  readonly flush: () => Promise<void>;
  /** Makes the lines about the changes on the screen, in a width. */
  readonly lines: (width: number) => readonly string[];
}

/** The title of a reason, as its heading has it. */
export function titleOf(reason: Reason, t: Messages): string {
  const beyond = beyondRules.find((one) => one === reason);
  return beyond === undefined ? t.rules[reason as RuleId].title : t.fix.reason[beyond];
}

/** Counts the places of each reason as a check counts its findings. */
export class PlaceCounts {
  readonly #counts = new Map<Reason, number>();
  #before: Placed | null = null;

  addChange(change: Placed): void {
    if (!isSamePlace(change, this.#before)) this.#counts.set(change.reason, this.countOf(change.reason) + 1);
    this.#before = change;
  }

  countOf(reason: Reason): number {
    return this.#counts.get(reason) ?? 0;
  }
}

/** The heading of a reason, with the number of its places. */
export function headingOf(reason: Reason, count: number, t: Messages): string {
  return t.fix.heading(titleOf(reason, t), reason.includes('/') ? reason : '', count);
}

/** Reasons in the order in which they are told: the whole file first, then the rules as everywhere. */
export const reasons: readonly Reason[] = [
  ...new Set<Reason>(['encoding', 'file/not-big5', 'line-ends', 'sheet-date', 'header-text', ...ruleIds]),
];

/** Rows as people write them: `第 2-5、9 列`. */
export function rowsText(runs: Readonly<Runs>, t: Messages): string {
  return t.fix.rows(runs.flatMap((first, i) => {
    const last = runs[i + 1];
    return i % 2 === 1 ? [] : first === last ? String(first) : `${String(first)}-${String(last)}`;
  }));
}

// More different changes than a person reads; all of them might take too much memory.
const MOST_GROUPS = 50_000;

interface Group {
  readonly change: Change;
  readonly runs: Runs;
  count: number;
  /** Whether it was made in further rows, which are not listed. */
  cut: boolean;
}

/** How many runs of rows are listed on the screen, of all changes together. */
const MOST_RUNS = 200_000;

/** Keeps all changes for the screen: the same change of one column is told once, with the rows that it was made in. */
export function groupedChanges(t: Messages): ChangeLog {
  const groups = new Map<Reason, Map<string, Group>>();
  const untold = new Map<Reason, number>();
  const places = new PlaceCounts();
  let kept = 0;
  let listed = 0;

  function addTo(group: Group, row: number): void {
    const { runs } = group;
    const before = runs.length;
    if (listed < MOST_RUNS || row - (runs.at(-1) ?? 0) <= 1) addRow(runs, row);
    else group.cut = true;
    if (runs.length > before) listed++;
  }

  function tell({ change, runs, count, cut }: Group): string {
    const { row, column, header, before, after, kind } = change;
    const many = count > 1;
    const rows = row === null ? '' : `${runs.length === 0 ? '' : rowsText(runs, t)}${cut ? t.fix.cut : ''}`;
    const place =
      row === null ? t.report.wholeFile : column === null ? rows : many ? t.fix.column(columnName(column)) : cellName(column, row);
    const named = header === null ? place : `${place} ${visible(header).trim()}`;
    const hidden = before === after ? t.html.sameMasked : '';
    const values =
      before === null || after.endsWith(t.fix.notShown)
        ? after
        : `${before} ${t.report.mend}${after}${hidden}${kind === 'safe' ? '' : t.fix.look}`;
    return `${named}${values}${many ? t.fix.many(column === null ? '' : rows, count) : ''}`;
  }

  return {
    addChange(change) {
      const { reason, row, column, before, after } = change;
      places.addChange(change);
      let ofReason = groups.get(reason);
      if (!ofReason) groups.set(reason, (ofReason = new Map<string, Group>()));
      const key = `${String(column)}\0${before ?? ''}\0${after}`;
      let group = ofReason.get(key);
      if (!group && kept >= MOST_GROUPS) {
        untold.set(reason, (untold.get(reason) ?? 0) + 1);
        return;
      }
      if (!group) {
        kept++;
        ofReason.set(key, (group = { change, runs: [], count: 0, cut: false }));
      }
      group.count++;
      if (row !== null) addTo(group, row);
    },
    flush: () => Promise.resolve(),
    lines: (width) => reasons.flatMap((reason) => {
      const found = [...groups.get(reason)?.values() ?? []];
      const more = untold.get(reason) ?? 0;
      if (found.length + more === 0) return [];
      found.sort((one, other) => (one.change.column ?? 0) - (other.change.column ?? 0));
      const heading = headingOf(reason, places.countOf(reason), t);
      return [
        ...wrap(heading, width),
        ...found.flatMap((group) => wrap(tell(group), width - 4).map((line, i) => (i === 0 ? '  ' : '    ') + line)),
        ...(more > 0 ? [`  ${t.fix.untold(more)}`] : []),
      ];
    }),
  };
}

// The letters of a column as spreadsheets write them.
function columnName(column: number): string {
  return cellName(column, 0).slice(0, -1);
}
