import { Argument, Command, Option, type HelpConfiguration } from 'commander';
import { commandNamed, commands, globalFlags, longOf, optionGroups, type CommandName, type CommandSpec } from './commands/registry.ts';
import { helpText, type AnyHelp, type Help, type HelpText, type Lists } from './lang/help.ts';
import { displayWidth, padTo, wrap } from './lang/width.ts';

/** Makes the text of `lhl --help`: every command in a line of its own, in groups by what people do. */
export function programPage({ program, commands: of }: Help, columns: number): string {
  const wide = (texts: readonly string[]): number => Math.max(...texts.map(displayWidth)) + 2;
  const [titles, names] = [wide(Object.values(program.groups)), wide(commands.map(({ name }) => name))];
  const flags = ['-V, --version', '-h, --help', ...globalFlags].join('  ');
  const rows = commands.map(({ name, group }, i) => {
    const title = commands[i - 1]?.group === group ? '' : program.groups[group];
    return hanging(padTo(title, titles) + padTo(name, names), of[name].summary, columns);
  });
  return [
    ...wrap(`${program.usage} lhl ${program.usageCommand} ${program.usageOptions}`.replace('： ', '：') + program.otherUsage, columns),
    ...wrap(program.program, columns), ...rows.flat(), '',
    ...wrap(`${program.usageOptions}  ${flags}`, columns), ...wrap(program.exitCodes, columns), '',
  ].join('\n');
}

/**
 * Makes the help of a command: its options in groups, the everyday ones first and the limits last.
 * @param listsOf is asked where a text lists names
 */
export async function commandPage(
  name: CommandName, { program, commands: of }: Help, listsOf: () => Promise<Lists>, columns: number,
): Promise<string> {
  const spec: CommandSpec | null = commandNamed(name);
  const help: AnyHelp = of[name];
  const words: Readonly<Record<string, HelpText>> = help.options;
  const texts = [...help.argument, ...Object.values(words)];
  const lists = texts.some((text) => typeof text === 'function') ? await listsOf() : noLists;
  const command = new Command(`lhl ${name}`)
    .description(help.description)
    .usage(`${program.usageOptions} ${spec ? argumentWords(spec, help) : ''}`.trim())
    .configureHelp(layoutOf(program, columns))
    .configureOutput({ getOutHelpWidth: () => columns, getOutHasColors: () => false });
  const [argument, about = ''] = help.argument;
  if (argument !== undefined) command.addArgument(new Argument(`<${argument}>`, helpText(about, lists)));
  command.helpOption(false);
  const add = (group: keyof Help['program']['optionGroups'], flags: string, text: string): void => {
    command.addOption(new Option(flags, text).helpGroup(program.optionGroups[group]));
  };
  const shared = {
    '--lang <lang>': program.lang, '--no-color': program.noColor, '--debug': program.debug,
    '--audit-log <file>': program.auditLog, '-h, --help': program.helpFlag,
  };
  for (const group of optionGroups) {
    if (group === 'limits') for (const [flags, text] of Object.entries(shared)) add('shared', flags, text);
    for (const flags of spec?.options[group] ?? []) add(group, flags, helpText(words[flags] ?? '', lists));
  }
  const older = Object.entries(spec?.older ?? {}).map(([flags, flag]) => wrap(program.older(longOf(flags), flag), columns).join('\n'));
  return [command.helpInformation(), ...wrap(program.example + help.example, columns), ...older, ''].join('\n');
}

const noLists: Lists = {
  formats: [], ownForms: [], templates: [], uploads: [], webhrInputs: [], reporters: [], resultReporters: [], hoursReporters: [],
  reportEndings: [], forms: [], tables: [],
  encodings: [], inputEncodings: [], schemaTypes: [], shells: [],
};

function layoutOf(program: Help['program'], columns: number): HelpConfiguration {
  const titles: Readonly<Record<string, string>> = { 'Usage:': program.usage, 'Arguments:': program.arguments };
  return {
    helpWidth: columns,
    displayWidth,
    boxWrap: (text, width) => wrap(text, width).join('\n'),
    styleTitle: (title) => titles[title] ?? title,
  };
}

// The arguments as the line of usage shows them. A file to check may also be named by the configuration, but usually is not.
function argumentWords({ args, name }: CommandSpec, { argument: [word = ''] }: AnyHelp): string {
  switch (args) {
    case 'none': return '';
    case 'one-or-none': return `[${word}]`;
    case 'one': return `<${word}>`;
    case 'many': return `<${word}>...`;
    case 'many-or-none': return name === 'codes' ? `[${word}]...` : `<${word}>...`;
  }
}

// A text that does not fit goes on below where it began.
function hanging(before: string, text: string, columns: number): string[] {
  const by = displayWidth(before);
  return wrap(text, Math.max(columns - by, 20)).map((line, i) => (i === 0 ? before : ' '.repeat(by)) + line);
}
