import { codeTables } from '../codes/index.ts';
import type { Code, CodeTable } from '../codes/table.ts';
import type { Format } from '../schemas/format.ts';

/** A table with the codes of an office in it. @param from where they come from, as it may be shown */
export function withOwn(table: CodeTable, own: readonly Code[], from: string): CodeTable {
  const names = new Map(own.map((code) => [code.code, code]));
  const codes = table.codes.map((code) => {
    const { until, ...rest } = { ...code, ...names.get(code.code) };
    // A category that the office has in its list is in use; a county that is gone is so everywhere.
    return until === undefined || (!table.closed && names.has(code.code)) ? rest : { ...rest, until };
  });
  return { ...table, own: from, codes: [...codes, ...own.filter(({ code }) => !table.codes.some((one) => one.code === code))] };
}

/** The formats with these code tables in the place of those of the same ids. */
export function withTables(formats: readonly Format[], tables: readonly CodeTable[]): readonly Format[] {
  const byId = new Map(tables.map((table) => [table.id, table]));
  return formats.map((format) => ({
    ...format,
    fields: format.fields.map((field) => (field.codes ? { ...field, codes: byId.get(field.codes.id) ?? field.codes } : field)),
  }));
}

/** The codes of an office, by the id of the official table that they belong to: `{ category: [{ code: '999', name: '…' }] }`. */
export type OwnCodes = Readonly<Record<string, readonly Pick<Code, 'code' | 'name'>[]>>;

/** The formats with the codes of an office, by the id of the table that they belong to. */
export function withOwnCodes(formats: readonly Format[], own: OwnCodes | undefined): readonly Format[] {
  if (own === undefined) return formats;
  return withTables(formats, codeTables.flatMap((table) => {
    const codes = own[table.id];
    return codes ? [withOwn(table, codes, 'codes')] : [];
  }));
}
