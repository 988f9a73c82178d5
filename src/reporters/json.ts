import type { SeverityOf } from '../findings/finding.ts';
import { changedRules, outcomeOf } from './closing.ts';
import type { JsonFindings } from './json/findings.ts';
import type { FileReport, Piece, Reporter } from './reporter.ts';

// A finding of the whole file comes last and stands first; there are few of them, one a rule of scope `file` at most.
const MOST_OF_WHOLE_FILE = 8;
const GLUE = ',\n';

/**
 * One JSON document; `docs/report.schema.json` describes it.
 * @param version of the program
 * @param most findings of a file to list; the counts are always those of all
 * @param quiet whether warnings are counted only
 * @param severityOf what became of each rule in this run
 * @param rows puts down the findings about rows
 */
export function json(version: string, most: number, quiet: boolean, severityOf: SeverityOf, rows: JsonFindings): Reporter {
  let files = 0;
  let listed = 0;
  let lastRow = 0;
  // Findings of the whole file or of its header row are known last and stand first.
  const late = (row: number | null): boolean => row === null || row < lastRow;
  let written = false;
  let left = 0;
  // Pieces that have to give way when findings of the whole file take their place.
  let tail: string[] = [];
  let head: string[] = [];
  const handRows = (): Piece => ({ section: 'rows', text: rows.take() });
  return {
    begin: () => `{"version":1,"tool":{"name":"lhl","version":${JSON.stringify(version)}},\n"files":[`,
    start() {
      [listed, lastRow, written, left, tail, head] = [0, 0, false, 0, [], []];
      rows.begin(`${GLUE}{`, '}');
    },
    wants(_, row, severity) {
      if (quiet && severity === 'warning') return false;
      const wanted = late(row) || listed + tail.length < most;
      if (!wanted) left++;
      return wanted;
    },
    found(found, severity) {
      if (late(found.row)) {
        head.push(rows.textOf(found, severity));
        return null;
      }
      lastRow = found.row ?? lastRow;
      if (most - listed <= MOST_OF_WHOLE_FILE) tail.push(rows.textOf(found, severity));
      else {
        listed++;
        rows.addFinding(found, severity);
        if (rows.full) return handRows();
      }
      return null;
    },
    kept: handRows,
    *written(piece) {
      for (const text of rows.textsOf(piece)) {
        // Nothing stands before the first finding.
        yield text.subarray(written ? 0 : GLUE.length);
        written = true;
      }
    },
    file(file: FileReport) {
      const first = head.slice(0, most - listed);
      const last = tail.slice(0, Math.max(0, most - listed - first.length));
      left += head.length - first.length + tail.length - last.length;
      const glue = (before: number, texts: readonly string[]): string => (before > 0 && texts.length > 0 ? GLUE : '') + texts.join(GLUE);
      const parts = [
        `${files++ === 0 ? '\n' : ',\n'}{"path":${JSON.stringify(file.path)},"format":${JSON.stringify(file.format)},` +
          `"encoding":${JSON.stringify(file.encoding)},"sheet":${JSON.stringify(file.sheet)},`
            + `"rows":${JSON.stringify(file.rows)},"problem":null,"findings":[`,
        glue(0, first),
        first.length > 0 && listed > 0 ? GLUE : '',
        { section: 'rows' },
        glue(first.length + listed, last),
        `],"counts":${counts(file)},"truncated":${JSON.stringify(left > 0)}}`,
      ];
      return parts;
    },
    problem: ({ path, code, message }) => `${files++ === 0 ? '\n' : ',\n'}${JSON.stringify({
      path, format: null, encoding: null, sheet: null, rows: null, problem: { code, message }, findings: [],
      counts: { error: 0, warning: 0 }, truncated: false,
    })}`,
    end: (run) => `${files === 0 ? '' : '\n'}],\n"summary":${JSON.stringify({
      files: run.files, rows: run.rows, ...run.counts,
    })},\n"run":${JSON.stringify({
      outcome: outcomeOf(run, severityOf), problems: run.problems.length, unread: run.unread, config: run.config,
      rules: changedRules(severityOf),
    })}}\n`,
  };
}

function counts(report: FileReport): string {
  return JSON.stringify({ error: report.counts.error, warning: report.counts.warning });
}
