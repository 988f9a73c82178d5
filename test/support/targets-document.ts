// What a file of targets may hold, as docs/targets.schema.json says it to editors and to other programs.
import { z } from 'zod';

const hours = z.number().min(0).max(99_999).describe('Hours, with at most four decimals');
const id = z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/);
const code = z.string().regex(/^\s*\d{1,4}(-\d{1,4})?\s*$/).describe('A code of 課程類別, or a range such as 337-345');
const text = z.string().regex(/\S/);

const item = z.strictObject({
  id,
  name: text,
  hours: hours.describe('Asked of everybody in a year; 0 for an item that is asked of groups alone'),
  role: z.enum(['required', 'beside', 'shown'])
    .describe('required: a part of 每年必須完成之課程; beside: asked as well; shown: the hours decide nothing'),
  codes: z.array(code).min(1).optional().describe('The codes that count; an item has either these or `counts`'),
  counts: z.enum(['total', 'related']).optional().describe('All hours, or those that are related to one’s work'),
  within: id.optional().describe('The item of which it is a part: its codes are among those of that one'),
  years: z.int().min(1).max(10).optional().describe('Counted over so many years, the year of the report the last'),
  source: text.optional().describe('The document on which it rests'),
});

const group = z.strictObject({
  name: text,
  units: z.array(text).optional().describe('Names of units; * at the end stands for anything'),
  jobTitles: z.array(text).optional().describe('Job titles, as the roster has them; * at the end stands for anything. With units, both have to fit'),
  idNumbers: z.array(text).optional().describe('The IDs of people who belong to it in any case'),
  hours: z.record(id, hours).describe('What is asked of these people, by the id of the item; other items stay as they are'),
  source: text.optional(),
});

/** The content of a file of targets. */
export const targetsDocument = z.strictObject({
  $schema: z.string().optional(),
  version: z.literal(1),
  years: z.array(z.int().min(1).max(999)).optional().describe('The Minguo years for which they hold; all where this is left out'),
  until: z.string().regex(/^\d\d-\d\d$/).optional().describe('The last day of a year that counts, MM-DD; 12-31 where it is left out'),
  items: z.array(item).min(1),
  groups: z.array(group).optional().describe('Where a person is in several groups, what the later one says of an item holds'),
}).describe('The targets of `lhl hours --targets`');

const amount = z.number().min(0);
const maybe = amount.nullable().describe('null where the files cannot tell it');
const person = z.strictObject({
  idNumber: z.string().describe('Masked'),
  name: z.string().describe('Masked'),
  unit: z.string().nullable(),
  hours: z.strictObject({
    total: amount, digital: maybe, physical: maybe, mixed: maybe, related: maybe, genderBasic: maybe, genderAdvanced: maybe, policy: maybe,
    environment: maybe, democracy: maybe, security: maybe,
  }),
  required: z.strictObject({
    done: maybe.describe('每年必須完成之課程: each item up to what it asks'),
    missing: maybe,
    items: z.array(z.strictObject({
      id: z.string(), name: z.string(), role: z.enum(['required', 'beside', 'shown']), asked: amount, done: maybe, missing: maybe,
    })).describe('Every item of the targets'),
  }),
});

/** The JSON report of `lhl hours`. */
export const hoursDocument = z.strictObject({
  version: z.literal(1),
  year: z.int(),
  until: z.string().regex(/^\d{3}-\d\d-\d\d$/),
  people: z.array(person).describe('By unit, then by ID; with --short-only those who lack something'),
  unplaced: z.strictObject({ records: z.int(), hours: amount }).describe('Records that belong to no item that is known; they are in the total'),
  sum: z.strictObject({ people: amount, records: amount }).describe('All hours, added up by people and by records: they are equal'),
  left: z.array(person).optional().describe('With --roster: people with records who are not on it'),
  units: z.array(z.strictObject({
    unit: z.string().nullable(), people: z.int(), complete: z.int().nullable(), completeRequired: z.int().nullable(), total: amount,
    items: z.array(z.strictObject({ id: z.string(), people: z.int(), reached: z.int().nullable(), missing: maybe })),
  })).optional().describe('With --by unit'),
  unread: z.strictObject({ rows: z.int() }).optional().describe('Where rows could not be read: they are in no sum'),
}).describe('The report of `lhl hours --reporter json`; hours are numbers written exactly as they add up');
