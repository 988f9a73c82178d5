import type { Field, Format } from '../../schemas/format.ts';
import { closedCodes, patternOf } from './kinds.ts';

/** The Frictionless Table Schema: every field is text, so that no zero in front is lost and no date is read otherwise. */
export function tableSchema(format: Format): object {
  const key = format.recordKey.map((one) => format.fields.find((field) => field.key === one));
  // Only cells that are never blank can tell records apart.
  const primary = key.every((field) => field?.required === true && field.mayBeAbsent !== true);
  return {
    title: format.id,
    description: format.source,
    fields: format.fields.map(fieldOf),
    // The file may have fewer columns than are named here.
    ...(format.fields.some((field) => field.mayBeAbsent === true) ? { fieldsMatch: 'superset' } : {}),
    missingValues: [''],
    ...(primary ? { primaryKey: key.flatMap((field) => field?.header ?? []) } : {}),
  };
}

function fieldOf(field: Field): object {
  const codes = closedCodes(field);
  const pattern = patternOf(field);
  return {
    name: field.header,
    title: field.key,
    type: 'string',
    constraints: {
      required: field.required,
      ...(field.max === undefined || codes ? {} : { maxLength: field.max }),
      ...(pattern === null ? {} : { pattern }),
      ...(codes ? { enum: codes } : {}),
    },
  };
}
