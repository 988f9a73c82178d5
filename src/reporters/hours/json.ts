import type { HoursReport, ItemHours, PersonHours, UnitHours } from '../../findings/hours.ts';

/** Options of the JSON report of hours: the parts that it holds beside those that it always does. */
export interface HoursJsonOptions {
  /** Whether the sums of each unit are wanted. */
  readonly byUnit: boolean;
  /** The people to list; the sums are those of all. */
  readonly people: readonly PersonHours[];
}

/**
 * The report for programs, in pieces: each person stands on a line. Hours are JSON numbers, written as they add up.
 * @param report as it may be shown
 */
export function* hoursJson(report: HoursReport, { byUnit, people }: HoursJsonOptions): Generator<string> {
  const { year, until, left, units, unplaced, unread, sum } = report;
  yield `{"version":1,"year":${String(year)},"until":"${until}","people":`;
  yield* list(people, (person) => personJson(person, report));
  yield `,"unplaced":{"records":${String(unplaced.records)},"hours":${unplaced.hours}}`;
  yield `,"sum":{"people":${sum.people},"records":${sum.records}}`;
  if (left !== null) {
    yield ',"left":';
    yield* list(left, (person) => personJson(person, report));
  }
  if (byUnit) {
    yield ',"units":';
    yield* list(units, unitJson);
  }
  if (unread.rows > 0) yield `,"unread":{"rows":${String(unread.rows)}}`;
  yield '}\n';
}

function* list<T>(all: readonly T[], text: (one: T) => string): Generator<string> {
  yield '[';
  for (const [i, one] of all.entries()) yield `${i === 0 ? '' : ','}\n${text(one)}`;
  yield all.length === 0 ? ']' : '\n]';
}

function personJson({ idNumber, name, unit, hours, required }: PersonHours, report: HoursReport): string {
  const lines = Object.entries(hours).map(([key, value]: [string, string | null]) => `"${key}":${value ?? 'null'}`).join();
  const items = required.items.map((item, i) => itemJson(item, report, i)).join();
  return `{"idNumber":${JSON.stringify(idNumber)},"name":${JSON.stringify(name)},"unit":${JSON.stringify(unit)},"hours":{${lines}},`
    + `"required":{"done":${required.done ?? 'null'},"missing":${required.missing ?? 'null'},"items":[${items}]}}`;
}

function itemJson({ id, done, asked, missing }: ItemHours, { items }: HoursReport, at: number): string {
  const { name = '', role = 'shown' } = items[at] ?? {};
  return `{"id":${JSON.stringify(id)},"name":${JSON.stringify(name)},"role":"${role}",`
    + `"asked":${asked},"done":${done ?? 'null'},"missing":${missing ?? 'null'}}`;
}

function unitJson({ unit, people, complete, completeRequired, total, items }: UnitHours): string {
  const of = items.map(({ id, people: asked, reached, missing }) => (
    `{"id":${JSON.stringify(id)},"people":${String(asked)},"reached":${String(reached)},"missing":${missing ?? 'null'}}`
  )).join();
  return `{"unit":${JSON.stringify(unit)},"people":${String(people)},"complete":${String(complete)},`
    + `"completeRequired":${String(completeRequired)},"total":${total},"items":[${of}]}`;
}
