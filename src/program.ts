import { Argument, Command, CommanderError, Option, type HelpConfiguration } from 'commander';
import { commands, type CommandSpec } from './commands/registry.ts';
import { shownWord } from './commands/say/shown-host.ts';
import { displayWidth, wrap } from './lang/width.ts';
import type { Help } from './lang/index.ts';
import { version } from './version.ts';

/** What the user asked for: a command with its arguments and options as typed. */
export interface Invocation {
  readonly spec: CommandSpec;
  readonly args: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
}

/** Where the program's own help goes, and how wide a line may be. */
export interface HelpOutput {
  readonly write: (text: string) => void;
  readonly columns: number;
}

/**
 * Reads the command line.
 * @returns the invocation, or null where the help or the version was shown instead.
 * @throws CommanderError where the command line is wrong; {@link explain} puts it into words.
 */
export function parse(argv: readonly string[], help: Help, output: HelpOutput): Invocation | null {
  let invocation: Invocation | null = null;
  const program = prepare(new Command('lhl'), help, output)
    .description(help.program)
    .usage(`${help.usageCommand} ${help.usageOptions}`)
    .version(version, '-V, --version', help.versionFlag)
    .helpCommand(`help ${help.usageCommand}`, help.helpCommand)
    .addHelpText('after', `\n${help.programAfter}`);
  addGlobals(program, help);
  // Who begins with the name of a command asks for no other.
  const named = commands.filter(({ name, alias }) => argv[0] !== undefined && (argv[0] === name || argv[0] === alias));
  for (const spec of named.length > 0 ? named : commands) {
    const words: Record<string, string> = help.option[spec.name];
    const command = prepare(program.command(spec.name), help, output)
      .description(help.command[spec.name])
      .usage(`${help.usageOptions} ${argumentWords(spec, help)}`.trim());
    if (spec.args !== 'none') command.addArgument(argumentOf(spec, help));
    if (spec.alias !== undefined) command.alias(spec.alias);
    // Two hundred options that nobody asked about would be most of the work.
    if (argv.some((word) => word === spec.name || word === spec.alias)) {
      for (const flags of spec.options) command.addOption(optionOf(spec, flags, words[flags] ?? ''));
      addGlobals(command, help);
    }
    command.action((...given: unknown[]) => {
      // Behind the arguments commander gives the options and the command.
      const [named] = given.slice(0, -2) as [string | string[] | undefined];
      // What is understood before and after the name of a command is the program's, wherever it stood.
      invocation = { spec, args: named === undefined ? [] : [named].flat(), options: command.optsWithGlobals() };
    });
  }
  // Of a command that does not exist commander would show the help of the program.
  const [word, about] = argv;
  if (word === 'help' && about !== undefined && !about.startsWith('-') && !program.commands.some((one) => one.name() === about || one.aliases().includes(about))) {
    throw new CommanderError(1, 'commander.unknownCommand', `'${about}'`);
  }
  try {
    program.parse(argv, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return null;
    // No command at all is a question, not a mistake.
    if (error instanceof CommanderError && error.code === 'commander.help') {
      program.outputHelp();
      return null;
    }
    throw error;
  }
  return invocation;
}

/** Puts what commander found wrong with the command line into words of the catalogue. */
export function explain(error: CommanderError, help: Help): string {
  const named = shownWord(/'([^']*)'/.exec(error.message)?.[1] ?? '');
  const near = /Did you mean (?:one of )?([^?]+)\?/.exec(error.message)?.[1];
  const guess = near === undefined ? '' : help.error.didYouMean(near);
  switch (error.code) {
    case 'commander.unknownOption': return help.error.unknownOption(named) + guess;
    case 'commander.unknownCommand': return help.error.unknownCommand(named) + guess;
    case 'commander.missingArgument': return help.error.missingArgument(named);
    case 'commander.optionMissingArgument': return help.error.missingValue(named);
    case 'commander.excessArguments': return help.error.tooMany(/for '([^']*)'/.exec(error.message)?.[1] ?? 'lhl');
    default: return shownWord(error.message);
  }
}

function prepare(command: Command, help: Help, output: HelpOutput): Command {
  const titles: Record<string, string> = {
    'Usage:': help.usage, 'Arguments:': help.arguments, 'Options:': help.options, 'Commands:': help.commands,
  };
  const layout: HelpConfiguration = {
    helpWidth: output.columns,
    displayWidth,
    boxWrap: (text, width) => wrap(text, width).join('\n'),
    styleTitle: (title) => titles[title] ?? title,
    // `validate|lint [選項] <檔案...>` says nothing in a list that the description does not.
    subcommandTerm: (sub) => sub.name(),
  };
  return command
    .exitOverride()
    .allowExcessArguments(false)
    .configureHelp(layout)
    .configureOutput({
      writeOut: output.write,
      writeErr: () => undefined,
      getOutHelpWidth: () => output.columns,
      getOutHasColors: () => false,
    })
    .helpOption('-h, --help', help.helpFlag);
}

// As the line of usage shows them. A file to check may also be named by the configuration, but usually is not.
function argumentWords(spec: CommandSpec, help: Help): string {
  const word = help.argument[spec.name];
  switch (spec.args) {
    case 'none': return '';
    case 'one-or-none': return `[${word}]`;
    case 'one': return `<${word}>`;
    case 'many': return `<${word}>...`;
    case 'many-or-none': return spec.name === 'codes' ? `[${word}]...` : `<${word}>...`;
  }
}

function argumentOf(spec: CommandSpec, help: Help): Argument {
  const several = spec.args === 'many' || spec.args === 'many-or-none';
  const argument = new Argument(`<${help.argument[spec.name]}${several ? '...' : ''}>`, help.argumentHelp[spec.name]);
  // `--password archive.zip` may leave no archive over; the command itself says when one is missing.
  argument.required = !spec.args.endsWith('or-none') && !spec.options.includes('--password [value]');
  return argument;
}

function optionOf(spec: CommandSpec, flags: string, words: string): Option {
  const option = new Option(flags, words);
  if (spec.repeated?.includes(option.attributeName()) === true) {
    option.argParser((value: string, before: readonly string[] | undefined) => [...(before ?? []), value]);
  }
  return option;
}

// Understood before and after the name of a command.
function addGlobals(command: Command, help: Help): void {
  command
    .addOption(new Option('--lang <lang>', help.lang))
    .addOption(new Option('--no-color', help.noColor))
    .addOption(new Option('--debug', help.debug));
}
