// Personal data: however an ID is written, no command says it. A new command needs a line here, its options none.
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { commands, flagsOf, type CommandName } from '../../src/commands/registry.ts';
import { main } from '../../src/main.ts';
import type { Format } from '../../src/schemas/format.ts';
import { formats } from '../../src/schemas/index.ts';
import { zip } from '../support/archives/writer.ts';
import { course, csv, ods, person } from '../support/convert.ts';
import { inFolder, type Folder } from '../support/folder.ts';
import { seenIn, ways } from '../support/id-ways.ts';
import { NOW, everywhere, inNames, said, table } from '../support/masking-ways.ts';
import { ended, start } from '../support/process.ts';
import { collector } from '../support/run.ts';
import { row, upload } from '../support/upload.ts';

/** What a command says in a folder with the files below; an entry is all that it may speak about. */
type Speak = (folder: Folder, run: (...argv: string[]) => Promise<string>) => Promise<readonly string[]>;

/** Files in which IDs stand wherever a command may look; written once for each command. */
function writeAll(folder: Folder): void {
  const by = (id: string): Format => formats.find((format) => format.id === id) ?? formats[0] as Format;
  for (const format of formats) folder.write(`${format.id}.csv`, everywhere(format));
  const header = by('unopened').fields.map((field) => field.header);
  folder.write('wide.csv', table([...header, ...ways.map(({ written }) => written)], [[...row().split(','), ...ways.map(({ written }) => written)]]));
  folder.write('other.csv', table([...header, '備註'], [[...row().split(','), '']]));
  const own = ['編號', ...ways.map(({ written }) => `欄${written}`)];
  folder.write('own.csv', table(own, [['1']]));
  ways.forEach((_, i) => { folder.write(`own-${String(i)}.csv`, table(own.map((text, k) => (k === i + 1 ? '別的' : text)), [['1']])); });
  const grades = by('grades').fields;
  const good = grades.map(({ key, kind }) => (key === 'idNumber' ? person(1)[0] : key === 'name' ? '王大明' : kind.example));
  folder.write('grades-wide.csv', table([...grades.map((field) => field.header), ...ways.map(({ written }) => written)], [[...good, ...ways.map(() => '')]]));
  const list = [['名單 A123-456-789', ''], ['身分證字號', '姓名', ...ways.map(({ written }) => `備註${written}`)], ...ways.map((_, i) => [...person(i), ...ways.map(({ written }) => written)])];
  folder.write('list.csv', `\ufeff${csv(list)}`);
  folder.write('people.csv', table(['身分證字號', '姓名'], ways.map(({ written }) => [written, written])));
  const sheets = Object.fromEntries(ways.map(({ written }) => [written.replaceAll(/[<>&"]/g, ''), [[written]]]));
  folder.write('list.ods', ods([['身分證字號', '姓名'], [...person(1)]], sheets));
  folder.write('names.zip', zip(inNames.map(({ written }) => ({ name: `${written}/${written}:?.csv`, data: 'x' }))));
  folder.write('tables.zip', zip(inNames.map(({ written }) => ({ name: `${written}.csv`, data: upload([row()]) }))));
  for (const way of inNames) {
    folder.write(`names/${way.written}.csv`, upload([row({ county: '1' })]));
    folder.write(`names/${way.written}.txt`, 'x');
    folder.write(`names/${way.written}.zip`, zip([{ name: `${way.written}.csv`, data: way.written }]));
    folder.write(`bad/${way.written}.zip`, zip([{ name: `../${way.written}.csv`, data: 'x' }, { name: `${way.written}.csv`, data: 'x' }]));
  }
  folder.write('county.csv', '代碼,名稱\r\n77,甲A123456789\r\n');
  folder.write('lhl.config.json', '{}');
}

const each = async (values: readonly string[], run: (value: string) => Promise<string>): Promise<string[]> => {
  const texts: string[] = [];
  for (const value of values) texts.push(await run(value));
  return texts;
};
const named = inNames.map(({ written }) => written);

const speech: Readonly<Record<CommandName, Speak>> = {
  // Reports are looked at above.
  validate: async (folder, run) => {
    const texts = await each(named.slice(0, 6), (name) => {
      folder.write('c.json', JSON.stringify({ [name]: 1, rules: { [name]: 'off' }, as: { [`${name}.csv`]: name } }));
      return run('validate', '--config', 'c.json', 'other.csv');
    });
    return [...texts, await run('validate', '--codes', 'county=names/A123456789.csv', 'other.csv'), await run('validate', '-o', 'A123456789/x', 'other.csv')];
  },
  fix: async (_folder, run) => [
    ...await each([...formats.map(({ id }) => id), 'wide', 'other'], (id) => run('fix', '--suggested', '--dry-run', `${id}.csv`)),
    ...await each(formats.map(({ id }) => id), (id) => run('fix', '--suggested', '--force', '--changes', 'reports/changes', '-o', 'out.csv', '--as', id, `${id}.csv`)),
    ...await each(named, (name) => run('fix', `names/${name}.csv`, '--force', '-o', `out/${name}.csv`)),
    ...await each(named.slice(0, 4), (name) => run('fix', '--in-place', `names/${name}.csv`)),
    await run('fix', 'list.ods', '--dry-run'),
    await run('fix', 'tables.zip', '--dry-run'),
  ],
  convert: async (_folder, run) => [
    await run('convert', '--force', '-o', 'out.csv', 'list.csv'),
    await run('convert', '--force', '-o', 'out.csv', ...course, 'list.csv'),
    await run('convert', '--force', '-o', 'out.csv', ...course, 'people.csv'),
    await run('convert', '--force', '-o', 'out.csv', '--sheet', 'A123-456-789', 'list.ods'),
    await run('convert', '--force', '-o', 'out.csv', 'list.ods'),
    ...await each(formats.map(({ id }) => id), (id) => run('convert', '--force', '-o', 'out.csv', ...course, `${id}.csv`)),
    ...await each(ways.map(({ written }) => written), (text) => run('convert', '--force', '-o', 'out.csv', '--map', `${text}=name`, 'list.csv')),
    ...await each(named, (name) => run('convert', '--force', '-o', `${name}.csv`, ...course, `names/${name}.csv`)),
  ],
  new: async (folder) => {
    const texts: string[] = [];
    for (const way of [...inNames.slice(0, 5), ...ways.slice(-12)]) {
      const answers = ['no-A123456789.csv', 'list.csv', '0', '0', `${way.written}-${way.written}`, way.written, '115/5/10', '9:10', '115/5/10', '12:10', '6', way.written, '522', '26', '1', '3', '1', '2', 'A123456789.csv', 'y'];
      const [stdout, stderr] = [collector(), collector()];
      const stdin = Object.assign(Readable.from([Buffer.from(answers.map((answer) => `${answer}\r`).join(''))]), { isTTY: true, setRawMode: () => undefined });
      Object.assign(stderr.stream, { isTTY: true, columns: 80 });
      await main(['new', '--force'], { env: {}, cwd: folder.path, stdin, stdout: stdout.stream, stderr: stderr.stream, now: () => NOW, signal: new AbortController().signal });
      expect([way.name, stdout.text().includes('已寫出')]).toEqual([way.name, true]);
      // What a person types, the terminal shows.
      const typed = (line: string): boolean => answers.includes(line.replace(/^.*?> (?:\u001b\[\d*G)?/u, '').trim());
      texts.push(stdout.text(), stderr.text().split(/\r?\n/).filter((line) => !typed(line)).join('\n'));
    }
    return texts;
  },
  template: (_folder, run) => each(named, (name) => run('template', 'unopened', '-o', `no/${name}/${name}.csv`)),
  split: async (_folder, run) => [
    ...await each(['wide', 'other', 'people', 'own'], (name) => run('split', '--force', '--rows', '1', '-o', 'parts', `${name}.csv`)),
    ...await each(named, (name) => run('split', '--force', '-o', `parts/${name}`, `names/${name}.csv`)),
  ],
  merge: async (_folder, run) => [
    ...await each(['wide', 'people', 'own', 'grades-wide'], (name) => run('merge', '--force', '-o', 'out.csv', 'other.csv', `${name}.csv`)),
    ...await each(ways.map((_, i) => `own-${String(i)}.csv`), (name) => run('merge', '--force', '-o', 'out.csv', 'own.csv', name)),
    ...await each(named, (name) => run('merge', '--force', '-o', `out/${name}.csv`, 'names/A123456789.csv', `names/${name}.csv`)),
  ],
  unzip: async (_folder, run) => [
    await run('unzip', '--list', 'names.zip'),
    await run('unzip', '--out', 'A123456789', 'names.zip'),
    await run('unzip', '--list', ...named.map((name) => `names/${name}.zip`)),
    await run('unzip', ...named.map((name) => `names/${name}.zip`)),
    await run('unzip', ...named.map((name) => `bad/${name}.zip`), ...named.map((name) => `no/${name}.zip`)),
  ],
  zip: async (_folder, run) => [
    await run('zip', '--password', 'Abcd1234', '-o', 'A123456789.zip', ...named.map((name) => `names/${name}.txt`)),
    await run('zip', '--password', 'A123456789', '-o', 'x.zip', 'names/A123456789.txt', 'names/a123456789.txt'),
  ],
  'to-webhr': async (_folder, run) => [
    ...await each(['grades', 'unopened', 'unopened-19', 'grades-wide', 'other', 'people'], (name) => run('to-webhr', '--force', '-o', 'out.csv', `${name}.csv`)),
    ...await each(['unopened', 'unopened-19'], (name) =>
      run('to-webhr', '--agency-code', '323000000A', '--agency-name', '機關', '--force', '-o', 'out.csv', '--set-aside', 'aside.csv', `${name}.csv`)),
    ...await each(named, (name) => run('to-webhr', '--force', '-o', `${name}/${name}.csv`, `names/${name}.csv`)),
    await run('to-webhr', '--force', '-o', 'out.csv', '--set-aside', 'A123456789.csv', '--only-importable', 'grades.csv'),
  ],
  rules: async (_folder, run) => [await run('rules'), await run('rules', '-o', 'A123456789/x')],
  explain: (_folder, run) => each(ways.map(({ written }) => written), (word) => run('explain', word)),
  formats: async (_folder, run) => [await run('formats'), ...await each(ways.map(({ written }) => written), (word) => run('formats', word))],
  codes: async (_folder, run) => [
    await run('codes', '--codes', 'county=county.csv', 'county'),
    ...await each(ways.map(({ written }) => written), (word) => run('codes', word)),
    ...await each(ways.map(({ written }) => written), (word) => run('codes', 'county', word)),
  ],
  schema: async (_folder, run) => [
    await run('schema', 'unopened', '--codes', 'county=county.csv'), await run('schema', 'unopened', '-o', 'A123456789/x'),
    ...await each(ways.map(({ written }) => written), (word) => run('schema', word)),
  ],
  completion: (_folder, run) => each(ways.map(({ written }) => written), (word) => run('completion', word)),
};

describe('in every command\'s own words', () => {
  it.each(commands.map(({ name }) => [name]))('of %s', (name) => inFolder(async (folder) => {
    writeAll(folder);
    const texts = await speech[name](folder, (...argv) => said(folder, ['--debug', ...argv]));
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.every((text) => text.trim() !== '' || name === 'new')).toBe(true);
    expect(seenIn(texts.join('\n\n'))).toEqual([]);
    expect(texts.join('\n')).not.toContain('王大明');
  }));

  const PATHS = /<(?:file|dir|pattern|name\[=file\]|table=file|name|word)>|\[value\]/;
  it.each(commands.map((spec) => [spec.name, spec] as const))('about the options of %s', (name, spec) => inFolder(async (folder) => {
    const texts: string[] = [];
    for (const flags of flagsOf(spec)) {
      const flag = /--[a-z-]+/.exec(flags)?.[0] ?? '';
      if (!/[<[]/.test(flags)) continue;
      for (const way of PATHS.test(flags) ? inNames.slice(0, 3) : ways.filter((_, i) => i % 5 === 0)) {
        texts.push(await said(folder, [name, flag, way.written, 'a.csv']), await said(folder, [name, 'a.csv', `${flag}=${way.written}`]));
      }
    }
    for (const way of ways) texts.push(await said(folder, [name, `--${way.written}`]));
    expect(seenIn(texts.join('\n\n'))).toEqual([]);
  }));
});

it('each command says nothing of it as a process either', () => inFolder(async (folder) => {
  writeAll(folder);
  const lines: Readonly<Record<CommandName, readonly string[]>> = {
    validate: ['validate', '--all', 'unopened.csv', 'names/A123456789.csv', 'list.ods'],
    fix: ['fix', '--suggested', '--force', '-o', 'A123456789.csv', 'unopened.csv'],
    convert: ['convert', '--force', '-o', 'A123456789.csv', ...course, 'list.csv'],
    new: ['new', 'names/A123456789.csv', '--to', 'A123456789'],
    template: ['template', 'unopened', '-o', 'A123456789.csv'],
    split: ['split', '-o', 'A123456789', 'names/A123456789.csv'],
    merge: ['merge', '-o', 'out.csv', 'own.csv', 'own-3.csv'],
    unzip: ['unzip', 'names/A123456789.zip', 'bad/A123456789.zip'],
    zip: ['zip', '--password', 'Abcd1234', '-o', 'A223456781.zip', 'names/A123456789.txt'],
    'to-webhr': ['to-webhr', '-o', 'A123456789.csv', 'grades.csv'],
    rules: ['rules', '-o', 'no-A123456789/x'],
    explain: ['explain', 'A123-456-789'],
    formats: ['formats', 'A123-456-789'],
    codes: ['codes', 'A123-456-789'],
    schema: ['schema', 'A123-456-789'],
    completion: ['completion', 'A123-456-789'],
  };
  for (const { name } of commands) {
    const child = start([...lines[name], '--debug'], { cwd: folder.path });
    child.stdin.end();
    const ran = await ended(child);
    expect([name, ran.code === null, seenIn(ran.stdout + ran.stderr)]).toEqual([name, false, []]);
    expect([name, ran.stdout + ran.stderr]).not.toEqual([name, '']);
  }
}));
