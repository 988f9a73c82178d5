import type { OwnFormId } from '../../schemas/format.ts';
import { headersOf } from '../../convert/upload/words.ts';
import { ownForms } from '../../schemas/own-forms.ts';
import type { ExitCode } from '../../system/host.ts';
import type { Context } from '../command.ts';
import type { Options } from '../options/options.ts';
import { asJson, indented, lineWidth, print, wantsJson } from '../report/print.ts';

/** Tells what is known of a form whose columns are not public, and how the program gets to know them. */
export async function ownFormPage(id: OwnFormId, options: Options, context: Context): Promise<ExitCode> {
  const { t } = context;
  const title = t.report.format[id];
  const { fields = [], recordKey = [] } = ownForms.find((form) => form.id === id) ?? {};
  const known = recordKey.map((key) => fields.find((field) => field.key === key)?.header ?? headersOf(key)[0] ?? key);
  if (wantsJson(options, context)) return print(asJson({ id, title, public: false, recordKey }), options, context);
  const width = lineWidth(options, context);
  const lines = [t.form.needed[id], ...(known.length === 0 ? [] : [t.explain.recordKey + known.join(t.marks.comma)])];
  return print(indented(`${id}  ${title}`, '', width) + lines.map((line) => indented(line, '  ', width)).join(''), options, context);
}
