import type { HoursReport, PersonHours, UnplacedRecord, UnreadRow } from './hours.ts';
import { mask, maskIds, maskPath } from './mask.ts';

/** A report of hours as it may be shown: IDs and names are masked. */
export function maskedHours(report: HoursReport): HoursReport {
  const { people, left, units, unplaced, unread, files, assumed } = report;
  return {
    ...report,
    files: files.map((one) => ({ ...one, file: maskPath(one.file), sheet: one.sheet === null ? null : maskIds(one.sheet) })),
    people: people.map(maskedPerson),
    left: left?.map(maskedPerson) ?? null,
    units: units.map((one) => ({ ...one, unit: maskedUnit(one.unit) })),
    unplaced: {
      ...unplaced,
      kinds: unplaced.kinds.map((one) => ({ ...one, category: one.category === null ? null : maskIds(one.category) })),
      listed: unplaced.listed.map(maskedRecord),
    },
    unread: { ...unread, listed: unread.listed.map(maskedRow) },
    assumed: assumed.map((one) => ('file' in one ? { ...one, file: maskPath(one.file) } : one)),
  };
}

function maskedPerson(person: PersonHours): PersonHours {
  const { idNumber, name, unit, jobTitle } = person;
  return {
    ...person, idNumber: mask(idNumber, 'id'), name: mask(name, 'name'), unit: maskedUnit(unit),
    jobTitle: jobTitle === null ? null : maskIds(jobTitle), groups: person.groups.map(maskIds),
  };
}

function maskedUnit(unit: string | null): string | null {
  return unit === null ? null : maskIds(unit);
}

function maskedRecord(record: UnplacedRecord): UnplacedRecord {
  const { file, idNumber, name, course, endDate, category } = record;
  return {
    ...record, file: maskPath(file), idNumber: mask(idNumber, 'id'), name: mask(name, 'name'), course: maskIds(course),
    endDate: mask(endDate, 'date'), category: maskIds(category),
  };
}

function maskedRow(row: UnreadRow): UnreadRow {
  const { file, reason, header, value } = row;
  const holds = reason === 'id-blank' || reason === 'id-masked' ? 'id' : 'typed';
  return {
    ...row, file: maskPath(file), header: header === null ? null : maskIds(header), value: value === null ? null : mask(value, holds),
  };
}
