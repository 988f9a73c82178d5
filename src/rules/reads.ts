import type { FieldKey, Format } from '../schemas/format.ts';

/** Whether a format has the columns that a rule needs. */
export type Reads = (format: Format) => boolean;

/** A format of any columns will do. */
export const anyFormat: Reads = () => true;

/** A column of one of the kinds, by their ids. */
export const kindOf = (...ids: readonly string[]): Reads => ({ fields }) => fields.some((field) => ids.includes(field.kind.id));

/** A format whose rows are about people. */
export const ofPeople: Reads = ({ people }) => people;

/** A column of each of the fields. */
export const has = (...keys: readonly FieldKey[]): Reads => ({ fields }) => keys.every((key) => fields.some((field) => field.key === key));

/** The requirement of either of two. */
export const either = (...reads: readonly Reads[]): Reads => (format) => reads.some((one) => one(format));

/** The requirements of both. */
export const both = (one: Reads, other: Reads): Reads => (format) => one(format) && other(format);

/** A column of text that people write freely. */
export const anyText: Reads = ({ fields }) => fields.some((field) => field.kind.text);
