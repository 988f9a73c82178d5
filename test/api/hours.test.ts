import { describe, expect, it } from 'vitest';
import { hours } from '../../src/index.ts';
import { hoursOf, missing, onlyPerson, records } from '../support/hours.ts';
import { all22, only20 } from '../support/webhr.ts';

const h = (hours: string): { digitalHours: string; physicalHours: string } => ({ digitalHours: '', physicalHours: hours });

describe('the hours of people', () => {
  it('are the lines of the portal’s page, and what is missing of the yearly ten', async () => {
    const report = await hoursOf([records([
      { categoryName: '501', ...h('2'), workRelated: '是' },
      { categoryName: '337', ...h('3') },
      { categoryName: '503', nature: '數位', digitalHours: '1.5', physicalHours: '' },
      { categoryName: '386', nature: '混成', digitalHours: '1', physicalHours: '2' },
      { categoryName: '522', ...h('3') },
      { categoryName: '202', ...h('10') },
    ])]);
    const person = onlyPerson(report);
    expect(person.hours).toEqual({
      total: '22.5', digital: '1.5', physical: '18', mixed: '3', related: '2', genderBasic: '3', genderAdvanced: '0', policy: '2', environment: '3',
      democracy: '4.5', security: '3',
    });
    expect(person.required).toMatchObject({ done: '8.5', missing: '1.5', asked: '10' });
    expect(missing(person)).toEqual({ environment: '1', democracy: '0.5', related: '18' });
    expect(report.sum).toEqual({ people: '22.5', records: '22.5' });
    expect(report).toMatchObject({ year: 115, until: '115-12-31', left: null, unread: { rows: 0 }, unplaced: { records: 0, hours: '0' } });
  });

  it('mask IDs and names unless they are asked for', async () => {
    const text = records([{}]);
    const masked = onlyPerson(await hours([{ bytes: new TextEncoder().encode(`\ufeff${text}`) }]));
    expect([masked.idNumber, masked.name]).toEqual(['A12345****', '王○明']);
    const shown = onlyPerson(await hoursOf([text]));
    expect([shown.idNumber, shown.name, shown.unit]).toEqual(['A123456789', '王小明', '人事處']);
  });

  it('cannot tell the ten hours from a file of 20 columns, and say so', async () => {
    const report = await hoursOf([records([{ ...h('3'), workRelated: '是' }], only20)]);
    const person = onlyPerson(report);
    expect(person.hours).toMatchObject({ total: '3', physical: '3', related: '3', policy: null, environment: null, democracy: null, security: null });
    expect(person.required).toMatchObject({ done: null, missing: null });
    expect(report.unplaced).toMatchObject({ records: 1, hours: '3', kinds: [{ reason: 'no-column', category: null, records: 1, hours: '3' }] });
    expect(report.assumed).toContainEqual({ kind: 'no-column', file: '1.csv', column: 'category' });
    expect(all22.length - only20.length).toBe(2);
  });
});
