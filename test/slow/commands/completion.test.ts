// What Tab offers: asked of the program, and of the shells themselves where they are installed.
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands, flagsOf, longOf, type CommandSpec } from '../../../src/commands/registry.ts';
import { shells } from '../../../src/commands/options/choices.ts';
import { ruleIds } from '../../../src/rules/index.ts';
import { formats } from '../../../src/schemas/index.ts';
import { ownForms } from '../../../src/schemas/own-forms.ts';
import { inFolder, type Folder } from '../../support/folder.ts';
import { bin, cleanEnv, hasTerminal } from '../../support/process.ts';
import { lhl } from '../../support/run.ts';

const offered = async (...words: string[]): Promise<string[]> => {
  const { code, stdout, stderr } = await lhl(['completion', 'zsh', '--', ...words]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout.split('\n').filter((line) => line !== '').map((line) => line.split('\t')[0] ?? '');
};
const ids = formats.map(({ id }) => id);

describe('what may come next', () => {
  it('commands at the beginning, and behind `help`', async () => {
    expect(await offered('')).toEqual([...commands.map(({ name }) => name), 'help']);
    expect(await offered('help', 'un')).toEqual(['unzip']);
    expect(await offered('--lang', 'en', 'va')).toEqual(['validate']);
    expect(await offered('--l')).toEqual(['--lang']);
  });

  it.each<CommandSpec>(commands)('of $name all options, and behind each of them no other option', async (spec) => {
    const flags = flagsOf(spec).map(longOf);
    expect(await offered(spec.name, '-')).toEqual([...flags, '--lang', '--no-color', '--debug', '--help']);
    for (const flag of flagsOf(spec).filter((one) => one.includes('<')).map(longOf)) {
      expect([flag, (await offered(spec.name, flag, '')).filter((word) => word.startsWith('-'))]).toEqual([flag, []]);
    }
  });

  it('values of options, in either spelling', async () => {
    expect(await offered('validate', '--as', '')).toEqual([...ids, ...ownForms.map(({ id }) => id)]);
    expect(await offered('validate', '--as=un')).toEqual(ids.filter((id) => id.startsWith('un')).map((id) => `--as=${id}`));
    expect(await offered('validate', '--reporter', 's')).toEqual(['sarif']);
    expect(await offered('rules', '--reporter', '')).toEqual(['pretty', 'json']);
    expect(await offered('hours', '--reporter', 'h')).toEqual(['html']);
    expect(await offered('result', '--reporter', '')).toEqual(['pretty', 'html', 'json', 'csv']);
    expect(await offered('fix', 'a.csv', '--lang', '')).toEqual(['zh', 'en']);
    expect(await offered('validate', '--select', 'cell/code,table/d')).toEqual(['cell/code,table/duplicate']);
    expect(await offered('validate', '--codes', 'cou')).toEqual(['county=']);
    expect(await offered('to-webhr', '--dates', 'k')).toEqual(['keep']);
  });

  it('arguments: files, formats, rules, tables, shells', async () => {
    for (const name of ['validate', 'fix', 'convert', 'split', 'merge', 'unzip', 'zip', 'to-webhr', 'new']) expect([name, await offered(name, '')]).toEqual([name, [':files']]);
    expect(await offered('split', '-o', '')).toEqual([':folders']);
    expect(await offered('validate', '--codes', 'county=')).toEqual([':files']);
    expect(await offered('schema', '')).toEqual([...ids, ...ownForms.map(({ id }) => id)]);
    expect(await offered('explain', '')).toEqual(expect.arrayContaining([...ruleIds, ...ids, 'county']));
    expect(await offered('codes', 'c')).toEqual(['category', 'county']);
    expect(await offered('completion', '')).toEqual(shells);
    expect(await offered('rules', '')).toEqual([]);
    expect(await offered('nothing', '')).toEqual([]);
  });

  it('an option that was given is offered again only where it may be repeated', async () => {
    expect(await offered('validate', '--all', '--codes', 'county=a', '--a')).not.toContain('--all');
    expect(await offered('validate', '--codes', 'county=a', '--c')).toContain('--codes');
  });

  it('in both languages, each with a word about it', async () => {
    for (const [lang, words] of [['zh', /\p{Script=Han}/u], ['en', /[a-z]{3}/]] as const) {
      const { stdout } = await lhl(['completion', 'fish', '--', 'validate', '--'], { env: { LHL_LANG: lang } });
      for (const line of stdout.trimEnd().split('\n')) expect(line.split('\t')[1]).toMatch(words);
    }
  });

  it('as bash and PowerShell take words apart', async () => {
    const of = async (shell: string, ...words: string[]): Promise<string> => (await lhl(['completion', shell, '--', ...words])).stdout.replaceAll('\t\n', '\n');
    expect(await of('bash', 'validate', '--as', '=', 'gr')).toBe('grades\n');
    expect(await of('powershell', 'validate', '--as', '.gr')).toBe('grades\n');
    expect(await of('powershell', 'validate', '.')).toBe(':files\n');
  });

  it('no script for a shell that is none', async () => {
    expect(await lhl(['completion', 'tcsh'])).toMatchObject({ code: 2, stdout: '' });
  });
});

const has = (shell: string): boolean => spawnSync(shell, ['-c', 'exit 0']).status === 0;
const env = (folder: Folder): NodeJS.ProcessEnv => ({ ...cleanEnv(), PATH: `${join(folder.path, 'bin')}:${process.env['PATH'] ?? ''}`, TERM: 'xterm', LC_ALL: 'C.UTF-8', HOME: '/nowhere', HISTFILE: '' });

function installed(folder: Folder): void {
  chmodSync(folder.write('bin/lhl', `#!/bin/sh\nexec '${process.execPath}' '${bin}' "$@"\n`), 0o755);
  folder.write('here/名單.csv', '');
  mkdirSync(join(folder.path, 'here', 'parts'));
}

/** Types a line into a shell on a terminal, presses Tab, and waits until what is expected has appeared. */
async function pressTab(folder: Folder, shell: readonly string[], setUp: string, typed: string, expected: string): Promise<boolean> {
  const child = spawn('script', ['-qec', shell.join(' '), '/dev/null'], { cwd: join(folder.path, 'here'), env: env(folder) });
  let shown = '';
  let asked = false;
  let found = false;
  child.stdin.write(`${setUp}; PS1='NEXT''>'; echo RE''ADY\n`);
  return new Promise((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (piece: string) => {
      shown += piece;
      // Behind the prompt the shell takes keys one by one.
      if (!asked && /READY\r\n[^]*NEXT>/.test(shown)) {
        asked = true;
        shown = '';
        child.stdin.write(`${typed}\t`);
      }
      if (!asked || !shown.includes(expected)) return;
      found = true;
      child.kill();
    });
    // The folder goes only when the shell has left it.
    child.on('close', () => { resolve(found); });
  });
}

describe.skipIf(!hasTerminal || !has('bash'))('bash itself (skipped where it is not installed)', () => {
  it.each([
    ['lhl vali', 'lhl validate '],
    ['lhl validate --repo', '--reporter '],
    ['lhl validate --as gra', '--as grades '],
    ['lhl validate --as=gra', '--as=grades '],
    ['lhl validate --codes cou', '--codes county='],
    ['lhl fix 名', 'lhl fix 名單.csv '],
    ['lhl split x -o par', '-o parts/'],
  ])('%s', (typed, expected) => inFolder(async (folder) => {
    installed(folder);
    expect(await pressTab(folder, ['bash', '--norc', '--noprofile', '-i'], 'source <(lhl completion bash)', typed, expected)).toBe(true);
  }));
});

describe.skipIf(!hasTerminal || !has('zsh'))('zsh itself (skipped where it is not installed)', () => {
  it.each([
    ['lhl vali', 'date'],
    ['lhl validate --repo', 'rter'],
    ['lhl validate --as gra', 'des'],
    ['lhl explain cell/id-c', 'hecksum'],
    ['lhl fix 名', '單.csv'],
  ])('%s', (typed, expected) => inFolder(async (folder) => {
    installed(folder);
    expect(await pressTab(folder, ['zsh', '-f', '-i'], 'autoload -U compinit; compinit -u; source <(lhl completion zsh)', typed, expected)).toBe(true);
  }));
});

describe.skipIf(!has('fish'))('fish itself (skipped where it is not installed)', () => {
  it.each([
    ['lhl vali', 'validate'],
    ['lhl validate --repo', '--reporter'],
    ['lhl validate --as gra', 'grades'],
    ['lhl validate --as=gra', '--as=grades'],
    ['lhl fix 名', '名單.csv'],
    ['lhl split x -o par', 'parts/'],
    ['lhl schema ', 'unopened'],
  ])('%s', (typed, expected) => inFolder((folder) => {
    installed(folder);
    const line = `lhl completion fish | source; complete -C '${typed}'`;
    const { stdout, status } = spawnSync('fish', ['--no-config', '-c', line], { cwd: join(folder.path, 'here'), env: env(folder), encoding: 'utf8' });
    expect(status).toBe(0);
    expect(stdout.split('\n').map((one) => one.split('\t')[0])).toContain(expected);
    return Promise.resolve();
  }));
});

describe.skipIf(!has('pwsh'))('PowerShell itself (skipped where it is not installed)', () => {
  it.each([['lhl vali', 'validate'], ['lhl validate --as gra', 'grades'], ['lhl schema ', 'unopened']])('%s', (typed, expected) => inFolder((folder) => {
    installed(folder);
    const line = `lhl completion powershell | Out-String | Invoke-Expression; (TabExpansion2 '${typed}' ${String(typed.length)}).CompletionMatches.CompletionText`;
    const { stdout } = spawnSync('pwsh', ['-NoProfile', '-Command', line], { cwd: folder.path, env: env(folder), encoding: 'utf8' });
    expect(stdout.split(/\r?\n/)).toContain(expected);
    return Promise.resolve();
  }));
});
