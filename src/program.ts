import { Argument, Command, CommanderError, Option } from 'commander';
import {
  commandNamed, commands, flagsOf, globalFlags, longOf, recordFlags, type CommandName, type CommandSpec,
} from './commands/registry.ts';
import { version } from './version.ts';

/** The request of the user: a command with its arguments and options as typed. */
export interface Invocation {
  readonly spec: CommandSpec;
  readonly args: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
}

/** A question about the program itself: its version, or the help of a command (null: of the program). */
export type Question = { readonly kind: 'version' } | { readonly kind: 'help'; readonly about: CommandName | null };

/** An older name of an option stands beside the one that took its place. */
export class GivenTwice extends Error {
  readonly older: string;
  readonly flag: string;

  constructor(older: string, flag: string) {
    super('given twice');
    this.older = older;
    this.flag = flag;
  }
}

/**
 * Reads the command line.
 * @throws CommanderError or GivenTwice where the command line is wrong; wrong-usage.ts puts it into words.
 */
export function parse(argv: readonly string[]): Invocation | Question {
  const read: { found: Invocation | null; about: Command | null } = { found: null, about: null };
  const prepare = (command: Command): Command => command
    .exitOverride()
    .allowExcessArguments(false)
    .configureHelp({ formatHelp: (about) => {
      read.about = about;
      return '';
    } })
    .configureOutput({ writeOut: () => undefined, writeErr: () => undefined });
  const program = addGlobals(prepare(new Command('lhl')).version(version, '-V, --version').helpCommand('help [command]'));
  // A line that begins with the name of a command asks for no other.
  const first = commandNamed(argv[0]);
  for (const spec of first ? [first] : commands) addCommand(program, prepare, spec, argv, read);
  // For a command that does not exist, commander would show the help of the program.
  const [word, about] = argv;
  if (word === 'help' && about !== undefined && !about.startsWith('-') && commandNamed(about) === null) {
    throw new CommanderError(1, 'commander.unknownCommand', `'${about}'`);
  }
  try {
    program.parse(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.code === 'commander.version') return { kind: 'version' };
    // No command at all is a question, not a mistake.
    if (error.exitCode !== 0 && error.code !== 'commander.help') throw error;
    return { kind: 'help', about: commandNamed(read.about?.name())?.name ?? null };
  }
  return read.found ?? { kind: 'help', about: null };
}

function addCommand(
  program: Command, prepare: (command: Command) => Command, spec: CommandSpec, argv: readonly string[], read: { found: Invocation | null },
): void {
  const command = prepare(program.command(spec.name));
  if (spec.args !== 'none') command.addArgument(argumentOf(spec));
  if (spec.alias !== undefined) command.alias(spec.alias);
  // Two hundred options that the user did not ask about would be most of the work.
  if (argv.some((word) => word === spec.name || word === spec.alias)) {
    for (const flags of flagsOf(spec)) command.addOption(optionOf(spec, flags));
    for (const flags of Object.keys(spec.older ?? {})) command.addOption(new Option(flags).hideHelp());
    addGlobals(command);
  }
  command.action((...given: unknown[]) => {
    // Commander gives the options and the command behind the arguments.
    const [named] = given.slice(0, -2) as [string | string[] | undefined];
    // An option that is understood before and after the name of a command belongs to the program, wherever it stood.
    const options = withoutOlder(spec, command.optsWithGlobals());
    read.found = { spec, args: named === undefined ? [] : [named].flat(), options };
  });
}

// A user who writes the older name means the new one.
function withoutOlder(spec: CommandSpec, typed: Record<string, unknown>): Record<string, unknown> {
  const options = { ...typed };
  for (const [older, flag] of Object.entries(spec.older ?? {})) {
    const key = new Option(older).attributeName();
    if (options[key] === undefined) continue;
    const now = new Option(flag).attributeName();
    if (options[now] !== undefined) throw new GivenTwice(longOf(older), flag);
    options[now] = options[key];
    // One and the same word may be an option of its own elsewhere.
    Reflect.deleteProperty(options, key);
  }
  return options;
}

function argumentOf(spec: CommandSpec): Argument {
  const several = spec.args === 'many' || spec.args === 'many-or-none';
  const argument = new Argument(`<argument${several ? '...' : ''}>`);
  // `--password archive.zip` may leave no archive over; the command itself says when one is missing.
  argument.required = !spec.args.endsWith('or-none') && !flagsOf(spec).includes('--password [value]');
  return argument;
}

function optionOf(spec: CommandSpec, flags: string): Option {
  const option = new Option(flags);
  if (spec.repeated?.includes(option.attributeName()) === true) {
    option.argParser((value: string, before: readonly string[] | undefined) => [...(before ?? []), value]);
  }
  return option;
}

// Understood before and after the name of a command.
function addGlobals(command: Command): Command {
  for (const flags of [...globalFlags, ...recordFlags]) command.addOption(new Option(flags));
  return command;
}
