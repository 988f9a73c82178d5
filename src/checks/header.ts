import type { Found } from '../findings/finding.ts';
import type { Recognition } from '../schemas/recognise.ts';
import { found, rowPlace, type SourceRow } from './source.ts';

/** Checks the header row against the format that it was recognised as. */
export function* checkHeader(header: SourceRow, recognition: Recognition): Generator<Found> {
  const at = rowPlace(header);
  if (recognition.format === null) {
    yield found('header/unknown', at, { kind: recognition.reason });
    return;
  }
  for (const field of recognition.missing) {
    yield found('header/missing', { ...at, field: field.key, header: field.header }, { header: field.header });
  }
  for (const { column, kind } of recognition.extra) {
    yield found('header/extra', { ...at, column, header: header.cells[column - 1] ?? '' }, { kind });
  }
  if (recognition.misplaced) {
    const { column, expected } = recognition.misplaced;
    yield found('header/order', { ...at, column, header: header.cells[column - 1] ?? '' }, { expected }, { kind: 'safe', value: null });
  }
}
