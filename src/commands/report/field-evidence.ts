import type { Messages } from '../../lang/index.ts';
import { evidenceOf, factsOf, type FieldBasis } from '../../schemas/field-evidence.ts';
import type { Field, Format } from '../../schemas/format.ts';
import { shownBasis, sourceLine, type ShownBasis } from '../../api/evidence.ts';
import { indented, table } from './print.ts';

/** Everything that a field rests on, as it is told. */
export function fieldEvidence(field: Field, format: Format, t: Messages): ShownBasis[] {
  return evidenceOf(field, format).map((basis) => shown(basis, field, format, t));
}

/**
 * Makes a text of the evidence for the fields of a format: the sources by number, and for each field its places in them. A column of the
 * header row is left out where its number and name say it.
 */
export function evidencePart(format: Format, width: number, t: Messages): string {
  const { evidence: words } = t;
  const { headerRow } = format.evidence;
  if (headerRow === null) return '';
  const isPlain = ({ basis, place, name }: FieldBasis): boolean =>
    basis === headerRow.basis && place === headerRow.place && name === undefined;
  const sources: string[] = [];
  const numberOf = (source: string): string => `[${(sources.includes(source) ? sources.indexOf(source) : sources.push(source) - 1) + 1}]`;
  const columns = sourceLine(shownBasis(headerRow.basis, '', t), t);
  numberOf(columns);
  const rows = format.fields.flatMap((field, i) => evidenceOf(field, format).filter((basis) => !isPlain(basis)).map((basis, n) => {
    const told = shown(basis, field, format, t);
    return [n === 0 ? `  ${i + 1}` : '', n === 0 ? field.header : '', numberOf(sourceLine(told, t)), told.place];
  }));
  const listed = rows.filter(([number]) => number !== '').length;
  const list = sources.map((source) => [
    `  ${numberOf(source)}`, source === columns ? `${source}${words.columns(format.fields.length)}` : source,
  ]);
  const rest = listed === format.fields.length ? '' : `\n${indented(words.rest, '  ', width)}`;
  return `${words.title}\n${table(list, width)}\n${table(rows, width, [4, 19, 3])}${rest}`;
}

function shown(basis: FieldBasis, field: Field, format: Format, t: Messages): ShownBasis {
  return shownBasis(basis.basis, t.evidence.places[basis.place](factsOf(basis, field, format)), t);
}
