import { statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { OptionProblem, htmlReport } from '../../src/index.ts';
import { TODAY } from '../support/api-options.ts';
import { someCases } from '../support/fixtures.ts';
import { inFolder } from '../support/folder.ts';
import { expectPageOfCommand, pageIn } from '../support/html-report.ts';
import { lhl } from '../support/run.ts';
import { row, upload } from '../support/upload.ts';

describe('htmlReport makes of a fixture the page that the command writes', () => {
  // Of some fixtures here, of the others in test/slow/reporters/all.test.ts.
  it.each(someCases().map((one) => [one.name, one] as const))('%s', (_name, one) => expectPageOfCommand(one));
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
      expect(await pageIn(file, { ...how, modified, lang: 'en', maxFindings: 1, showValues: true, rules: { 'cell/code': 'off' } })).toBe(stdout);
    });
  });

  it('makes the short form, as html-summary does', async () => {
    await inFolder(async ({ path, write }) => {
      const modified = statSync(write('五月.csv', file)).mtime;
      const { stdout } = await lhl(['validate', '--reporter', 'html-summary', '--today', TODAY, '五月.csv'], { cwd: path });
      expect(await pageIn(file, { ...how, modified, summary: true })).toBe(stdout);
    });
  });

  it('takes bytes that come in pieces', async () => {
    async function* pieces(): AsyncGenerator<Uint8Array> {
      for (let at = 0; at < file.length; at += 7) yield await Promise.resolve(file.subarray(at, at + 7));
    }
    expect(await pageIn(pieces(), how)).toBe(await pageIn(file, how));
  });

  it('refuses what it cannot make sense of', async () => {
    await expect(htmlReport(file, { ...how, name: '五月/a.csv' })).rejects.toThrow(OptionProblem);
    await expect(htmlReport(file, { ...how, rules: { nothing: 'off' } })).rejects.toThrow(OptionProblem);
  });
});
