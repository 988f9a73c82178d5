import { TargetsProblem } from '../../api/hours/targets-problem.ts';
import { targetsIn } from '../../api/read-targets.ts';
import { targetsText } from '../../api/words/targets.ts';
import type { CodeTable } from '../../codes/table.ts';
import { hoursTargets } from '../../codes/hours-targets.ts';
import type { Targets } from '../../codes/targets.ts';
import { readWhole } from '../../system/streams/input.ts';
import type { Context } from '../command.ts';
import { indented } from '../report/print.ts';
import { showName } from '../say/show.ts';
import { Refusal, widthOf } from '../say/refusal.ts';

// The longest list of people is shorter.
const LARGEST = 16_777_216;

/** Reads the file of targets that `--targets` names; those that are built in where it names none. @throws Refusal; OpenProblem */
export async function targetsOf(path: string | null, table: CodeTable, { t, host }: Context): Promise<Targets> {
  if (path === null) return hoursTargets;
  const bytes = await readWhole(path, host, LARGEST);
  try {
    return targetsIn(bytes, table);
  } catch (error) {
    if (!(error instanceof TargetsProblem)) throw error;
    const { text, lines } = targetsText(error.fact.faults, t);
    const width = widthOf(host.stderr);
    throw new Refusal(2, t.archive.problem.at(showName(path), text), lines.map((line) => indented(line, '  ', width).trimEnd()));
  }
}
