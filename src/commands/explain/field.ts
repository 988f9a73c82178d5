import type { ExitCode } from '../../system/host.ts';
import type { FieldKey } from '../../schemas/format.ts';
import { formats } from '../../schemas/index.ts';
import type { Context } from '../command.ts';
import { contentOf, fieldDocument, remarksOf } from '../formats.ts';
import type { Options } from '../options/options.ts';
import { asJson, lineWidth, print, table, wantsJson } from '../report/print.ts';

/** Tells of a field what it may hold in each of the formats that have it. */
export async function fieldPage(key: FieldKey, options: Options, context: Context): Promise<ExitCode> {
  const { t } = context;
  const { columns, yes, no, noLimit } = t.explain;
  const found = formats.flatMap(({ id, fields }) => fields.flatMap((field, i) => (field.key === key ? [{ id, field, i }] : [])));
  if (wantsJson(options, context)) {
    const each = found.map(({ id, field, i }) => ({ format: id, ...fieldDocument(field, i, t) }));
    return print(asJson({ key, formats: each }), options, context);
  }
  const rows = found.map(({ id, field, i }) => [
    id, `${String(i + 1)} ${field.header}`, field.max === undefined ? noLimit : String(field.max), field.required ? yes : no,
    contentOf(field, t), remarksOf(field, t).join(t.marks.semicolon),
  ]);
  const titles = [t.explain.kinds.format, columns.header, columns.max, columns.required, columns.content, columns.remark];
  const title = (found[0]?.field.header ?? '').replace(/^\*/, '');
  return print(`${title}  (${key})\n\n${table([titles, ...rows], lineWidth(options, context), [12, 22, 8, 8, 14])}`, options, context);
}
