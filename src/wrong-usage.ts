import type { CommanderError } from 'commander';
import { commandMeantBy, meantBy } from './commands/options/meanings.ts';
import { commandNamed, commands, type CommandSpec } from './commands/registry.ts';
import { shownWord } from './commands/say/shown-host.ts';
import type { Help, Usage } from './lang/index.ts';
import { nearest } from './lang/nearest.ts';
import { GivenTwice } from './program.ts';

/**
 * Puts what is wrong with a command line into words, with the option or the command that was meant.
 * @param name the command that it is about; null where none is known
 */
export function wrongUsage(error: CommanderError | GivenTwice, name: string | null, words: Usage, { commands: of }: Help): string {
  if (error instanceof GivenTwice) return words.together(error.older, error.flag);
  const spec = commandNamed(name ?? undefined);
  const typed = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const near = /Did you mean (?:one of )?([^?]+)\?/.exec(error.message)?.[1]?.split(', ') ?? [];
  const named = shownWord(typed);
  const guess = (meant: readonly string[]): string => (meant.length > 0 ? words.didYouMean(meant) : '');
  switch (error.code) {
    case 'commander.unknownOption': return words.unknownOption(named) + guess(meantOr(meantBy(typed, spec), near));
    case 'commander.unknownCommand': return words.unknownCommand(named) + guess(meantOr(commandMeantBy(typed), near, commandsLike(typed)));
    case 'commander.missingArgument': return words.missingArgument((spec && of[spec.name].argument[0]) ?? named);
    case 'commander.optionMissingArgument': return words.missingValue(named);
    case 'commander.excessArguments': return words.tooMany(/for '([^']*)'/.exec(error.message)?.[1] ?? 'lhl');
    default: return shownWord(error.message);
  }
}

// The first of several guesses that says anything: a meaning goes before a likeness of letters.
function meantOr(...guesses: readonly (readonly string[])[]): readonly string[] {
  return guesses.find((words) => words.length > 0) ?? [];
}

function commandsLike(word: string): readonly string[] {
  const near = nearest(word, commands.flatMap(namesOf));
  return near === '' ? [] : [near];
}

const namesOf = ({ name, alias }: CommandSpec): string[] => (alias === undefined ? [name] : [name, alias]);
