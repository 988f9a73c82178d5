import type { Finding } from '../findings/finding.ts';
import type { Messages } from '../lang/index.ts';
import { visible } from './pretty.ts';

/** Where a finding stands, in words: its cell, its row, or the whole file; with the line where that is another number. */
export function placeOf(finding: Finding, t: Messages['report']): string {
  const spot = finding.cell ?? (finding.row === null ? t.wholeFile : t.row(finding.row));
  return finding.line !== null && finding.line !== finding.row ? `${spot} (${t.line(finding.line)})` : spot;
}

/** A finding on one line: where, which column, what stands there and what should, and what is wrong. */
export function sentenceOf(finding: Finding, t: Messages['report']): string {
  const { header, value, fix, message } = finding;
  const quoted = (text: string): string => (text === '' ? ` ${t.blank}` : t.quote(visible(text)));
  const parts = [
    placeOf(finding, t),
    header === null ? '' : ` ${visible(header)}`,
    value === null ? '' : quoted(value),
    fix?.value === null || fix?.value === undefined ? '' : ` ${fix.kind === 'safe' ? t.mend : t.consider}${quoted(fix.value)}`,
  ];
  return t.ci.at(parts.join(''), message);
}
