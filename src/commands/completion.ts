import { helpOf } from '../lang/index.ts';
import { maskIds } from '../findings/mask.ts';
import type { ExitCode } from '../system/host.ts';
import { candidatesFor } from './completion/candidates.ts';
import { scriptOf } from './completion/scripts.ts';
import { lists } from './help/lists.ts';
import { shells } from './options/choices.ts';
import type { Options } from './options/options.ts';
import { UsageError, type Context } from './command.ts';

/**
 * `lhl completion <shell>`: prints the script that a shell reads at its start. The script asks again with the words of a line
 * behind the name of the shell, and gets what the last of them may become: a line each, with what it is behind a tab.
 */
export async function run([word = '', ...words]: readonly string[], _: Options, { host, lang, t }: Context): Promise<ExitCode> {
  const shell = shells.find((one) => one === word.toLowerCase()) ?? (word.toLowerCase() === 'pwsh' ? 'powershell' : undefined);
  if (shell === undefined) throw new UsageError(t.files.optionWants.oneOf('completion', maskIds(word), shells));
  const help = await helpOf(lang);
  if (words.length === 0) {
    host.stdout.write(scriptOf(shell, help.commands.completion.summary));
    return 0;
  }
  const { candidates, paths } = candidatesFor(shell, words, { help, lists, rules: t.rules });
  const lines = candidates.map(({ value, about }) => `${value}\t${about.replaceAll(/\s+/g, ' ')}`);
  host.stdout.write([...lines, ...(paths === null ? [] : [`:${paths}`]), ''].join('\n'));
  return 0;
}
