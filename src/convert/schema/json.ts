import type { Messages } from '../../lang/index.ts';
import type { Field, Format } from '../../schemas/format.ts';
import { closedCodes, patternOf } from './kinds.ts';

/**
 * The JSON Schema (2020-12) of one row: an object of texts, keyed by the headers as the format writes them, since that is
 * what programs that read a CSV with a header row hand over.
 */
export function jsonSchema(format: Format, words: Messages['schema']): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $comment: words.jsonComment,
    title: format.id,
    description: format.source,
    type: 'object',
    properties: Object.fromEntries(format.fields.map((field) => [field.header, property(field)])),
    required: format.fields.filter((field) => field.mayBeAbsent !== true).map((field) => field.header),
    additionalProperties: false,
  };
}

function property(field: Field): object {
  const codes = closedCodes(field);
  const pattern = patternOf(field);
  return {
    $comment: field.key,
    type: 'string',
    ...(codes ? { enum: field.required ? codes : ['', ...codes] } : {}),
    ...(field.max === undefined || codes ? {} : { maxLength: field.max }),
    ...(pattern === null ? (field.required && !codes ? { pattern: '\\S' } : {})
      : { pattern: field.required ? `^(${pattern})$` : `^(\\s*|${pattern})$` }),
  };
}
