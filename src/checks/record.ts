import type { Found, Place } from '../findings/finding.ts';
import { anyRules, type RuleParams } from '../rules/index.ts';
import type { Recognised } from '../schemas/recognise.ts';
import { isBlank } from '../schemas/text.ts';
import { foundBy, type SourceRow, type Surroundings } from './source.ts';

/** The difference between a row of another width and the header row. */
export type Shape = RuleParams['row/columns']['kind'];

/** Tells how a row of another width differs. */
export function shapeOf(source: SourceRow, columns: Recognised['columns']): Shape {
  const actual = source.cells.length;
  if (actual > columns.length) {
    // The content of a cell that does not decode is unknown.
    const known = source.faults?.some(({ column }) => column > columns.length) !== true;
    return known && source.cells.slice(columns.length).every(isBlank) ? 'long-blank' : 'long';
  }
  return columns.slice(actual).every((field) => field?.required !== true) ? 'short-optional' : 'short';
}

/** Whether a row of another width can still be read: only optional values at its end are missing, or only blank ones too many. */
export function isReadable(shape: Shape): boolean {
  return shape === 'short-optional' || shape === 'long-blank';
}

/**
 * Whether a row holds only the mark (Ctrl-Z) that DOS programs write at the end of a file; in joined files it
 * stands in the middle.
 */
export function isEndOfFile({ cells }: { readonly cells: readonly string[] }): boolean {
  return cells.length === 1 && /^\u001a+$/.test(cells[0]?.trim() ?? '');
}

const ofFault = anyRules.filter(({ find }) => find.fault !== undefined);

/** The findings of what went wrong in reading a row; no value of theirs is known. */
export function faultFindings(source: SourceRow, placeOf: (column: number) => Place, { encoding }: Surroundings): Found[] {
  return (source.faults ?? []).flatMap((fault) => ofFault.flatMap((rule) => {
    const told = rule.find.fault?.(fault, encoding) ?? null;
    return told === null ? [] : [foundBy(rule, { ...placeOf(fault.column), value: null }, told)];
  }));
}

/** The finding without the value that would mend it. */
export function withoutValue(finding: Found): Found {
  return finding.fix === null ? finding : { ...finding, fix: { ...finding.fix, value: null } };
}
