import type { RuleId } from '../rules/index.ts';
import type { Finding, Severity } from '../findings/finding.ts';
import type { Piece } from './reporter.ts';

// A finding of the whole file comes last and stands first; there are few of them, one a rule of scope `file` at most.
const MOST_OF_WHOLE_FILE = 8;

/** The list of a file's findings: which are in it, and in which order. */
export interface Listing {
  /** Begins a file; the rest of one that could not be read to its end is forgotten. */
  readonly start: () => void;
  readonly wants: (rule: RuleId, row: number | null, severity: Severity) => boolean;
  /** Takes the text of a finding; null where it is kept for a while. */
  readonly addFinding: (finding: Finding, text: string) => Piece | null;
  /** The texts of the file, those of the whole file first. */
  readonly parts: () => (string | { readonly section: string })[];
}

/**
 * Lists findings one after another without holding more than a few of them.
 * @param most findings of a file to list
 * @param quiet whether warnings are left out
 * @param glue what stands between the texts of two findings of the run
 */
export function listing(most: number, quiet: boolean, glue: string): Listing {
  let listed = 0;
  let lastRow = 0;
  let head: string[] = [];
  // Findings of the whole file or of its header row are known last and stand first.
  const late = (row: number | null): boolean => row === null || row < lastRow;
  // Texts that have to give way when findings of the whole file take their place.
  let tail: string[] = [];
  let begun = false;
  return {
    start() {
      [listed, lastRow, head, tail] = [0, 0, [], []];
    },
    wants: (_, row, severity) => !(quiet && severity === 'warning') && (late(row) || listed + tail.length < most),
    addFinding({ row }, text) {
      if (late(row)) {
        head.push(text);
        return null;
      }
      lastRow = row ?? lastRow;
      if (most - listed <= MOST_OF_WHOLE_FILE) tail.push(text);
      else return { section: 'rows', text: (listed++ === 0 ? '' : glue) + text };
      return null;
    },
    parts() {
      const first = head.slice(0, most - listed);
      const last = tail.slice(0, Math.max(0, most - listed - first.length));
      const all = [first.join(glue), listed > 0 ? { section: 'rows' } : '', last.join(glue)].filter((part) => part !== '');
      const parts = all.flatMap((part, i) => (i > 0 || begun ? [glue, part] : [part]));
      begun ||= all.length > 0;
      return parts;
    },
  };
}
