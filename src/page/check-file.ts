import { check, verdict, type CheckResult, type FileVerdict, type Finding, type RuleId, type Severity, type ShownCell } from '../index.ts';
import type { Progress, Shown } from './app.ts';
import { contentOf } from './pieces.ts';
import type { Asked } from './state.ts';
import type { Read } from './told.ts';

/** A finding, and the cells of its row as they may be shown. */
export interface Found {
  readonly finding: Finding;
  readonly cells: readonly ShownCell[] | null;
}

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
  readonly result: CheckResult;
  readonly verdict: FileVerdict;
  /** The worst first. */
  readonly groups: readonly Group[];
}

/**
 * Checks a file as the portal would.
 * @param as the format, where its header row is not to tell
 * @throws Problem where it holds no table to check
 */
export async function checkFile(read: Read, as: Asked['as'], shown: Shown, progress: Progress): Promise<Answer> {
  const groups = new Map<string, { rule: RuleId; severity: Severity; found: Found[] }>();
  const result = await check(contentOf(read, progress), {
    ...shown,
    name: read.source.name,
    countFacts: true,
    ...(as === undefined ? {} : { format: as }),
    onFinding(finding, row) {
      const key = `${finding.severity} ${finding.rule}`;
      const group = groups.get(key) ?? { rule: finding.rule, severity: finding.severity, found: [] };
      groups.set(key, group);
      group.found.push({ finding, cells: row() });
    },
  });
  const all = [...groups.values()].sort((one, other) => rank(one) - rank(other) || other.found.length - one.found.length);
  return { kind: 'answer', read, result, verdict: await verdict(result, shown), groups: all };
}

const rank = ({ severity }: { readonly severity: Severity }): number => (severity === 'error' ? 0 : 1);
