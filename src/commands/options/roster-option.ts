import { KnownPeople } from '../../checks/known-people.ts';
import type { Roster } from '../../convert/roster/roster.ts';
import { UsageError, type Context } from '../command.ts';
import { textOption, type Options } from './options.ts';
import type { TableOptions } from './table-options.ts';

/** The list of people that a run is held against, and the file that it comes from. */
export interface RosterOption {
  readonly path: string;
  readonly roster: Roster;
}

/**
 * Reads the list of people that `--roster` names; null where none is named. The code that reads it is loaded only then.
 * @param configured the path in the configuration
 * @throws FileError that says why it cannot be used; Interrupted
 */
export async function rosterOption(
  options: Options, table: TableOptions, context: Context, configured: string | null = null,
): Promise<RosterOption | null> {
  const path = textOption(options, 'roster') ?? configured;
  if (path === null) return null;
  if (path === '') throw new UsageError(context.t.files.optionWants.missing('--roster', 'roster.xls'));
  const { readRosterFile } = await import('../input/roster.ts');
  return { path, roster: await readRosterFile(path, table, context) };
}

/** The people of an option as the checks take them; null where it is not given. */
export const knownPeople = (option: RosterOption | null): KnownPeople | null => option && new KnownPeople(option.roster.people);

/** The files of an option that no output may replace. */
export const rosterFiles = (option: RosterOption | null): string[] => (option === null ? [] : [option.path]);
