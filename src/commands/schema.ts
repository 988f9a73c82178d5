import { duckdbSql } from '../convert/schema/duckdb.ts';
import { jsonSchema } from '../convert/schema/json.ts';
import { tableSchema } from '../convert/schema/table.ts';
import type { ExitCode } from '../system/host.ts';
import type { Messages } from '../lang/index.ts';
import type { Format } from '../schemas/format.ts';
import { codesOption, withOwnCodes } from './input/code-tables.ts';
import { tellForm } from './input/own-form.ts';
import type { Context } from './command.ts';
import { namedFormat } from './options/format-options.ts';
import { schemaTypes } from './options/choices.ts';
import { choiceOption, listOption, textOption, type Options } from './options/options.ts';
import { asJson, print } from './report/print.ts';

/** `lhl schema`: writes a format as a schema for other programs. */
export async function run([word]: readonly string[], options: Options, context: Context): Promise<ExitCode> {
  const fitting = /\.sql$/i.test(textOption(options, 'output') ?? '') ? 'duckdb-sql' : 'json-schema';
  const type = choiceOption(options, 'type', '--type', schemaTypes, fitting, context) ?? fitting;
  const { format: named, form } = await namedFormat(word ?? null, options, context);
  if (form !== null) tellForm(form, context);
  const [format = named] = await withOwnCodes([named], codesOption(listOption(options, 'codes'), context), context);
  return print(textOf(format, type, context.t.schema), options, context);
}

function textOf(format: Format, type: typeof schemaTypes[number], words: Messages['schema']): string {
  switch (type) {
    case 'json-schema': return asJson(jsonSchema(format, words));
    case 'table-schema': return asJson(tableSchema(format));
    case 'duckdb-sql': return duckdbSql(format, words);
  }
}
