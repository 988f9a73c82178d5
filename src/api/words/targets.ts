import type { TargetsFault } from '../../convert/hours/targets-fault.ts';
import { showText } from '../../findings/show.ts';
import type { LibraryTexts } from '../../lang/index.ts';
import { nearest } from '../../lang/nearest.ts';
import type { ProblemText } from './problem.ts';

const MOST = 10;
const MOST_CODES = 12;

/** Says why targets cannot be used, without the name of their file. */
export function targetsText(faults: readonly TargetsFault[], t: LibraryTexts): ProblemText {
  const { targets: words } = t.hours;
  const lines = faults.slice(0, MOST).map((fault) => textOf(fault, t));
  return { text: words.refused, lines: faults.length > MOST ? [...lines, words.more(faults.length - MOST)] : lines };
}

function textOf(fault: TargetsFault, { hours: { targets: words }, marks }: LibraryTexts): string {
  const list = (codes: readonly number[]): string => codes.slice(0, MOST_CODES).join(marks.comma) + (codes.length > MOST_CODES ? '…' : '');
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
