import { ruleIds, type SeverityOf } from '../findings/catalogue.ts';
import type { Counts } from '../findings/finding.ts';
import type { Messages } from '../lang/index.ts';
import type { Purpose } from './facts.ts';
import type { RunReport } from './reporter.ts';

/** The end of a run in words: the portal's verdict, empty where no file was checked, and what belongs to it. */
export function closing(run: RunReport, t: Messages['report'], severityOf: SeverityOf): { verdict: string; lines: readonly string[] } {
  const unopened = run.unopened === 0 ? [] : [t.unopened(run.unopened), ...run.unopenedPaths];
  if (run.files === 0) return { verdict: '', lines: unopened };
  const bad = run.counts.error > 0;
  const partial = !bad && leavesOut(severityOf) ? [t.verdictPartial] : [];
  const lines = [t.summary(run.files, run.rows), t.totals(run.counts.error, run.counts.warning), ...partial, ...unopened];
  return { verdict: bad ? t.verdict.bad : t.verdict.good, lines };
}

/**
 * Why the verdict of a file, or of a run, is what it is.
 * @param of where it goes, and whether it is several files
 */
export function reasonOf(counts: Readonly<Counts>, of: { readonly purpose: Purpose; readonly many: boolean }, t: Messages['report'], severityOf: SeverityOf): string {
  if (counts.error > 0) return of.purpose === 'grades' ? t.verdictBadGrades : of.many ? t.verdictBadMany : t.verdictBad;
  if (leavesOut(severityOf)) return t.verdictPartial;
  return { grades: t.verdictGrades, workbook: t.verdictWorkbook, upload: t.verdictGood }[of.purpose];
}

// Where rules were left out, finding no error does not mean that there is none.
function leavesOut(severityOf: SeverityOf): boolean {
  return ruleIds.some((rule) => severityOf(rule) === null);
}
