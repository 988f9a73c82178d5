import type { Lists } from '../../lang/help.ts';
import { formats } from '../../schemas/index.ts';
import { byChoices, dateForms, langs } from '../options/choices.ts';
import { ruleNames } from '../options/rule-options.ts';
import type { CommandName } from '../registry.ts';

/** The values that stand behind an option, or are an argument. */
export interface Values {
  readonly words: readonly string[];
  /** Whether several go together, separated by commas. */
  readonly commas?: boolean;
  readonly paths?: 'files' | 'folders';
}

const nothing: Values = { words: [] };
const files: Values = { words: [], paths: 'files' };
const keys = [...new Set(formats.filter(({ kind }) => kind === 'upload').flatMap(({ fields }) => fields.map(({ key }) => key)))];

/**
 * Finds the possible values of an option.
 * @param flag the long flag
 * @param flags all its flags, with the name of its value
 * @param typed what of the value is there already
 */
export function optionValues(command: CommandName | null, flag: string, flags: string, typed: string, lists: Lists): Values {
  const behindEquals = typed.includes('=');
  switch (flag) {
    case '--as': return { words: command === 'to-webhr' ? lists.webhrInputs : [...lists.formats, ...lists.ownForms] };
    case '--to': return { words: [...lists.uploads, ...lists.ownForms] };
    case '--reporter':
      return behindEquals ? files : { words: reportersOf(command, lists) };
    case '--by': return { words: byChoices };
    case '--encoding': return { words: lists.encodings };
    case '--input-encoding': return { words: lists.inputEncodings };
    case '--type': return { words: lists.schemaTypes };
    case '--dates': return { words: dateForms };
    case '--lang': return { words: langs };
    case '--select': case '--ignore': return { words: ruleNames, commas: true };
    case '--codes': return behindEquals ? files : { words: lists.tables.map((table) => `${table}=`) };
    case '--set': return behindEquals ? nothing : { words: keys.map((key) => `${key}=`) };
    case '--map': return behindEquals ? { words: keys.map((key) => typed.slice(0, typed.lastIndexOf('=') + 1) + key) } : nothing;
    default: return /<file>/.test(flags) ? files : /<dir>/.test(flags) ? { words: [], paths: 'folders' } : nothing;
  }
}

function reportersOf(command: CommandName | null, lists: Lists): readonly string[] {
  switch (command) {
    case 'validate': return lists.reporters;
    case 'result': return lists.resultReporters;
    case 'hours': return lists.hoursReporters;
    default: return lists.forms;
  }
}

/** Finds the possible next arguments of a command. @param before how many there are already */
export function argumentValues(command: CommandName, before: number, lists: Lists): Values {
  switch (command) {
    case 'rules': return nothing;
    case 'template': return { words: [...lists.templates, ...lists.ownForms] };
    case 'formats': case 'schema': return { words: [...lists.formats, ...lists.ownForms] };
    case 'explain': return { words: [...ruleNames.filter((name) => name.includes('/')), ...lists.formats, ...lists.tables] };
    case 'codes': return before === 0 ? { words: lists.tables } : nothing;
    case 'completion': return before === 0 ? { words: lists.shells } : nothing;
    default: return files;
  }
}
