import { helpText, type Help, type HelpText, type Lists } from '../../lang/help.ts';
import type { Messages } from '../../lang/index.ts';
import type { shells } from '../options/choices.ts';
import { commandNamed, commands, flagsOf, globalFlags, longOf, recordFlags, type CommandSpec } from '../registry.ts';
import { argumentValues, optionValues, type Values } from './values.ts';

/** A word that the typed one may become. */
export interface Candidate {
  readonly value: string;
  readonly about: string;
}

/** The words that the last word of a line may become, and whether it may be a path. */
export interface Candidates {
  readonly candidates: readonly Candidate[];
  readonly paths: 'files' | 'folders' | null;
}

/** Where the words about candidates come from. */
export interface Sources {
  readonly help: Help;
  readonly lists: Lists;
  readonly rules: Messages['rules'];
}

/** Finds what the last of the words behind `lhl` may become. */
export function candidatesFor(shell: typeof shells[number], typed: readonly string[], sources: Sources): Candidates {
  const words = wordsOf(shell, typed);
  const current = words.at(-1) ?? '';
  const found = candidatesOf(words.slice(0, -1), current, sources);
  const fitting = found.candidates.filter(({ value }) => value.startsWith(current));
  if (shell !== 'bash') return { ...found, candidates: fitting };
  // bash completes only what stands behind the last equals sign.
  const start = current.slice(0, current.lastIndexOf('=') + 1);
  return { ...found, candidates: fitting.map(({ value, about }) => ({ value: value.slice(start.length), about })) };
}

// The words without the changes that the shell makes to them.
function wordsOf(shell: typeof shells[number], typed: readonly string[]): readonly string[] {
  if (shell === 'powershell') return typed.map((word, i) => (i === typed.length - 1 ? word.slice(1) : word));
  if (shell !== 'bash') return typed;
  const words: string[] = [];
  for (const word of typed) {
    const glued = words.length > 0 && (word === '=' || words.at(-1)?.endsWith('=') === true);
    words.push(glued ? (words.pop() ?? '') + word : word);
  }
  return words;
}

function candidatesOf(before: readonly string[], current: string, sources: Sources): Candidates {
  const { help, lists } = sources;
  const at = before.findIndex((word, i) => !word.startsWith('-') && before[i - 1] !== '--lang');
  const word = before[at];
  if (word === undefined || word === 'help') return ofProgram(before, current, help, lists);
  const spec = commandNamed(word);
  if (spec === null) return none;
  const flags = [...flagsOf(spec), ...globalFlags, ...recordFlags];
  const known = (flag: string): string | undefined => flags.find((one) => longOf(one) === flag || one.startsWith(`${flag},`));
  const behind = before.slice(at + 1);
  const [, glued, ofGlued = ''] = /^(--[a-z-]+=)(.*)$/s.exec(current) ?? [];
  if (glued !== undefined) {
    const option = known(glued.slice(0, -1));
    return option === undefined ? none : ofValues(optionValues(spec.name, longOf(option), option, ofGlued, lists), glued, ofGlued, sources);
  }
  const last = known(behind.at(-1) ?? '');
  if (last?.includes('<') === true) return ofValues(optionValues(spec.name, longOf(last), last, current, lists), '', current, sources);
  if (current.startsWith('-')) return { candidates: optionsOf(spec, behind, sources), paths: null };
  const args = behind.filter((one, i) => !one.startsWith('-') && known(behind[i - 1] ?? '')?.includes('<') !== true);
  return ofValues(argumentValues(spec.name, args.length, lists), '', current, sources);
}

const none: Candidates = { candidates: [], paths: null };

function ofProgram(before: readonly string[], current: string, { program, commands: of }: Help, lists: Lists): Candidates {
  if (before.at(-1) === '--lang') return ofValues(optionValues(null, '--lang', '--lang <lang>', current, lists), '', current, null);
  const flags = [
    ['--help', program.helpFlag],
    ['--version', program.versionFlag],
    ['--lang', program.lang],
    ['--no-color', program.noColor],
    ['--debug', program.debug],
  ] as const;
  const names = commands.map(({ name }) => [name, of[name].summary] as const);
  const asked = before.includes('help') ? [] : [['help', program.helpFlag] as const];
  const all = current.startsWith('-') ? flags : [...names, ...asked];
  return { candidates: all.map(([value, about]) => ({ value, about })), paths: null };
}

function optionsOf(spec: CommandSpec, behind: readonly string[], { help, lists }: Sources): readonly Candidate[] {
  const words: Readonly<Record<string, HelpText>> = help.commands[spec.name].options;
  const { program } = help;
  const shared = [
    ['--lang', program.lang], ['--no-color', program.noColor], ['--debug', program.debug], ['--help', program.helpFlag],
  ] as const;
  const own = flagsOf(spec).map((flags) => [longOf(flags), helpText(words[flags] ?? '', lists)] as const);
  const repeated = spec.repeated ?? [];
  // An option that may be given once is not offered again.
  const left = [...own, ...shared].filter(([flag]) => repeated.includes(flag.slice(2)) || !behind.includes(flag));
  return left.map(([value, about]) => ({ value, about }));
}

function ofValues({ words, commas = false, paths }: Values, glued: string, typed: string, sources: Sources | null): Candidates {
  const start = commas ? typed.slice(0, typed.lastIndexOf(',') + 1) : '';
  const candidates = words.map((word) => ({ value: glued + start + word, about: aboutOf(word, sources) }));
  return { candidates, paths: paths ?? null };
}

function aboutOf(word: string, sources: Sources | null): string {
  const texts: Readonly<Record<string, { readonly title: string }>> = sources?.rules ?? {};
  return texts[word]?.title ?? '';
}
