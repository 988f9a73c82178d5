// Personal data: however an ID is written, no command says it. Commands and options are taken from the registry.
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { commands, flagsOf, type CommandSpec } from '../../../../src/commands/registry.ts';
import { main } from '../../../../src/main.ts';
import { formats } from '../../../../src/schemas/index.ts';
import { callAgain, readingCommands } from '../../../support/commands.ts';
import { course } from '../../../support/convert.ts';
import { inFolder, type Folder } from '../../../support/folder.ts';
import { seenIn, ways } from '../../../support/id-ways.ts';
import { NOW, inNames, said, writeAll } from '../../../support/masking-ways.ts';
import { collector } from '../../../support/run.ts';

/** What a command says in a folder with the files below; an entry is all that it may speak about. */
type Speak = (folder: Folder, run: (...argv: string[]) => Promise<string>) => Promise<readonly string[]>;

const each = async (values: readonly string[], run: (value: string) => Promise<string>): Promise<string[]> => {
  const texts: string[] = [];
  for (const value of values) texts.push(await run(value));
  return texts;
};
const named = inNames.map(({ written }) => written);

/** What every command says: of tables in which IDs stand everywhere, of files whose names are IDs, and of IDs in the place of its words. */
const everyWord = async (spec: CommandSpec, run: (...argv: string[]) => Promise<string>): Promise<readonly string[]> => {
  const call = (input: string, archive: string, out: string): Promise<string> =>
    run(...callAgain(spec, { input, second: 'names/a123456789.csv', archive, out: (name) => `${out}${name}` }));
  const reads = readingCommands().includes(spec);
  const words = await each(reads ? named : ways.map(({ written }) => written), (word) => run(spec.name, word));
  // What the others say may show an ID that is an example.
  if (!reads) return words;
  return [
    ...words,
    ...await each([...formats.map(({ id }) => id), 'wide', 'people'], (name) => call(`${name}.csv`, 'names.zip', 'out-')),
    ...await each(named, (name) => call(`names/${name}.csv`, `names/${name}.zip`, `${name}-`)),
    ...await each(named.slice(0, 3), (name) => call(`no/${name}.csv`, `bad/${name}.zip`, `no/${name}/`)),
  ];
};

/** What else commands may say; a new command needs a line here only where its options do more than the typical call. */
const speech: Readonly<Partial<Record<CommandSpec['name'], Speak>>> = {
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
};

describe('in every command\'s own words', () => {
  it.each(commands.map((spec) => [spec.name, spec] as const))('of %s', (name, spec) => inFolder(async (folder) => {
    writeAll(folder);
    const run = (...argv: string[]): Promise<string> => said(folder, ['--debug', ...argv]);
    const texts = [...await everyWord(spec, run), ...await speech[name]?.(folder, run) ?? []];
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
