import type { ArgsOf, CommandName, CommandSpec, FlagsOf, optionGroups } from '../commands/registry.ts';

/** The names that help texts list, from where each of them is decided. */
export interface Lists {
  readonly formats: readonly string[];
  /** Formats whose blank form has to be handed over. */
  readonly ownForms: readonly string[];
  /** Formats with a form to fill in. */
  readonly templates: readonly string[];
  /** Formats that a table can become. */
  readonly uploads: readonly string[];
  /** Formats that `lhl to-webhr` reads. */
  readonly webhrInputs: readonly string[];
  readonly reporters: readonly string[];
  /** The reporters of `lhl result`. */
  readonly resultReporters: readonly string[];
  /** Of `lhl hours`. */
  readonly hoursReporters: readonly string[];
  /** Endings of file names that tell a reporter. */
  readonly reportEndings: readonly string[];
  /** How `lhl rules` and its like show what they know. */
  readonly forms: readonly string[];
  readonly tables: readonly string[];
  readonly encodings: readonly string[];
  readonly inputEncodings: readonly string[];
  readonly schemaTypes: readonly string[];
  readonly shells: readonly string[];
}

/** A text of the help; one that lists names takes them from their registry. */
export type HelpText = string | ((lists: Lists) => string);

/** The text of a help, with the names that it lists. */
export function helpText(text: HelpText, lists: Lists): string {
  return typeof text === 'string' ? text : text(lists);
}

/** The help of a command, with a word for each option that the command has. */
export interface CommandHelp<N extends CommandName> {
  /** One short line for the list of the commands. */
  readonly summary: string;
  readonly description: string;
  /** The names of its arguments, with a description of each. */
  readonly argument: ArgsOf<N> extends 'none' ? readonly [] : readonly [name: string, about: HelpText];
  /** A command line that shows the usual way. */
  readonly example: string;
  readonly options: { readonly [F in FlagsOf<N>]: HelpText };
}

/** The help of every command. */
export type CommandsHelp = { readonly [N in CommandName]: CommandHelp<N> };

/** The help of some command. */
export type AnyHelp = CommandsHelp[CommandName];

/** The parts of the help that belong to no single command. */
export interface ProgramHelp {
  readonly usage: string;
  readonly arguments: string;
  readonly usageOptions: string;
  readonly usageCommand: string;
  readonly program: string;
  /** Titles of the groups of commands in `lhl --help`. */
  readonly groups: Readonly<Record<CommandSpec['group'], string>>;
  /** Titles of the groups of options; `shared` holds those of every command, which stand before the limits. */
  readonly optionGroups: Readonly<Record<typeof optionGroups[number] | 'shared', string>>;
  readonly example: string;
  readonly older: (older: string, flag: string) => string;
  readonly lang: string;
  readonly noColor: string;
  readonly debug: string;
  readonly auditLog: string;
  readonly helpFlag: string;
  readonly versionFlag: string;
  /** Behind the usage of the program: a file in the place of a command, and where the help of a command is. */
  readonly otherUsage: string;
  readonly exitCodes: string;
}

/** All that the help says in a language. */
export interface Help {
  readonly program: ProgramHelp;
  readonly commands: CommandsHelp;
}

/** The parts of the manual page that the help does not have. */
export interface ManualHelp {
  readonly title: string;
  readonly synopsis: string;
  readonly description: string;
  readonly commands: string;
  readonly shared: string;
  readonly exit: string;
  readonly exitCodes: Readonly<Record<'0' | '1' | '2' | '130', string>>;
  readonly environment: string;
  readonly variables: Readonly<Record<string, string>>;
  readonly files: string;
  readonly configuration: string;
  readonly seeAlso: string;
}
