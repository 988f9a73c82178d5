import type { CodeTable } from '../../codes/table.ts';
import { hoursTargets } from '../../codes/hours-targets.ts';
import type { Targets } from '../../codes/targets.ts';
import { readTargets } from '../../convert/hours/read-targets.ts';
import type { TargetsFault } from '../../convert/hours/targets-fault.ts';
import { decode } from '../../bytes/encoding/encoding.ts';
import { readWhole } from '../../system/streams/input.ts';
import type { Context } from '../command.ts';
import { nearest } from '../options/nearest.ts';
import { indented } from '../report/print.ts';
import { showName, showText } from '../say/show.ts';
import { Refusal, widthOf } from '../say/refusal.ts';

// The longest list of people is shorter.
const LARGEST = 16_777_216;
const MOST = 10;

/** Reads the file of targets that `--targets` names; those that are built in where it names none. @throws Refusal; OpenProblem */
export async function targetsOf(path: string | null, table: CodeTable, context: Context): Promise<Targets> {
  if (path === null) return hoursTargets;
  const bytes = await readWhole(path, context.host, LARGEST);
  const read = readJson((decode(bytes, 'utf8') ?? decode(bytes, 'big5') ?? '').replace(/^\ufeff/, ''), table);
  if ('version' in read) return read;
  const { t, host } = context;
  const width = widthOf(host.stderr);
  const lines = read.slice(0, MOST).map((fault) => indented(textOf(fault, context), '  ', width).trimEnd());
  if (read.length > MOST) lines.push(`  ${t.hours.targets.more(read.length - MOST)}`);
  throw new Refusal(2, t.archive.problem.at(showName(path), t.hours.targets.refused), lines);
}

function readJson(text: string, table: CodeTable): Targets | readonly TargetsFault[] {
  try {
    return readTargets(JSON.parse(text), table);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const position = /position (\d+)/.exec(error.message)?.[1];
    return [{ kind: 'not-json', line: position === undefined ? null : text.slice(0, Number(position)).split('\n').length }];
  }
}

const MOST_CODES = 12;

function textOf(fault: TargetsFault, { t }: Context): string {
  const words = t.hours.targets;
  const list = (codes: readonly number[]): string =>
    codes.slice(0, MOST_CODES).join(t.marks.comma) + (codes.length > MOST_CODES ? '…' : '');
  switch (fault.kind) {
    case 'not-json': return words.notJson(fault.line);
    case 'missing': return words.at(fault.at, words.missing(words.expected[fault.expected]));
    case 'wrong': return words.at(fault.at, words.wrong(words.expected[fault.expected]));
    case 'unknown-key': return words.at(fault.at, words.unknownKey(showText(fault.key), nearest(fault.key, fault.known)));
    case 'twice': return words.at(fault.at, words.twice(showText(fault.name)));
    case 'no-codes': return words.at(fault.at, words.noCodes);
    case 'both': return words.at(fault.at, words.both);
    case 'unknown-code': return words.at(fault.at, words.unknownCode(list(fault.codes)));
    case 'unknown-item': return words.at(fault.at, words.unknownItem(showText(fault.id), nearest(fault.id, fault.known)));
    case 'outside': return words.at(fault.at, words.outside(fault.within, list(fault.codes)));
    case 'overlap': return words.overlap(...fault.items, list(fault.codes));
    case 'required-within': return words.at(fault.at, words.requiredWithin(fault.within));
    case 'circle': return words.at(fault.at, words.circle);
  }
}
