// Node takes a millisecond or two to prepare a stream, so the program asks for one only where it has something to say.
import { describe, expect, it } from 'vitest';
import { main } from '../../src/main.ts';
import type { Host } from '../../src/system/host.ts';
import { inFolder } from '../support/folder.ts';
import { collector } from '../support/run.ts';
import { row, upload } from '../support/upload.ts';

/** Runs the program, and tells what it said and which streams it asked for. */
async function askedBy(argv: readonly string[], cwd: string): Promise<{ code: number; asked: string[]; said: string }> {
  const [stdout, stderr] = [collector(), collector()];
  const asked = new Set<string>();
  const ask = <S>(name: string, stream: S): S => {
    asked.add(name);
    return stream;
  };
  const host: Host = {
    env: {}, cwd, program: '/apps/lhl.cmd', now: () => new Date(), signal: new AbortController().signal,
    get stdin(): Host['stdin'] { throw new Error('nobody reads from it'); },
    get stdout() { return ask('stdout', stdout.stream); },
    get stderr() { return ask('stderr', stderr.stream); },
  };
  const code = await main(argv, host);
  return { code, asked: [...asked], said: stdout.text() + stderr.text() };
}

describe('the streams that a run asks for', () => {
  it.each([[['--help']], [['--version']], [['validate', 'a.csv']], [['validate', 'a.csv', '--show-values']]])('%j: standard output alone', (argv) => inFolder(async (folder) => {
    folder.write('a.csv', upload([row({ unit: '小時' })]));
    const { asked, said } = await askedBy(argv, folder.path);
    expect(asked).toEqual(['stdout']);
    expect(said).not.toBe('');
  }));

  it('standard error where there is something to say there', () => inFolder(async (folder) => {
    const { code, asked, said } = await askedBy(['validate', 'missing.csv'], folder.path);
    expect(code).toBe(2);
    expect(asked).toContain('stderr');
    expect(said).toContain('missing.csv');
  }));

  it.each([[[]], [['--audit-log', 'log.jsonl']]])('and lines to be copied name the program where nothing finds it: %j', (more) => inFolder(async (folder) => {
    folder.write('a.csv', upload([row({ startDate: '115/5/10', county: '某市' })]));
    const { said } = await askedBy(['fix', 'a.csv', '-o', 'b.csv', ...more], folder.path);
    expect(said).toContain('/apps/lhl.cmd');
  }));
});
