import type { Context } from '../command.ts';
import type { Options } from '../options/options.ts';
import { knownPeople, rosterFiles, rosterOption } from '../options/roster-option.ts';
import type { TableOptions } from '../options/table-options.ts';
import type { ConvertOptions, TypedOptions } from './options.ts';

/** The request with the list of people in it, where one is named. @throws UsageError, Interrupted */
export async function withRoster(asked: TypedOptions, typed: Options, table: TableOptions, context: Context): Promise<ConvertOptions> {
  const option = await rosterOption(typed, table, context);
  return { ...asked, people: option?.roster ?? null, roster: knownPeople(option), beside: [...asked.beside, ...rosterFiles(option)] };
}
