import {
  check, verdict, type CheckOptions, type CheckResult, type FileVerdict, type Finding, type RuleId, type Severity, type ShownCell,
} from '../index.ts';
import type { Progress, Shown } from './app.ts';
import { contentOf } from './pieces.ts';
import type { Asked } from './state.ts';
import type { Read } from './told.ts';

/** A finding, and the cells of its row as they may be shown; of one that is not shown at first only {@link readCells} gives them. */
export interface Found {
  readonly finding: Finding;
  readonly cells: readonly ShownCell[] | null;
}

/** So many findings of a rule are shown at first, which is quick to draw: a file may have a hundred thousand. */
export const FIRST = 200;

/** The findings of a rule that are of one severity. */
export interface Group {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly found: readonly Found[];
}

/** The answer to a file: what the portal would say of it. */
export interface Answer {
  readonly kind: 'answer';
  readonly read: Read;
  readonly as: Asked['as'];
  readonly result: CheckResult;
  readonly verdict: FileVerdict;
  /** The worst first. */
  readonly groups: readonly Group[];
  /** Whether an upload file could be made of it as of a list, where it is of no known format. */
  readonly mayBeList: boolean;
}

/**
 * Checks a file as the portal would.
 * @param as the format, where its header row is not to tell
 * @throws Problem where it holds no table to check
 */
export async function checkFile(read: Read, as: Asked['as'], shown: Shown, progress: Progress): Promise<Answer> {
  const groups = new Map<string, { rule: RuleId; severity: Severity; found: Found[] }>();
  const result = await check(contentOf(read, progress), {
    ...optionsOf(read, as, shown),
    countFacts: ['courses', 'period'],
    onFinding(finding, row) {
      const key = `${finding.severity} ${finding.rule}`;
      const group = groups.get(key) ?? { rule: finding.rule, severity: finding.severity, found: [] };
      groups.set(key, group);
      group.found.push({ finding, cells: group.found.length < FIRST ? row() : null });
    },
  });
  const all = [...groups.values()].sort((one, other) => rank(one) - rank(other) || other.found.length - one.found.length);
  return { kind: 'answer', read, as, result, verdict: await verdict(result, shown), groups: all, mayBeList: false };
}

/** Reads a file once more for the findings of a group from one number to before another, and the cells of their rows. */
export async function readCells(
  { read, as }: Answer, { rule, severity, found }: Group, from: number, to: number, shown: Shown, progress: Progress,
): Promise<readonly Found[]> {
  const some = found.slice(from, to);
  const cells: Found['cells'][] = [];
  let at = 0;
  await check(contentOf(read, progress), {
    ...optionsOf(read, as, shown),
    onFinding(finding, row) {
      if (finding.rule !== rule || finding.severity !== severity) return;
      if (at >= from && at < to) cells.push(row());
      at++;
    },
  });
  return some.map(({ finding }, i) => ({ finding, cells: cells[i] ?? null }));
}

function optionsOf({ source: { name } }: Read, as: Asked['as'], shown: Shown): CheckOptions {
  return { ...shown, name, ...(as === undefined ? {} : { format: as }) };
}

const rank = ({ severity }: { readonly severity: Severity }): number => (severity === 'error' ? 0 : 1);
