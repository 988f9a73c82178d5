import type { SeverityOf } from '../findings/catalogue.ts';
import type { Reporter } from './reporter.ts';

/**
 * JSON Lines: one finding a line, as the JSON report has it, with the path of its file before it. There is no other
 * kind of line, so that a table can be made of it as it is: a file without findings has none, and counts are not told.
 * Each line goes out as soon as it is known, so findings of the whole file stand after those of its rows.
 * @param most findings of a file to list
 * @param quiet whether warnings are left out
 */
export function jsonl(most: number, quiet: boolean, severityOf: SeverityOf): Reporter {
  let listed = 0;
  let path = '';
  return {
    streamed: true,
    begin: () => '',
    start(shown) {
      path = shown;
      listed = 0;
    },
    wants: (rule) => !(quiet && severityOf(rule) === 'warning') && listed++ < most,
    finding: (finding) => ({ section: 'rows', text: `${JSON.stringify({ path, ...finding })}\n` }),
    file: () => [{ section: 'rows' }],
    end: () => '',
  };
}
