import { duckdbSql } from '../convert/schema/duckdb.ts';
import { jsonSchema } from '../convert/schema/json.ts';
import { tableSchema } from '../convert/schema/table.ts';
import { isSamePlace } from '../system/files/same-place.ts';
import { WriteProblem } from '../system/streams/output.ts';
import type { Messages } from '../lang/index.ts';
import type { Format } from '../schemas/format.ts';
import { formats } from '../schemas/index.ts';
import { codesOption, withOwnCodes } from './input/code-tables.ts';
import { tellForm } from './input/own-form.ts';
import { UsageError, type Context, type Run } from './command.ts';
import { namedFormat } from './options/format-options.ts';
import { schemaTypes } from './options/choices.ts';
import { choiceOption, listOption, textOption, type Options } from './options/options.ts';
import { asJson, print } from './report/print.ts';
import { sayProblem } from './say/problem.ts';
import { knownFile } from './schema/for-file.ts';

/** `lhl schema`: writes a format as a schema for other programs. */
export const run: Run = async ([word], options, context) => {
  const { t, host } = context;
  const path = textOption(options, 'for');
  const output = textOption(options, 'output') ?? '';
  const fitting = path !== null || /\.sql$/i.test(output) ? 'duckdb-sql' : 'json-schema';
  const type = choiceOption(options, 'type', '--type', schemaTypes, fitting, context) ?? fitting;
  if (path === null) return print(textOf(await namedOf(word, options, context), type, t.schema), options, context);
  if (type !== 'duckdb-sql') throw new UsageError(t.files.optionWants.needs('--for', '--type duckdb-sql'));
  try {
    if (output !== '' && await isSamePlace(output, path, host)) throw new WriteProblem(output, 'INPUT');
    const named = word === undefined && textOption(options, 'form') === null ? null : await namedOf(word, options, context);
    const own = named === null ? await withOwnCodes(formats, codesOf(options, context), context) : formats;
    const { format, file } = await knownFile(path, named, own, context);
    return await print(duckdbSql(format, t.schema, file), options, context);
  } catch (error) {
    return sayProblem(error, path, context);
  }
};

const codesOf = (options: Options, context: Context): Map<string, string> => codesOption(listOption(options, 'codes'), context);

// The format that is named, with the code tables of the office in it.
async function namedOf(word: string | undefined, options: Options, context: Context): Promise<Format> {
  const { format: named, form } = await namedFormat(word ?? null, options, context);
  if (form !== null) tellForm(form, context);
  const [format = named] = await withOwnCodes([named], codesOf(options, context), context);
  return format;
}

function textOf(format: Format, type: typeof schemaTypes[number], words: Messages['schema']): string {
  switch (type) {
    case 'json-schema': return asJson(jsonSchema(format, words));
    case 'table-schema': return asJson(tableSchema(format));
    case 'duckdb-sql': return duckdbSql(format, words);
  }
}
