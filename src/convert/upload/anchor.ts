import type { FieldKey, Format } from '../../schemas/format.ts';

/**
 * The field without which a row of a list becomes no row of a form: the ID of a person, or the name of a course, a subject or a teacher
 * where the form can do without an ID.
 */
export function anchorOf({ fields, marks }: Pick<Format, 'fields' | 'marks'>): FieldKey {
  const id = fields.find(({ key }) => key === 'idNumber');
  if (id && (id.required || marks === undefined)) return 'idNumber';
  return fields.find(({ required, kind }) => required && kind.id === 'text')?.key ?? 'idNumber';
}
