import type { RuleId } from '../rules/index.ts';
import { courses } from './courses.ts';
import type { Field, FieldKey, Format, FormatId } from './format.ts';
import { formats } from './index.ts';
import { text } from './kinds/text.ts';
import { opened } from './opened.ts';
import type { FormColumn, FormName, UnderstoodForm } from './own-form.ts';
import { ownForms, type OwnFormFacts } from './own-forms.ts';
import { headerName, isStarred } from './recognise.ts';
import { teachers } from './teachers.ts';
import { unopened } from './unopened.ts';

/** The formats in which the names of columns are looked up; the first that has a name gives its field. */
const lookedUp: readonly Format[] = [unopened, opened, courses, teachers];

const uploads = formats.filter(({ kind }) => kind === 'upload');

/** The fields of all forms that are uploaded. */
export const everyField: readonly Field[] = [...uploads, ...ownForms].flatMap(({ fields }) => fields);

/** The field that a header names; null where it names none of them. */
export function fieldNamed(header: string, fields: readonly Field[]): Field | null {
  const name = headerName(header);
  return fields.find((field) => [field.header, ...field.synonyms ?? []].some((one) => headerName(one) === name)) ?? null;
}

// It is not known whether a row that is not a record of its own names a class.
const withoutKey: ReadonlySet<RuleId> = new Set<RuleId>(['table/term-clash']);
const ROW_LIMIT = 3000;

/**
 * Understands the columns of a form. Of a known one the fields come first, since an edition changes few of them.
 * @param as the name of the form; null where the headers are to tell it
 * @param source the name of its file, as it may be shown
 */
export function understandForm(headers: readonly string[], as: FormName | null, source: string): UnderstoodForm {
  const facts = ownForms.find(({ id }) => id === as) ?? (as === null ? ownFormOf(headers) : null);
  const edition = facts ? null : uploads.find(({ id }) => id === as) ?? editionOf(headers);
  const base = facts ?? edition;
  const columns = columnsOf(headers, base, headers.some(isStarred) ? null : edition);
  const fields = columns.map(({ field }) => field);
  const has = (key: FieldKey): boolean => fields.some((field) => field.key === key);
  const lacking = (base?.recordKey ?? []).filter((key) => !has(key));
  return {
    format: {
      ...edition,
      ...edition ? {} : { exceptRules: facts?.exceptRules ?? withoutKey, ...(facts ? marksOf(facts) : {}) },
      id: base?.id ?? 'form',
      source,
      own: true,
      evidence: { headerRow: null, fields: {} },
      kind: 'upload',
      people: base?.people !== false && has('idNumber'),
      rowLimit: ROW_LIMIT,
      recordKey: lacking.length === 0 ? base?.recordKey ?? [] : [],
      onlyRules: edition?.onlyRules ?? null,
      fields,
    },
    edition: edition?.id ?? null,
    columns: columns.map(({ field: { header, key, required }, from }, i): FormColumn => ({ column: i + 1, header, key, from, required })),
    keyLacks: lacking.map((key) => everyField.find((field) => field.key === key)?.header.replace(/^\*/u, '') ?? key),
  };
}

// Another list of people is not taken for a form that has columns of its own.
function marksOf({ fields }: OwnFormFacts): Pick<Format, 'marks'> {
  return fields.length === 0 ? {} : { marks: fields.map(({ key }) => key) };
}

// The form whose own columns are all there.
function ownFormOf(headers: readonly string[]): OwnFormFacts | null {
  return ownForms.find(({ fields }) => fields.length > 0 && shared(headers, fields) === fields.length) ?? null;
}

// An edition keeps most columns of the one before, and adds fewer than it has.
function editionOf(headers: readonly string[]): Format | null {
  let nearest: { readonly format: Format; readonly count: number } | null = null;
  for (const format of uploads) {
    const count = shared(headers, format.fields);
    const isNear = count * 2 >= format.fields.length && count * 2 >= headers.length;
    if (isNear && count > (nearest?.count ?? 0)) nearest = { format, count };
  }
  return nearest?.format ?? null;
}

function shared(headers: readonly string[], fields: readonly Field[]): number {
  return new Set(headers.flatMap((header) => fieldNamed(header, fields) ?? [])).size;
}

type Giver = Pick<Format, 'fields'> & { readonly id: FormatId };

// Where an edition of a public form has no star at all, as the forms of some programs, the required columns are those of that form.
function columnsOf(
  headers: readonly string[], base: Giver | null, starless: Format | null,
): { readonly field: Field; readonly from: FormatId | null }[] {
  const givers: readonly Giver[] = [...base ? [base] : [], ...lookedUp];
  const taken = new Set<FieldKey>();
  return headers.map((header, i) => {
    for (const { id, fields } of givers) {
      const known = fieldNamed(header, fields);
      // Two columns of one field would each be read for the other.
      if (known === null || taken.has(known.key)) continue;
      taken.add(known.key);
      const required = starless === null ? isStarred(header) && !mayBeBlank.has(known.key) : id === starless.id && known.required;
      return { field: { ...known, header, required }, from: id };
    }
    return { field: { key: `column${i + 1}`, header, kind: text, required: isStarred(header) }, from: null };
  });
}

/** The portal stars both, and takes one of them blank. */
const mayBeBlank: ReadonlySet<FieldKey> = new Set<FieldKey>(['digitalHours', 'physicalHours']);
