// Personal data: no ID, name or birthday of any fixture is ever shown. Commands and reporters are taken from the registries.
import { describe, expect, it } from 'vitest';
import { callAgain, exampleOf, readingCommands } from '../../support/commands.ts';
import { inFolder } from '../../support/folder.ts';
import { ID, cases, excepted, leaks, plain, said, secret, showsNobody } from '../../support/masking-fixtures.ts';
import { lhl } from '../../support/run.ts';
import { row, upload } from '../../support/upload.ts';

describe('no ID, name or birthday of any fixture is shown', () => {
  it('there are many of them, and few that cannot be told from other values', () => {
    const all = (key: 'ids' | 'names' | 'birthdays'): Set<string> => new Set(secret.flatMap((one) => [...one[key]]));
    expect(all('ids').size).toBeGreaterThan(100);
    expect(all('names').size).toBeGreaterThan(20);
    expect(all('birthdays').size).toBeGreaterThan(5);
    // Examples of dates in our own texts, and dates in the column of IDs.
    expect([...new Set(excepted)].sort()).toEqual(['091-06-30', '115-05-11', '115-11-23', '1150511']);
  });

  // Of some fixtures here, of all of them in test/slow/.
  it.each(readingCommands().map((spec) => [spec.name, spec] as const))('by lhl %s', async (name, spec) => {
    const codes = await showsNobody((files) => callAgain(spec, files), 10);
    // What goes well has been seen, too.
    if (exampleOf(name).asks !== true) expect(codes).toContain(exampleOf(name).fails === true ? 1 : 0);
  });

  it('the test sees what --show-values shows', async () => {
    let found = 0;
    for (const { input, people } of cases.filter((_, i) => i % 4 === 0)) found += leaks(said(await lhl(['validate', '--all', '--show-values', input])), people).length;
    expect(found).toBeGreaterThan(50);
  });
});

describe('an ID is masked wherever it stands', () => {
  it('in a path, a header, a name and free text', () => inFolder(async (folder) => {
    const text = upload([
      row({ idNumber: 'A123456788', name: 'B123456780?', certificate: ' A123456789', attendance: '=Ａ１２３４５６７８９', courseName: '代A123456789上課,B223456787' }),
      row({ idNumber: 'A123456788', name: ' a123456789', courseName: '="A123456789"' }),
    ], 'utf8').toString().replace('出勤上課狀況', '出勤A123456789').replace('證件字號', '證件字號,A123456789');
    const path = folder.write('A123456789/c100000018.csv', `\ufeff${text}`);
    for (const argv of [['--all'], ['--reporter', 'json'], ['--all', '--as', 'unopened-19'], ['--all', '--lang', 'en']]) {
      const ran = await lhl(['validate', ...argv, path, folder.path + '/A123456789.csv', folder.path + '/A123456789']);
      expect(plain(said(ran))).not.toMatch(ID);
      expect(ran.stdout).toContain('A12345****/c10000****.csv');
      expect(ran.stderr).toContain('A12345****.csv');
    }
  }));

  it.each([
    ['validate', '--select', 'A123456789', 'a.csv'],
    ['validate', '--as', 'A123456789', 'a.csv'],
    ['validate', '--A123456789', 'a.csv'],
    ['validate', '-o', 'A123456789/report', 'a.csv'],
    ['A123456789'],
    ['validate', 'a.csv', '--lang', 'A123456789'],
    ['unzip', 'A123456789.zip'],
    ['convert', 'A123456789.csv', '-o', 'out.csv'],
    ['convert', 'package.json', '-o', 'A123456789/out.csv'],
    ['convert', 'package.json', '-o', 'out.csv', '--map', 'A=A123456789'],
    ['convert', 'package.json', '-o', 'out.csv', '--set', 'county=A123456789'],
    ['convert', 'package.json', '-o', 'out.csv', '--set', 'A123456789=26'],
    ['fix', 'A123456789.csv', '-o', 'out.csv'],
    ['fix', 'package.json', '-o', 'A123456789/out.csv'],
    ['fix', 'package.json', '--dry-run', '--changes', 'A123456789/list.csv'],
    ['split', 'A123456789.csv', '-o', 'out'],
    ['merge', 'package.json', 'A123456789.csv', '-o', 'out.csv'],
    ['zip', 'package.json', '-o', 'A123456789.zip'],
    ['zip', 'package.json', '-o', 'out.zip', '--password-file', 'A123456789'],
    ['template', 'A123456789', '-o', 'a.xlsx'],
    ['template', 'unopened', '-o', 'A123456789/a.xlsx'],
    ['template', 'unopened', '-o', 'A123456789.pdf'],
    ['template', 'unopened', '-o', 'a.ods', '--codes', 'county=A123456789.csv'],
  ].map((argv) => [argv.join(' '), argv] as const))('in what is said about a command line: %s', async (_name, argv) => {
    for (const lang of ['zh', 'en']) {
      const ran = await lhl(argv, { env: { LHL_LANG: lang } });
      expect(ran.code).toBe(2);
      expect(said(ran)).toContain('A12345****');
      expect(said(ran)).not.toMatch(ID);
    }
  });

  it('a row whose columns may have shifted shows no value at all', () => inFolder(async (folder) => {
    const path = folder.write('a.csv', upload([`多,多,${row()}`, row().slice(0, 60), row({ county: '1' }).replace(/,$/, '')]));
    for (const argv of [['--all'], ['--reporter', 'json']]) {
      const { stdout } = await lhl(['validate', ...argv, path]);
      expect(stdout).toContain('row/columns');
      for (const value of ['王', '小明', '資訊安全', '115-05-10', 'A12345']) expect(stdout).not.toContain(value);
    }
  }));
});
