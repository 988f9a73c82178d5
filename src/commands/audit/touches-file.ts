import { flagsOf, longOf, type CommandSpec } from '../registry.ts';

// Commands that say what the program knows: they touch a file only where an option names one.
const OF_WORDS: readonly CommandSpec['name'][] = ['rules', 'explain', 'formats', 'codes', 'schema', 'completion'];

/** Whether a run reads or writes files, so that it may have to be recorded. */
export function touchesFile(spec: CommandSpec, options: Readonly<Record<string, unknown>>): boolean {
  return !OF_WORDS.includes(spec.name)
    || flagsOf(spec).some((flags) => /<[^>]*file\W*>/.test(flags) && options[keyOf(flags)] !== undefined);
}

/** The key under which the value of an option stands, by its flags. */
export function keyOf(flags: string): string {
  return longOf(flags).slice(2).replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
