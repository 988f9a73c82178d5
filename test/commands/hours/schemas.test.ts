import { readFileSync, writeFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { hoursTargets } from '../../../src/codes/hours-targets.ts';
import { readTargets } from '../../../src/convert/hours/read-targets.ts';
import { inFolder } from '../../support/folder.ts';
import { records } from '../../support/hours.ts';
import { lhl } from '../../support/run.ts';
import { hoursDocument, targetsDocument } from '../../support/targets-document.ts';
import { updating } from '../../support/update.ts';
import { big5, people } from '../../support/webhr.ts';

const published = (name: string): URL => new URL(`../../../docs/${name}.schema.json`, import.meta.url);
const schemaOf = (name: string): object => JSON.parse(readFileSync(published(name), 'utf8')) as object;

describe('the published schemas of hours', () => {
  it.each([['targets', targetsDocument], ['hours', hoursDocument]] as const)('%s is up to date (LHL_UPDATE=1 writes it anew)', (name, document) => {
    const made = `${JSON.stringify(z.toJSONSchema(document), null, 2)}\n`;
    if (updating) writeFileSync(published(name), made);
    expect(readFileSync(published(name), 'utf8')).toBe(made);
  });

  it('say what the report is, by a validator that did not make it', () => inFolder(async (folder) => {
    folder.write('grades.csv', big5(records([{ digitalHours: '0.1', physicalHours: '0.2' }, { idNumber: people[1][0], name: people[1][1] }, { endDate: '' }])));
    folder.write('roster.csv', big5('身分證號,姓名,單位\r\nA123456789,王小明,人事室\r\nB123456780,張三豐,人事室\r\n'));
    const ran = await lhl(['hours', 'grades.csv', '--reporter', 'json', '--by', 'unit', '--roster', 'roster.csv'], { cwd: folder.path });
    expect([ran.code, ran.stderr]).toEqual([1, '']);
    const document: unknown = JSON.parse(ran.stdout);
    const validate = new Ajv2020({ strict: false }).compile(schemaOf('hours'));
    expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
    const read = hoursDocument.parse(document);
    expect([read.people.length, read.left?.length, read.units?.length, read.unread]).toEqual([2, 1, 1, { rows: 1 }]);
    // The sum of these two is no 0.30000000000000004 in the text.
    expect(ran.stdout).toContain('"hours":{"total":0.3,');
  }));

  it('take the targets that are built in, and refuse what the program refuses', async () => {
    const validate = new Ajv2020({ strict: false }).compile(schemaOf('targets'));
    const printed: unknown = JSON.parse((await lhl(['hours', '--print-targets'])).stdout);
    expect(printed).toEqual(hoursTargets);
    expect(validate(printed)).toBe(true);
    expect(readTargets(printed)).toEqual(hoursTargets);
    const [first] = hoursTargets.items;
    const items = (change: object): object => ({ version: 1, items: [{ ...first, ...change }] });
    const wrong: unknown[] = [
      [], 3, {}, { version: 2, items: [first] }, { version: 1, items: [] }, { version: 1, items: [first], more: 1 }, items({ hours: '1' }), items({ hours: -1 }), items({ id: 'A b' }),
      items({ role: 'must' }), items({ codes: [501] }), items({ codes: ['x'] }), items({ name: ' ' }), items({ years: 0 }), items({ years: 1.5 }), items({ counts: 'all' }),
      { version: 1, items: [first], until: '11月' }, { version: 1, items: [first], years: ['115'] }, { version: 1, items: [first], groups: [{ name: 'x' }] },
      { version: 1, items: [first], groups: [{ name: 'x', hours: { policy: 'a' } }] }, { version: 1, items: [first], groups: {} },
    ];
    for (const one of wrong) expect([JSON.stringify(one), validate(one), 'version' in readTargets(one)]).toEqual([JSON.stringify(one), false, false]);
  });
});
