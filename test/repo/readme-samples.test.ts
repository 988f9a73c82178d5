import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { zip } from '../support/archives/writer.ts';
import { ods, person } from '../support/convert.ts';
import { inFolder, type Folder } from '../support/folder.ts';
import { records } from '../support/hours.ts';
import { webhrRoster } from '../support/roster.ts';
import { lhl } from '../support/run.ts';
import { updating } from '../support/update.ts';
import { big5 } from '../support/webhr.ts';

const ROOT = join(import.meta.dirname, '../..');
/** Each block that shows a command line and what it prints. */
const samples = ['README.md', 'docs/commands.md'].map((name) => join(ROOT, name)).flatMap((page) =>
  [...readFileSync(page, 'utf8').matchAll(/```text\n\$ lhl (.+)\n([^]+?)```/g)].map(([, command = '', printed = '']) => ({ page, command, printed })));

const copied = (folder: Folder, from: string, name: string): void => { copyFileSync(join(ROOT, from), join(folder.path, name)); };
const people = [person(0), person(1)] as const;

/** The files that a sample is made of. */
const files: Readonly<Record<string, (folder: Folder) => void>> = {
  'validate upload.csv': (folder) => { copied(folder, 'fixtures/unopened/sample/input.csv', 'upload.csv'); },
  'result 處理結果.html --of upload.csv -o rows.csv': (folder) => {
    copied(folder, 'test/support/results/plain.html', '處理結果.html');
    copied(folder, 'test/support/results/upload.csv', 'upload.csv');
  },
  'hours grades.zip --roster 名冊.xlsx': (folder) => {
    const [[one, oneName], [other, otherName]] = people;
    const courses = [
      [one, oneName, '501', '1'], [one, oneName, '337', '3'], [one, oneName, '202', '20.5'],
      [other, otherName, '202', '10'], [other, otherName, '503', '5'], [other, otherName, '522', '5'],
    ] as const;
    const rows = courses.map(([idNumber, name, categoryName, physicalHours]) => ({ idNumber, name, categoryName, physicalHours, digitalHours: '' }));
    folder.write('grades.zip', zip([{ name: 'grades.csv', data: big5(records(rows)) }]));
    folder.write('名冊.xlsx', ods(webhrRoster(people.map(([id, name]) => ({ id, name })))));
  },
};

/** What is printed now, without the parts that were left out: each part is found again by the first of its lines that is still printed. */
function anew(printed: string, stdout: string): string {
  const parts = printed.split(/(?<=^…\n)/m);
  if (parts.length === 1) return stdout;
  const lines = stdout.split('\n');
  let from = 0;
  return parts.map((part) => {
    const wanted = part.replace('…\n', '').split('\n').slice(0, -1);
    const same = wanted.findIndex((line) => line !== '' && lines.indexOf(line, from) >= 0);
    const at = same < 0 ? from : Math.max(from, lines.indexOf(wanted[same] ?? '', from) - same);
    from = at + wanted.length;
    return `${lines.slice(at, from).join('\n')}\n${part.endsWith('…\n') ? '…\n' : ''}`;
  }).join('');
}

describe('a sample of the documentation', () => {
  it('is one of those that are made here', () => {
    expect(samples.map(({ command }) => command).sort()).toEqual(Object.keys(files).sort());
  });

  it.each(samples)('is what is printed (LHL_UPDATE=1 writes it anew): lhl $command', ({ page, command, printed }) => inFolder(async (folder) => {
    files[command]?.(folder);
    const { stdout } = await lhl(command.split(' '), { cwd: folder.path, now: new Date('2026-11-22T04:00:00Z') });
    if (updating) {
      writeFileSync(page, readFileSync(page, 'utf8').replace(printed, () => anew(printed, stdout)));
      return;
    }
    let from = 0;
    // What is left out stands behind a mark.
    for (const part of printed.split('…\n').filter((text) => text !== '')) {
      const at = stdout.indexOf(part, from);
      expect(at, `\n${part}\nis not in\n${stdout.slice(from)}`).toBeGreaterThanOrEqual(0);
      from = at + part.length;
    }
  }));
});
