import type { JsonFindings } from './json/findings.ts';
import type { Piece, Reporter } from './reporter.ts';

// The keys of a finding, in their order.
const NONE = { rule: null, severity: 'error', row: null, line: null, column: null, cell: null, field: null, header: null, value: null };
const LAST = { help: null, fix: null, related: [] };

/**
 * JSON Lines: one finding a line, as the JSON report has it, with the path of its file before it. There is no other
 * kind of line, so that a table can be made of it as it is: a file without findings has none, and counts are not told. A
 * file that was not checked has a line with the same keys, without a rule, and `problem`.
 * Each line goes out as soon as it is known, so findings of the whole file, and those of a header row
 * with columns too many, stand after those of its rows.
 * @param most findings of a file to list
 * @param quiet whether warnings are left out
 * @param lines puts the findings down
 */
export function jsonl(most: number, quiet: boolean, lines: JsonFindings): Reporter {
  let listed = 0;
  const handRows = (): Piece => ({ section: 'rows', text: lines.take() });
  return {
    streamed: true,
    begin: () => '',
    start(path) {
      listed = 0;
      lines.begin(`{"path":${JSON.stringify(path)},`, '}\n');
    },
    wants: (_, __, severity) => !(quiet && severity === 'warning') && listed++ < most,
    found(found, severity) {
      lines.addFinding(found, severity);
      return lines.full ? handRows() : null;
    },
    kept: handRows,
    written: (piece) => lines.textsOf(piece),
    file: () => [{ section: 'rows' }],
    problem: ({ path, code, message }) => `${JSON.stringify({ path, ...NONE, message, ...LAST, problem: { code, message } })}\n`,
    end: () => '',
  };
}
