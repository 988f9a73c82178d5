import type { Finding } from '../../findings/finding.ts';
import type { ResultKind, ResultVerdict } from '../../findings/result.ts';
import type { FieldKey, Format } from '../../schemas/format.ts';

/** A value of a row that failed, as it may be shown. */
export interface ResultCell {
  /** As it stands in the result. */
  readonly header: string;
  /** The field of the column; null where it is not known. */
  readonly key: FieldKey | null;
  /** Null where the row is of another width, so that its values may have shifted. */
  readonly value: string | null;
}

/** A row that a system did not take. */
export interface ResultReportRow {
  readonly reason: string;
  /** Its row in the upload, as a spreadsheet counts; null where none fits, or several do. */
  readonly row: number | null;
  /** The rows of the upload that fit where several do. */
  readonly candidates: readonly number[];
  readonly cells: readonly ResultCell[];
  /** The findings of its row in the upload. */
  readonly findings: readonly Finding[];
}

/** The content of a file that a system gave back, as it may be shown. */
export interface ResultReport {
  readonly kind: ResultKind;
  readonly verdict: ResultVerdict | null;
  /** The most frequent first. */
  readonly reasons: readonly { readonly reason: string; readonly count: number }[];
  /** In the order of the result. */
  readonly rows: readonly ResultReportRow[];
  /** Null where none was given. */
  readonly upload: {
    /** Null where its columns are not known, so that nothing was checked. */
    readonly format: Pick<Format, 'id' | 'own'> | null;
    readonly rows: number;
  } | null;
}

/** The fields of a row by their headers; where two have one header, the second is told apart by its number. */
export function fieldsOf({ cells }: Pick<ResultReportRow, 'cells'>): Readonly<Record<string, string | null>> {
  const fields = new Map<string, string | null>();
  for (const { header, value } of cells) {
    let name = header;
    for (let n = 2; fields.has(name); n++) name = `${header} (${n})`;
    fields.set(name, value);
  }
  return Object.fromEntries(fields);
}
