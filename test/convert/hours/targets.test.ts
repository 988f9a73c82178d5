import { describe, expect, it } from 'vitest';
import type { TargetGroup, TargetItem } from '../../../src/codes/targets.ts';
import { readTargets } from '../../../src/convert/hours/read-targets.ts';
import { hoursOf, missing, onlyPerson, records } from '../../support/hours.ts';
import { only20, people, type CellsBy } from '../../support/webhr.ts';

const item = (change: Partial<TargetItem> = {}): TargetItem => ({ id: 'one', name: '甲', hours: 2, role: 'required', codes: ['337-345'], ...change });
const targets = (items: readonly TargetItem[], groups: readonly TargetGroup[] = []): object => ({ version: 1, items, groups });
const h = (hours: string): CellsBy => ({ digitalHours: '', physicalHours: hours });

describe('targets that cannot be used are told', () => {
  it.each([
    ['an unknown code', [item({ codes: ['337', '539', '540-541'] })], [], { kind: 'unknown-code', at: 'items[0].codes', codes: [539, 540, 541] }],
    ['two items of one id', [item(), item({ codes: ['501'] })], [], { kind: 'twice', at: 'items[1].id', name: 'one' }],
    ['overlapping items', [item(), item({ id: 'two', codes: ['345', '501'] })], [], { kind: 'overlap', items: ['one', 'two'], codes: [345] }],
    ['overlapping parts of one item', [item({ role: 'shown' }), item({ id: 'two', role: 'beside', within: 'one', codes: ['337', '338'] }), item({ id: 'three', role: 'beside', within: 'one', codes: ['338'] })], [],
      { kind: 'overlap', items: ['two', 'three'], codes: [338] }],
    ['a part with other codes', [item(), item({ id: 'two', role: 'beside', within: 'one', codes: ['501'] })], [], { kind: 'outside', at: 'items[1].codes', within: 'one', codes: [501] }],
    ['a required part of a required item', [item(), item({ id: 'two', within: 'one', codes: ['337'] })], [], { kind: 'required-within', at: 'items[1]', within: 'one' }],
    ['a part of no item', [item({ within: 'none' })], [], { kind: 'unknown-item', at: 'items[0].within', id: 'none', known: ['one'] }],
    ['a part of itself', [item({ within: 'two' }), item({ id: 'two', role: 'beside', within: 'one' })], [], { kind: 'circle', at: 'items[0].within' }],
    ['codes and what counts in their place', [item({ counts: 'total' })], [], { kind: 'both', at: 'items[0]' }],
    ['neither', [item({ codes: [] })], [], { kind: 'no-codes', at: 'items[0]' }],
    ['a group that names no item', [item()], [{ name: '主管', hours: { two: 1 } }], { kind: 'unknown-item', at: 'groups[0].hours', id: 'two', known: ['one'] }],
    ['two groups of one name', [item()], [{ name: '主管', hours: {} }, { name: '主管', hours: {} }], { kind: 'twice', at: 'groups[1].name', name: '主管' }],
    ['a wrong ID', [item()], [{ name: '主管', idNumbers: ['A123456788'], hours: {} }], { kind: 'wrong', at: 'groups[0].idNumbers[0]', expected: 'person' }],
    ['a range that runs backwards', [item({ codes: ['345-337'] })], [], { kind: 'wrong', at: 'items[0].codes[0]', expected: 'code' }],
    ['hours of too many decimals', [item({ hours: 0.00001 })], [], { kind: 'wrong', at: 'items[0].hours', expected: 'hours' }],
  ] as const)('%s', (_what, items, groups, fault) => {
    expect(readTargets(targets(items, groups))).toContainEqual(fault);
  });

  it('all of them at once, without the IDs that are in them', () => {
    const read = readTargets({ version: '1', items: [{ id: 1, hours: '2', code: ['501'] }], groups: [{ name: '主管', idNumbers: ['A123456788'] }] });
    expect(read).toMatchObject([
      { kind: 'wrong', at: 'version' }, { kind: 'unknown-key', at: 'items[0]', key: 'code' }, { kind: 'wrong', at: 'items[0].id' }, { kind: 'missing', at: 'items[0].name' },
      { kind: 'wrong', at: 'items[0].hours' }, { kind: 'missing', at: 'items[0].role' }, { kind: 'wrong', at: 'groups[0].idNumbers[0]' }, { kind: 'missing', at: 'groups[0].hours' },
    ]);
    expect(JSON.stringify(read)).not.toContain('A123456788');
  });

  it.each([
    ['', 'version', 2, 'version'], ['', 'years', [0], 'year'], ['', 'years', [1000], 'year'], ['', 'years', ['115'], 'year'], ['', 'until', '2-30', 'day'], ['', 'until', '02-30', 'day'], ['', '$schema', 1, 'text'],
    ['items', 'id', 'A', 'id'], ['items', 'name', ' ', 'text'], ['items', 'hours', -1, 'hours'], ['items', 'role', 'x', 'role'], ['items', 'codes', ['x'], 'code'], ['items', 'counts', 'x', 'counts'],
    ['items', 'within', '1', 'id'], ['items', 'years', 0, 'years'], ['items', 'years', 11, 'years'], ['items', 'years', 1.5, 'years'], ['items', 'source', '', 'text'],
    ['groups', 'name', '', 'text'], ['groups', 'units', [1], 'text'], ['groups', 'jobTitles', [''], 'text'], ['groups', 'idNumbers', [1], 'person'], ['groups', 'hours', [], 'hours'], ['groups', 'hours', { one: '3' }, 'hours'],
    ['groups', 'source', 1, 'text'],
  ] as const)('what stands there and what should: %s %s %j', (list, key, value, expected) => {
    const group = { name: '主管', hours: { one: 3 } };
    const data = { ...targets([item()], [group]), ...(list === '' ? { [key]: value } : { [list]: [{ ...(list === 'items' ? item() : group), [key]: value }] }) };
    const at = `${list === '' ? '' : `${list}[0].`}${key}${Array.isArray(value) && value.length > 0 ? '[0]' : ''}`;
    expect(readTargets(data)).toEqual([{ kind: 'wrong', at, expected }]);
  });

  it('what is only shown may overlap, and so may items of other numbers of years', () => {
    expect(readTargets(targets([item(), item({ id: 'two', role: 'shown' }), item({ id: 'three', years: 2 })]))).toHaveProperty('version');
  });
});

describe('targets of an office', () => {
  const file = records([
    { categoryName: '337', ...h('3'), workRelated: '是' }, { categoryName: '501', ...h('4') },
    { idNumber: people[1][0], name: people[1][1], department: '資訊室', categoryName: '337', ...h('1') },
  ]);

  it('take the place of those that are built in; the lines of the page stay', async () => {
    const all: TargetItem = { id: 'all', name: '總時數', hours: 50, role: 'beside', counts: 'total' };
    const report = await hoursOf([file], { targets: targets([item(), all]) });
    const [first] = report.people;
    expect(first?.required).toEqual({ asked: '2', done: '2', missing: '0', items: [{ id: 'one', done: '3', asked: '2', missing: '0' }, { id: 'all', done: '7', asked: '50', missing: '43' }] });
    expect(first?.hours).toMatchObject({ total: '7', policy: '4', environment: '3', democracy: '0' });
  });

  it('ask other hours of groups: by unit, by ID, by job title with a roster; the later group decides', async () => {
    const groups: TargetGroup[] = [
      { name: '資訊', units: ['資訊*'], hours: { one: 5 } }, { name: '某人', idNumbers: ['a223456781'], hours: { one: 6 } }, { name: '空', units: [], jobTitles: [], idNumbers: [], hours: { one: 99 } },
    ];
    const report = await hoursOf([file], { targets: targets([item()], groups) });
    expect(report.people.map(({ unit, groups: of, required }) => [unit, of, required.asked, required.missing])).toEqual([['人事處', [], '2', '0'], ['資訊室', ['資訊', '某人'], '6', '5']]);
    const byTitle = targets([item()], [{ name: '科長', jobTitles: ['科長'], units: ['人事處'], hours: { one: 4 } }]);
    await expect(hoursOf([file], { targets: byTitle })).rejects.toMatchObject({ fact: { kind: 'needs-roster', group: '科長' } });
    const roster = { people: people.slice(0, 2).map(([idNumber, name], i) => ({ idNumber, names: [name], units: [['人事處', '資訊室'][i] ?? ''], jobTitle: '科長' })) };
    const withRoster = await hoursOf([file], { targets: byTitle, roster });
    expect(withRoster.people.map(({ required }) => required.asked)).toEqual(['4', '2']);
    const titles = { people: roster.people.map((one, i) => ({ ...one, jobTitle: ['科長', '科員'][i] ?? '' })) };
    const byTitleAlone = await hoursOf([file], { targets: targets([item()], [{ name: '科長', jobTitles: ['科長'], hours: { one: 4 } }]), roster: titles });
    expect(byTitleAlone.people.map(({ groups: of, required }) => [of, required.asked])).toEqual([[['科長'], '4'], [[], '2']]);
  });

  it('may count several years, and end before the year does', async () => {
    const years = records([{ endDate: '114-05-10', startDate: '114-05-10', ...h('2') }, { ...h('1') }, { endDate: '115-12-01', startDate: '115-12-01', ...h('8') }].map((row) => ({ ...row, categoryName: '523' })));
    const two = { ...targets([item({ id: 'two', codes: ['523'], years: 2, hours: 6 })]), until: '11-30' };
    const report = await hoursOf([years], { targets: two, year: 115 });
    expect(report.until).toBe('115-11-30');
    expect([onlyPerson(report).hours.total, missing(onlyPerson(report))]).toEqual(['1', { two: '3' }]);
    const alone = await hoursOf([years], { targets: two, year: 114 });
    expect(alone.assumed).toContainEqual({ kind: 'years', item: 'two', years: 2, there: [114, 115] });
    await expect(hoursOf([years], { targets: { ...two, years: [113] }, year: 115 })).rejects.toMatchObject({ fact: { kind: 'other-years', year: 115, years: [113] } });
  });

  it('count an earlier year for the items of several years alone', async () => {
    const on = (endDate: string, cells: CellsBy): CellsBy => ({ endDate, startDate: endDate, workRelated: '是', ...cells });
    const years = records([
      on('113-05-10', { categoryName: '523', ...h('16') }), on('114-05-10', { categoryName: '523', ...h('2') }), on('114-05-11', { categoryName: '337', ...h('4') }),
      on('115-05-10', { categoryName: '337', ...h('1') }),
    ]);
    const items: TargetItem[] = [
      item({ hours: 40 }), item({ id: 'two', codes: ['523'], years: 2, hours: 40 }), { id: 'all', name: '全部', counts: 'total', role: 'beside', hours: 40 },
      { id: 'related', name: '業務', counts: 'related', role: 'beside', years: 2, hours: 40 },
    ];
    const report = await hoursOf([years], { targets: targets(items), year: 115 });
    expect(onlyPerson(report).required.items.map(({ id, done }) => [id, done])).toEqual([['one', '1'], ['two', '2'], ['all', '1'], ['related', '7']]);
    expect(report.assumed).not.toContainEqual(expect.objectContaining({ kind: 'years' }));
    // A group of nobody asks nothing, and an item that nobody is asked needs no earlier years.
    const none = await hoursOf([records([{}])], { targets: targets([item(), item({ id: 'two', codes: ['523'], years: 2, hours: 0 })], [{ name: '空', hours: { two: 3 } }]) });
    expect(none.assumed).not.toContainEqual(expect.objectContaining({ kind: 'years' }));
    // A group of somebody asks the hours that it names.
    const two = [item(), item({ id: 'two', codes: ['523'], years: 2, hours: 0 })];
    const roster = { people: [{ idNumber: people[0][0], names: [people[0][1]], units: ['人事處'], jobTitle: '科長' }] };
    const asks = async (group: Partial<TargetGroup>): Promise<boolean> =>
      (await hoursOf([records([{}])], { targets: targets(two, [{ name: '某人', hours: { two: 3 }, ...group }]), roster })).assumed.some(({ kind }) => kind === 'years');
    for (const group of [{ units: ['人事處'] }, { jobTitles: ['科長'] }, { units: ['人事處'], jobTitles: ['科長'] }, { idNumbers: [people[0][0]] }]) expect(await asks(group), JSON.stringify(group)).toBe(true);
    for (const hours of [{}, { one: 5 }, { two: 0 }]) expect(await asks({ units: ['人事處'], hours })).toBe(false);
    const some = await hoursOf([records([{}])], { targets: targets(two, [{ name: '人事', units: ['人事處'], hours: { two: 3 } }]) });
    expect(some.assumed).toContainEqual({ kind: 'years', item: 'two', years: 2, there: [115] });
  });

  it('are not known of a file without 課程類別, also where no hours are asked', async () => {
    const report = await hoursOf([records([{}], only20)], { targets: targets([item({ hours: 0 })]) });
    expect(onlyPerson(report).required).toMatchObject({ done: null, asked: '0', items: [{ done: null, asked: '0' }] });
  });
});

describe('a roster', () => {
  it('says who has to reach the targets: also those without records, and others are apart', async () => {
    const file = records([{ ...h('1.5') }, { idNumber: people[1][0], name: people[1][1], ...h('2') }, { idNumber: people[2][0], name: people[2][1], endDate: '114-12-31', ...h('9') }]);
    const roster = { people: [
      { idNumber: people[0][0], names: ['王曉明', '王小明'], units: ['主計室', '人事室'], jobTitle: '科員' }, { idNumber: people[2][0], names: ['歐陽大華'], units: ['主計室'], jobTitle: null },
      { idNumber: people[4][0], names: ['張三豐'], units: [], jobTitle: null },
    ] };
    const report = await hoursOf([file], { roster, year: 115 });
    expect(report.people.map(({ idNumber, name, unit, records: count }) => [idNumber, name, unit, count])).toEqual([
      [people[0][0], '王小明', '主計室', 1], [people[2][0], '歐陽大華', '主計室', 0], [people[4][0], '張三豐', null, 0],
    ]);
    expect(report.left?.map(({ idNumber, hours }) => [idNumber, hours.total])).toEqual([[people[1][0], '2']]);
    expect(report).toMatchObject({ withoutRecords: 2, sum: { people: '3.5', records: '3.5' }, office: { people: 3, total: '1.5' } });
    expect(report.units.map(({ unit, people: count }) => [unit, count])).toEqual([['主計室', 2], [null, 1]]);
  });
});
