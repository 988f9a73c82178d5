// Makes the pages of the manual from the list of the commands and their help.
import { lists } from '../src/commands/help/lists.ts';
import { commands, globalFlags, longOf, optionGroups, recordFlags, type CommandSpec } from '../src/commands/registry.ts';
import { help as en } from '../src/lang/en/help/index.ts';
import { manual as enManual } from '../src/lang/en/help/manual.ts';
import { helpText, type AnyHelp, type Help, type HelpText, type ManualHelp } from '../src/lang/help.ts';
import { help as zh } from '../src/lang/zh/help/index.ts';
import { manual as zhManual } from '../src/lang/zh/help/manual.ts';
import { version } from '../src/version.ts';

const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/;
// Closing punctuation stays with what is before it, opening punctuation with what follows.
const CLOSING = /[，。、；：！？）」』》〉］】]/;
const OPENING = /[（「『《〈［【]/;

/** A text for troff: in ASCII, with places where a line of Chinese may break. */
function roff(text: string): string {
  const chars = [...text];
  const escaped = chars.map((char, i) => {
    const next = chars[i + 1] ?? ' ';
    const broken = next !== ' ' && (WIDE.test(char) || WIDE.test(next)) && char !== ' ' && !CLOSING.test(next) && !OPENING.test(char);
    return one(char) + (broken ? '\\:' : '');
  }).join('');
  return /^[.']/.test(escaped) ? `\\&${escaped}` : escaped;
}

function one(char: string): string {
  if (char === '\\') return '\\e';
  if (char === '-') return '\\-';
  return char <= '~' ? char : `\\[u${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;
}

const item = (term: string, text: string): string[] => ['.TP', `.B ${roff(term)}`, roff(text)];

function page(name: string, { program, commands: of }: Help, manual: ManualHelp, other: string): string {
  const shared = {
    '--lang <lang>': program.lang, '--no-color': program.noColor, '--debug': program.debug, '--audit-log <file>': program.auditLog,
    '-h, --help': program.helpFlag,
  };
  const lines = [
    `.TH ${name.toUpperCase()} 1 "" "lhl ${version}"`, '.nh', '.ad l',
    '.SH NAME', `${roff(name)} \\- ${roff(manual.title)}`,
    `.SH ${roff(manual.synopsis)}`, `.B lhl`, roff(`${program.usageCommand} ${program.usageOptions}`),
    `.SH ${roff(manual.description)}`, roff(program.program),
    `.SH ${roff(manual.commands)}`,
    ...commands.flatMap((spec) => ofCommand(spec, of[spec.name], program)),
    `.SH ${roff(manual.shared)}`, ...Object.entries(shared).flatMap(([flags, text]) => item(flags, text)),
    `.SH ${roff(manual.exit)}`, ...Object.entries(manual.exitCodes).flatMap(([code, text]) => item(code, text)),
    `.SH ${roff(manual.environment)}`, ...Object.entries(manual.variables).flatMap(([variable, text]) => item(variable, text)),
    `.SH ${roff(manual.files)}`, ...item('lhl.config.json', manual.configuration),
    `.SH ${roff(manual.seeAlso)}`, `.BR ${roff(other)} (1)`,
  ];
  if (Object.keys(shared).length !== globalFlags.length + recordFlags.length + 1) throw new Error('an option of every command has no text');
  return `${lines.join('\n')}\n`;
}

function ofCommand(spec: CommandSpec, help: AnyHelp, program: Help['program']): string[] {
  const words: Readonly<Record<string, HelpText>> = help.options;
  const [argument, about = ''] = help.argument;
  const names = spec.alias === undefined ? spec.name : `${spec.name}, ${spec.alias}`;
  return [
    `.SS ${roff(names)}`, roff(help.description),
    ...(argument === undefined ? [] : item(argument, helpText(about, lists))),
    ...optionGroups.flatMap((group) => (spec.options[group] ?? []).flatMap((flags) => item(flags, helpText(words[flags] ?? '', lists)))),
    '.PP', roff(program.example + help.example),
    ...Object.entries(spec.older ?? {}).flatMap(([flags, flag]) => ['.PP', roff(program.older(longOf(flags), flag))]),
  ];
}

/** The pages of the manual, by the names of their files. */
export const pages: Readonly<Record<string, string>> = {
  'lhl.1': page('lhl', zh, zhManual, 'lhl-en'),
  'lhl-en.1': page('lhl-en', en, enManual, 'lhl'),
};
