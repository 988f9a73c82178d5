import { HoursProblem } from '../../api/hours/problem.ts';
import { hoursText } from '../../api/words/hours.ts';
import { wrap } from '../../lang/width.ts';
import type { Context } from '../command.ts';
import { shownPath } from '../input/table-input.ts';
import { Refusal, widthOf } from '../say/refusal.ts';

/** Puts into words why no hours can be told; any other error stays as it is. */
export function hoursRefusal(error: unknown, { t, host }: Context): unknown {
  if (!(error instanceof HoursProblem)) return error;
  const { fact } = error;
  const { text, lines } = hoursText(fact, t);
  const width = widthOf(host.stderr);
  const indented = lines.flatMap((line) => (fact.kind === 'several-years' ? [`  ${line}`] : wrap(line, width)));
  return new Refusal(2, 'file' in fact ? t.archive.problem.at(shownPath(fact.file, t), text) : text, indented);
}
