// Personal data: however an ID is written, no command says it as a process either.
import { expect, it } from 'vitest';
import { commands } from '../../../../src/commands/registry.ts';
import { callAgain, exampleEnv, readingCommands } from '../../../support/commands.ts';
import { inFolder } from '../../../support/folder.ts';
import { seenIn } from '../../../support/id-ways.ts';
import { writeAll } from '../../../support/masking-ways.ts';
import { lhl } from '../../../support/process.ts';

it.each(commands.map((spec) => [spec.name, spec] as const))('lhl %s', (name, spec) => inFolder(async (folder) => {
  writeAll(folder);
  const out = (file: string): string => `A123456789-${file}`;
  const calls = readingCommands().includes(spec)
    ? [
      callAgain(spec, { input: 'unopened.csv', second: 'own.csv', archive: 'names/A123456789.zip', out }),
      callAgain(spec, { input: 'names/A123456789.csv', second: 'own-3.csv', archive: 'bad/A123456789.zip', out }),
    ]
    : [[name, '-o', 'no-A123456789/x'], [name, 'A123-456-789']];
  for (const argv of calls) {
    const ran = await lhl([...argv, '--debug'], { cwd: folder.path, env: exampleEnv });
    expect([ran.code === null, seenIn(ran.stdout + ran.stderr)]).toEqual([false, []]);
    expect(ran.stdout + ran.stderr).not.toBe('');
  }
}));
