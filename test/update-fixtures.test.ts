// What LHL_UPDATE=1 writes into fixtures.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sharedReportOf } from './support/fixture-report.ts';
import { caseFolders, type Expected } from './support/fixtures.ts';
import { inFolder } from './support/folder.ts';
import { updateFixtures, updated } from './support/update-fixtures.ts';
import { row, upload } from './support/upload.ts';

const wrong = upload([row({ county: '1' }), row({ courseName: '第二課', unit: '小時' })]);
const written = (folder: { readonly path: string }, name: string): string => readFileSync(join(folder.path, name, 'expected.json'), 'utf8');

describe('LHL_UPDATE=1', () => {
  it('changes nothing in fixtures that are true, whatever form they have', async () => {
    let compared = 0;
    for (const folder of caseFolders().filter(({ expectedPath }) => existsSync(expectedPath))) {
      const before = readFileSync(folder.expectedPath, 'utf8');
      const after = await updated(folder, before, sharedReportOf);
      // A finding that is new or gone is told by the test of that fixture.
      if (placesIn(after) !== placesIn(before)) continue;
      expect(after, folder.name).toBe(before);
      compared++;
    }
    expect(compared).toBeGreaterThan(200);
  });

  it('writes all of a new case but what it is about', () => inFolder(async (folder) => {
    folder.write('unopened/new/input.csv', wrong);
    expect(await updateFixtures(folder.path)).toEqual(['unopened/new']);
    expect(written(folder, 'unopened/new')).toBe(`{
  "about": "",
  "options": ["--today", "115-11-22"],
  "format": "unopened",
  "encoding": "big5",
  "rows": 2,
  "findings": [
    {"rule": "cell/code", "severity": "error", "row": 2, "line": 2, "column": 10, "fix": {"kind": "safe", "value": "01"}, "related": []},
    {"rule": "cell/code", "severity": "error", "row": 3, "line": 3, "column": 13, "fix": {"kind": "safe", "value": "1"}, "related": []}
  ]
}
`);
    expect(await updateFixtures(folder.path)).toEqual([]);
  }));

  it('keeps what a person wrote: options, accepted rules, which keys a finding has, indentation', () => inFolder(async (folder) => {
    folder.write('unopened/old/input.csv', wrong);
    const gone = { rule: 'cell/space', severity: 'error', row: 2, line: 2, column: 2, fix: null, related: [] };
    const kept = { rule: 'cell/code', severity: 'error', row: 3, line: 3, column: 13, related: [], fix: { kind: 'suggested' } };
    const before = { about: 'x', options: [], format: 'opened', encoding: 'big5', rows: 2, findings: [gone, kept], accepts: ['cell/date'] };
    folder.write('unopened/old/expected.json', JSON.stringify(before, null, 2));
    expect(await updateFixtures(folder.path)).toEqual(['unopened/old']);
    const added = { rule: 'cell/code', severity: 'error', row: 2, line: 2, column: 10, fix: { kind: 'safe', value: '01' }, related: [] };
    expect(written(folder, 'unopened/old')).toBe(JSON.stringify({ ...before, format: 'unopened', findings: [added, { ...kept, fix: { kind: 'safe' } }] }, null, 2));
  }));

  it('fills in the places of the rules that a partial case names, and looks at no others', () => inFolder(async (folder) => {
    folder.write('unopened/part/input.csv', upload([row({ county: '1', }), row({ courseName: '第二課', total: '5' })]));
    folder.write('unopened/part/expected.json', '{\n  "about": "x",\n  "options": [],\n  "accepts": ["table/duplicate"],\n  "rules": [{"rule": "cell/code"}, {"rule": "row/hours-sum"}]\n}\n');
    await updateFixtures(folder.path);
    expect(written(folder, 'unopened/part')).toBe(`{
  "about": "x",
  "options": [],
  "accepts": ["table/duplicate"],
  "rules": [
    {"rule": "cell/code", "row": 2, "column": 10},
    {"rule": "row/hours-sum", "row": 3, "column": null}
  ]
}
`);
  }));

  it('notes what standard error says, and leaves a part of it that still is said', () => inFolder(async (folder) => {
    const grades = readFileSync(caseFolders().find(({ name }) => name === 'grades/headerless-mistakes')?.input ?? '');
    for (const name of ['new', 'old', 'said-no-more']) folder.write(`grades/${name}/input.csv`, name === 'said-no-more' ? wrong : grades);
    const before = (stderr: string): string => JSON.stringify({ about: 'x', options: [], stderr, findings: [] });
    folder.write('grades/old/expected.json', before('22 欄'));
    folder.write('grades/said-no-more/expected.json', before('22 欄'));
    await updateFixtures(folder.path);
    const said = (name: string): string | undefined => (JSON.parse(written(folder, `grades/${name}`)) as Expected).stderr;
    expect(said('new')).toMatch(/^input\.csv：.*22 欄|22 欄/u);
    expect(said('old')).toBe('22 欄');
    expect(said('said-no-more')).toBeUndefined();
  }));
});

function placesIn(text: string): string {
  const expected = JSON.parse(text) as Expected;
  return JSON.stringify(('rules' in expected ? expected.rules : expected.findings).map(({ rule, row: at, column }) => [rule, at, column]));
}
