import { readFileSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { OptionProblem, htmlReport, type Bytes } from '../../src/index.ts';
import { TODAY, optionsOf } from '../support/api-options.ts';
import { allCases, argvOf } from '../support/fixtures.ts';
import { inFolder } from '../support/folder.ts';
import { lhl } from '../support/run.ts';
import { row, upload } from '../support/upload.ts';

const NOW = new Date('2026-11-22T04:00:00Z');
const inText = async (file: Bytes, options: Parameters<typeof htmlReport>[1]): Promise<string> =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(await htmlReport(file, options));

describe('htmlReport makes of each fixture the page that the command writes', () => {
  it.each(allCases().map((one) => [one.name, one] as const))('%s', async (_name, one) => {
    const { input, expected: { stdin } } = one;
    const argv = argvOf(one).flatMap((word, i, all) => {
      // What the command is only told to call standard input is not its name.
      if (word === '--stdin-filename' || all[i - 1] === '--stdin-filename') return [];
      return word === 'json' ? 'html' : word === input ? basename(input) : word;
    });
    const circumstances = { now: NOW, cwd: dirname(input), ...(stdin === true ? { stdin: readFileSync(input) } : {}) };
    const { stdout } = await lhl(argv, circumstances);
    const modified = stdin === true ? {} : { modified: statSync(input).mtime };
    expect(await inText(readFileSync(input), { ...await optionsOf(one), today: TODAY, ...modified })).toBe(stdout);
  });
});

describe('htmlReport', () => {
  const file = upload([row({ county: '1' }), row({ county: '2', courseName: '另一門課' })]);
  const how = { name: '五月.csv', today: TODAY };

  it('speaks English, shows values and few findings, and lets rules be off, as the command does', async () => {
    const words = ['--lang', 'en', '--max-findings', '1', '--show-values', '--ignore', 'cell/code'];
    await inFolder(async ({ path, write }) => {
      const modified = statSync(write('五月.csv', file)).mtime;
      const { stdout } = await lhl(['validate', '--reporter', 'html', '--today', TODAY, ...words, '五月.csv'], { cwd: path });
      expect(stdout).toContain('<html lang="en">');
      expect(await inText(file, { ...how, modified, lang: 'en', maxFindings: 1, showValues: true, rules: { 'cell/code': 'off' } })).toBe(stdout);
    });
  });

  it('makes the short form, as html-summary does', async () => {
    await inFolder(async ({ path, write }) => {
      const modified = statSync(write('五月.csv', file)).mtime;
      const { stdout } = await lhl(['validate', '--reporter', 'html-summary', '--today', TODAY, '五月.csv'], { cwd: path });
      expect(await inText(file, { ...how, modified, summary: true })).toBe(stdout);
    });
  });

  it('takes bytes that come in pieces', async () => {
    async function* pieces(): AsyncGenerator<Uint8Array> {
      for (let at = 0; at < file.length; at += 7) yield await Promise.resolve(file.subarray(at, at + 7));
    }
    expect(await inText(pieces(), how)).toBe(await inText(file, how));
  });

  it('refuses what it cannot make sense of', async () => {
    await expect(htmlReport(file, { ...how, name: '五月/a.csv' })).rejects.toThrow(OptionProblem);
    await expect(htmlReport(file, { ...how, rules: { nothing: 'off' } })).rejects.toThrow(OptionProblem);
  });
});
