import type { SeverityOf } from '../findings/catalogue.ts';
import { listing } from './listing.ts';
import type { Reporter } from './reporter.ts';

/**
 * JSON Lines: one finding a line, as the JSON report has it, with the path of its file before it. There is no other
 * kind of line, so that a table can be made of it as it is: a file without findings has none, and counts are not told.
 * @param most findings of a file to list
 * @param quiet whether warnings are left out
 */
export function jsonl(most: number, quiet: boolean, severityOf: SeverityOf): Reporter {
  const list = listing(most, quiet, severityOf, '');
  let path = '';
  return {
    begin: () => '',
    start(shown) {
      path = shown;
      list.start();
    },
    wants: list.wants,
    finding: (finding) => list.add(finding, `${JSON.stringify({ path, ...finding })}\n`),
    file: list.parts,
    end: () => '',
  };
}
