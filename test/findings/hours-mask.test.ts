// A report of hours in which every text holds an ID, where a user could have written one.
import { expect, it } from 'vitest';
import { maskedHours } from '../../src/findings/hours-mask.ts';
import type { HoursReport, PersonHours } from '../../src/findings/hours.ts';

const ID = 'A123456789';
const HIDDEN = 'A12345****';
const nobody = { records: 1, hours: { total: '1' }, required: { done: '1', missing: '0', asked: '1', items: [] }, short: false } as unknown as PersonHours;
const person = { ...nobody, idNumber: ID, name: '王小明', unit: `處${ID}`, jobTitle: `長${ID}`, groups: [`組${ID}`] };
const record = {
  file: `夾/${ID}.csv`, row: 2, idNumber: ID, name: '王小明', course: `課${ID}`, endDate: '079-06-30', hours: '1', reason: 'unlisted' as const,
  category: `類${ID}`,
};
const unread = { file: `${ID}.csv`, row: 3, column: 1 };
const report = {
  files: [{ file: `${ID}.csv`, sheet: `表${ID}`, rows: 1 }, { file: 'b.csv', sheet: null, rows: 1 }],
  people: [person, { ...person, unit: null, jobTitle: null, groups: [] }],
  left: [person],
  units: [{ unit: `處${ID}`, people: 1 }, { unit: null, people: 1 }],
  unplaced: { records: 1, hours: '1', kinds: [{ reason: 'unlisted', category: `類${ID}`, records: 1, hours: '1' }, { reason: 'blank', category: null, records: 1, hours: '1' }], listed: [record] },
  unread: { rows: 4, listed: [
    { ...unread, reason: 'id-blank', header: `欄${ID}`, value: '王小明' }, { ...unread, reason: 'id-masked', header: null, value: 'A1234' },
    { ...unread, reason: 'date-unclear', header: '結束', value: '79/6/30' }, { ...unread, reason: 'broken', header: null, value: null },
  ] },
  assumed: [{ kind: 'headerless', file: `${ID}.csv` }, { kind: 'converted', records: 2 }],
} as unknown as HoursReport;

it('maskedHours hides each of them, and leaves all else as it is', () => {
  const hidden = { ...person, idNumber: HIDDEN, name: '王○明', unit: `處${HIDDEN}`, jobTitle: `長${HIDDEN}`, groups: [`組${HIDDEN}`] };
  const file = `${HIDDEN}.csv`;
  expect(maskedHours(report)).toEqual({
    files: [{ file, sheet: `表${HIDDEN}`, rows: 1 }, { file: 'b.csv', sheet: null, rows: 1 }],
    people: [hidden, { ...hidden, unit: null, jobTitle: null, groups: [] }],
    left: [hidden],
    units: [{ unit: `處${HIDDEN}`, people: 1 }, { unit: null, people: 1 }],
    unplaced: {
      records: 1, hours: '1',
      kinds: [{ reason: 'unlisted', category: `類${HIDDEN}`, records: 1, hours: '1' }, { reason: 'blank', category: null, records: 1, hours: '1' }],
      listed: [{ ...record, file: `夾/${file}`, idNumber: HIDDEN, name: '王○明', course: `課${HIDDEN}`, endDate: '079-**-**', category: `類${HIDDEN}` }],
    },
    unread: { rows: 4, listed: [
      { ...unread, file, reason: 'id-blank', header: `欄${HIDDEN}`, value: '王○明' }, { ...unread, file, reason: 'id-masked', header: null, value: 'A****' },
      { ...unread, file, reason: 'date-unclear', header: '結束', value: '79/*/**' }, { ...unread, file, reason: 'broken', header: null, value: null },
    ] },
    assumed: [{ kind: 'headerless', file }, { kind: 'converted', records: 2 }],
  });
  expect(maskedHours({ ...report, left: null }).left).toBeNull();
});
