// Personal data: no option makes a command show an ID, name or birthday of any fixture.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { reporterNames } from '../../../../src/commands/report/reporters.ts';
import { callAgain, exampleOf, readingCommands, type Files } from '../../../support/commands.ts';
import { course } from '../../../support/convert.ts';
import { inFolder } from '../../../support/folder.ts';
import { cases, leaks, nobody, said, secret, showsNobody } from '../../../support/masking-fixtures.ts';
import { lhl as built } from '../../../support/process.ts';

/** Ways in which options make a command speak about a file. */
type Words = (files: Files) => readonly string[];
const check = (...options: string[]): Words => ({ input }) => ['validate', ...options, input];
const toWebhr = (...options: string[]): Words => ({ input, out }) => ['to-webhr', '-o', out('webhr.csv'), '--set-aside', out('aside.csv'), '--force', ...options, input];
const mend = (...options: string[]): Words => ({ input, out }) => ['fix', '-o', out('A123456789.csv'), '--force', ...options, input];
const toUpload = (...options: string[]): Words => ({ input, out }) => ['convert', '-o', out('upload.csv'), '--force', ...options, input];
const inEnglish = readingCommands().filter(({ name }) => exampleOf(name).asks !== true).map((spec) => [`${spec.name} in English, with --debug`, (files: Files) => [...callAgain(spec, files), '--lang', 'en', '--debug']] as const);

const runs: Readonly<Record<string, Words>> = {
  ...Object.fromEntries(inEnglish),
  'validate as another format': check('--reporter', 'json', '--as', 'opened', '--debug'),
  'validate in another encoding': check('--reporter', 'json', '--encoding', 'utf8'),
  'validate of a CSV in an archive': ({ archive }) => ['validate', '--all', archive],
  'to-webhr': toWebhr(),
  'to-webhr of an upload form': toWebhr('--agency-code', '323000000A', '--agency-name', '示範機關'),
  'to-webhr in English, nothing set aside': ({ input, out }) => ['to-webhr', '--lang', 'en', '--debug', '--force', '-o', out('webhr.csv'), input],
  'to-webhr from an archive': ({ archive, out }) => ['to-webhr', '--force', '-o', out('webhr.csv'), archive],
  'convert': toUpload(),
  'convert in English, to 19 columns': toUpload('--lang', 'en', '--to', 'unopened-19'),
  'convert, with all that a form may lack': toUpload('--map', 'A=idNumber', ...course, '--debug'),
  'fix --suggested with a list of the changes': ({ input, out }) => ['fix', '--suggested', '--changes', out('A123456789.csv'), '-o', out('out.csv'), '--force', input],
  'fix --dry-run as another format': ({ input }) => ['fix', '--dry-run', '--as', 'opened', '--suggested', input],
  'fix --encoding big5': mend('--encoding', 'big5'),
  'split into a folder': ({ input, out }) => ['split', '--force', '--rows', '2', '-o', out('A123456789'), input],
  'zip under an ID': ({ input, out }) => ['zip', '--force', '--password', 'abc12345', '-o', out('A123456789.zip'), input],
  'unzip --list': ({ archive }) => ['unzip', '--list', archive],
};

describe('no ID, name or birthday of any fixture is shown', () => {
  it.each(readingCommands().map((spec) => [spec.name, spec] as const))('by lhl %s', async (_name, spec) => {
    expect((await showsNobody((files) => callAgain(spec, files))).size).toBeGreaterThan(0);
  });

  it.each(Object.entries(runs))('by %s', async (_name, words) => {
    expect(await showsNobody(words)).toContain(0);
  });

  it.each(['zh', 'en'])('by every reporter (%s)', async (lang) => {
    const words: Words = ({ input, out }) => ['validate', '--all', '--force', '--lang', lang, ...reporterNames.flatMap((name) => ['--reporter', `${name}=${out(name)}`]), input];
    expect(await showsNobody(words, 1, [...reporterNames, 'summary'])).toContain(0);
  });

  it('nor by the built program, on any stream or in a report', () => inFolder(async (folder) => {
    const inputs = cases.filter(({ expected }) => expected.stdin !== true).map(({ input }) => input);
    const people = { ...nobody, ids: new Set(secret.flatMap(({ ids }) => [...ids])) };
    for (const reporter of ['pretty', 'json']) {
      const report = folder.write('report', '');
      const ran = await built(['validate', '--debug', '--reporter', reporter, '-o', report, ...(reporter === 'pretty' ? ['--all'] : []), ...inputs]);
      expect(ran.code).toBe(1);
      expect(leaks(said(ran) + readFileSync(report, 'utf8'), people)).toEqual([]);
    }
  }));
});

