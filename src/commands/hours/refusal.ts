import { HoursProblem } from '../../api/hours/problem.ts';
import { hoursText } from '../../api/words/hours.ts';
import type { Context } from '../command.ts';
import { shownPath } from '../input/table-input.ts';
import { Refusal } from '../say/refusal.ts';

/** Puts into words why no hours can be told; any other error stays as it is. */
export function hoursRefusal(error: unknown, { t }: Context): unknown {
  if (!(error instanceof HoursProblem)) return error;
  const { fact } = error;
  const { text, lines } = hoursText(fact, t);
  const indented = fact.kind === 'several-years' ? lines.map((line) => `  ${line}`) : lines;
  return new Refusal(2, 'file' in fact ? t.archive.problem.at(shownPath(fact.file, t), text) : text, indented);
}
