// One word for one thing in all commands, older words that still work, and what is said of a word that is none.
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { meantBy } from '../../src/commands/options/meanings.ts';
import { commandNamed, commands, flagsOf, longOf, type CommandName, type CommandSpec } from '../../src/commands/registry.ts';
import { inFolder } from '../support/folder.ts';
import { lhl } from '../support/run.ts';
import { row, upload } from '../support/upload.ts';

const all = commands.flatMap((spec: CommandSpec) => flagsOf(spec).map((flags) => [spec.name, longOf(flags), flags] as const));

describe('the options of all commands', () => {
  it('have one name for one thing', () => {
    const names = (flag: string): string[] => all.filter(([, long]) => long === flag).map(([name]) => name);
    for (const [name, long, flags] of all) if (/^-o\b|--out/.test(flags)) expect([name, long, flags]).toEqual([name, '--output', expect.stringMatching(/^-o, --output <(?:file|dir)>$/)]);
    expect(all.filter(([, long]) => ['--out', '--max-rows'].includes(long))).toEqual([]);
    // What writes no table has no encoding of an output; what reads one has that of its input.
    expect(names('--encoding')).toEqual(expect.arrayContaining(['fix', 'merge']));
    for (const name of names('--encoding')) expect(names('--output'), name).toContain(name);
    for (const name of ['validate', 'result', 'split']) expect(names('--encoding')).not.toContain(name);
    for (const name of [...names('--sheet'), 'split', 'merge']) expect(names('--input-encoding'), name).toContain(name);
    expect(new Set(all.filter(([, , flags]) => /rows/.test(flags)).map(([, , flags]) => flags))).toEqual(new Set(['--rows <n>']));
  });

  it('are named once in a command, and not by an older name of another', () => {
    for (const spec of commands as readonly CommandSpec[]) {
      const longs = [...flagsOf(spec), ...Object.keys(spec.older ?? {})].map(longOf);
      expect(new Set(longs).size, spec.name).toBe(longs.length);
      for (const flag of Object.values(spec.older ?? {})) expect(longs).toContain(flag);
      const keys = flagsOf(spec).map((flags) => longOf(flags).slice(2).replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase()));
      for (const key of spec.repeated ?? []) expect(keys).toContain(key);
    }
  });
});

describe('an older name', () => {
  it('does what the newer one does', () => inFolder(async (folder) => {
    folder.write('a.csv', upload([row(), row({ idNumber: 'A223456781' })]));
    const run = async (...argv: string[]): Promise<unknown> => lhl(argv, { cwd: folder.path });
    expect(await run('validate', '--encoding', 'utf8', 'a.csv')).toEqual(await run('validate', '--input-encoding', 'utf8', 'a.csv'));
    const webhr = ['to-webhr', 'a.csv', '-o', 'out.csv', '--agency-code', '323000000A', '--agency-name', '機關', '--force'];
    const now = await run(...webhr, '--rows', '1');
    expect(readdirSync(folder.path).sort()).toEqual(['a.csv', 'out-1.csv', 'out-2.csv']);
    expect(await run(...webhr, '--max-rows', '1')).toEqual(now);
    await run('zip', 'a.csv', '-o', 'a.zip', '--password', 'Abcd1234');
    expect(await run('unzip', '--password=Abcd1234', '--out', 'there', 'a.zip')).toMatchObject({ code: 0 });
    expect(readdirSync(`${folder.path}/there`)).toEqual(['a.csv']);
  }));

  it('is refused beside the newer one', async () => {
    const ran = await lhl(['validate', '--encoding', 'utf8', '--input-encoding', 'utf8', 'a.csv']);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain('--encoding 就是 --input-encoding，不能兩個都寫');
  });
});

describe('an option that is none', () => {
  it.each([
    ['validate', '--format', '「--reporter」或「--as」'],
    ['validate', '--json', '「--reporter json」'],
    ['validate', '--sarif=x.sarif', '「--reporter sarif」'],
    ['validate', '--fix', '「lhl fix」'],
    ['validate', '--verbose', '「--all」'],
    ['rules', '--json', '「--reporter json」'],
    ['schema', '--format', '「--type」'],
    ['convert', '--format', '「--to」'],
    ['fix', '--out-file', '「--output」'],
    ['fix', '--write', '「--in-place」'],
    ['fix', '--overwrite', '「--force」'],
    ['unzip', '--pwd', '「--password」'],
    ['unzip', '--force-overwrite', '「--force」'],
    ['split', '--max-rows', '「--rows」'],
    ['merge', '--charset', '「--encoding」或「--input-encoding」'],
    ['new', '--preview', '「--dry-run」'],
    ['validate', '--qiet', '「--quiet」'],
  ])('lhl %s %s: %s', async (name, flag, meant) => {
    const ran = await lhl([name, flag]);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr.replaceAll('\n', '')).toContain(`沒有「${flag}」這個選項，是不是${meant}？`);
  });

  it('means only what the command has, or another command', () => {
    const typed = ['format', 'json', 'fix', 'out', 'pwd', 'overwrite', 'preview', 'charset', 'encoding', 'only', 'skip', 'verbose', 'limit', 'size', 'filter', 'date', 'language'];
    for (const spec of commands as readonly CommandSpec[]) {
      const has = [...flagsOf(spec).map(longOf), '--lang', '--no-color', '--debug'];
      for (const meant of typed.flatMap((word) => meantBy(`--${word}`, commandNamed(spec.name)))) {
        const [first = '', second = ''] = meant.split(' ');
        if (first === 'lhl') expect(commandNamed(second)?.name).not.toBe(spec.name);
        else expect(has).toContain(first);
      }
    }
  });
});

describe('a command that is none', () => {
  it.each<[string[], CommandName]>([
    [['help', 'fixx'], 'fix'], [['vaildate', 'a.csv'], 'validate'], [['help', 'vaildate'], 'validate'], [['check', 'a.csv'], 'validate'],
    [['extract', 'a.zip'], 'unzip'], [['repair'], 'fix'], [['webhr'], 'to-webhr'], [['help', 'rule'], 'explain'],
  ])('lhl %s: %s', async (argv, meant) => {
    const ran = await lhl(argv);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain(`是不是「${meant}」？`);
  });

  it('is like no other', async () => {
    expect((await lhl(['qqqqqqq'])).stderr).not.toContain('是不是');
  });
});

describe('merge', () => {
  it('takes the format and the encoding of its input', () => inFolder(async (folder) => {
    for (const name of ['a.csv', 'b.csv']) folder.write(name, upload([row({ name: '王大明' })], 'utf8'));
    const run = async (...argv: string[]): Promise<{ code: number; stderr: string }> => lhl(['merge', 'a.csv', 'b.csv', '-o', 'out.csv', '--force', ...argv], { cwd: folder.path });
    expect(await run('--as', 'unopened', '--input-encoding', 'utf8')).toMatchObject({ code: 0 });
    expect((await run('--input-encoding', 'big5', '--encoding', 'utf8')).code).toBe(1);
    expect((await run('--as', 'nothing')).stderr).toContain('--as 只接受 ');
  }));
});
