import type { PlanProblem } from '../../api/upload-plan.ts';
import { columnOf } from '../../convert/roster/words.ts';
import type { Layout } from '../../convert/upload/columns.ts';
import { mask } from '../../findings/mask.ts';
import type { Context } from '../command.ts';
import { shownPath } from '../input/table-input.ts';
import type { Options } from '../options/options.ts';
import { knownPeople, rosterFiles, rosterOption } from '../options/roster-option.ts';
import type { TableOptions } from '../options/table-options.ts';
import { Refusal } from '../say/refusal.ts';
import { showText } from '../say/show.ts';
import { mapWord } from '../../api/words/columns.ts';
import { listed } from './layout-refusal.ts';
import type { ConvertOptions, TypedOptions } from './options.ts';

/** The request with the list of people in it, where one is named. @throws UsageError, Interrupted */
export async function withRoster(asked: TypedOptions, typed: Options, table: TableOptions, context: Context): Promise<ConvertOptions> {
  const option = await rosterOption(typed, table, context);
  return { ...asked, people: option?.roster ?? null, roster: knownPeople(option), beside: [...asked.beside, ...rosterFiles(option)] };
}

const MOST = 50;

/** Rows of which the roster does not tell for certain who they are: each with its masked name, and how many people fit. */
export function unmatchedRefusal(
  { unmatched, all, layout }: Extract<PlanProblem, { readonly kind: 'unmatched' }>, { showValues }: ConvertOptions, path: string,
  context: Context,
): Refusal {
  const { t } = context;
  const { refused } = t.convert;
  const unit = unitOf(layout);
  const lines = unmatched.slice(0, MOST).flatMap(({ row, name, why, count }) => {
    const shown = showText(showValues ? name.trim() : mask(name.trim(), 'name'));
    return listed(refused.unmatchedRow(row.row, shown, refused.unmatchedWhy[why](count)), context);
  });
  if (unmatched.length > MOST) lines.push(...listed(refused.unmatchedMore(unmatched.length - MOST), context));
  const help = refused.unmatchedHelp(unit === null ? null : mapWord(unit, layout));
  return new Refusal(1, t.convert.at(shownPath(path, t), refused.unmatched(unmatched.length, all)), lines, help);
}

// The column that could be left out, so that names alone decide.
function unitOf({ columns }: Layout): Layout['columns'][number] | null {
  const used = columns.filter(({ leftOut }) => !leftOut);
  return used[columnOf('unit', used.map(({ header }) => header))] ?? null;
}
