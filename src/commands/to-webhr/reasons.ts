import { reasonOf, reasonsText, webhrHelp, type Reason } from '../../api/words/webhr-reason.ts';
import type { Obstacle } from '../../convert/obstacles.ts';
import { ruleIds } from '../../rules/index.ts';
import type { Found } from '../../findings/finding.ts';
import type { Messages } from '../../lang/index.ts';
import { clip, wrap } from '../../lang/width.ts';
import { visible } from '../../reporters/pretty.ts';

/** The reasons that keep rows out: how often each occurs, and its first few rows in full. */
interface Group {
  readonly title: string;
  total: number;
  readonly first: Reason[];
}

const FIRST_FEW = 5;
const ORDER: readonly Reason['group'][] = [...ruleIds, 'apostrophe', 'repeats', 'beyond'];

/** Collects why rows cannot go in, and puts it into words: masked for people to see, without values for the file. */
export class Reasons {
  readonly #t: Messages;
  readonly #width: number;
  readonly #helpOf: typeof webhrHelp;
  readonly #groups = new Map<Reason['group'], Group>();

  /** @param helpOf tells how to mend a finding where that is not what the checks say */
  constructor(t: Messages, width: number, helpOf = webhrHelp) {
    this.#t = t;
    this.#width = width;
    this.#helpOf = helpOf;
  }

  /** Takes what keeps one row out. @returns the reason as it stands in the set-aside file */
  addObstacles(obstacles: readonly Obstacle[]): string {
    const reasons = obstacles.map((obstacle) => reasonOf(obstacle, this.#t, this.#helpOf));
    for (const reason of reasons) this.#countReason(reason);
    return reasonsText(reasons, this.#t);
  }

  /** The kinds of reasons: the title of each, and how often it occurs. */
  totals(): readonly { readonly title: string; readonly total: number }[] {
    return this.#ordered();
  }

  /** The first few of each kind in full, with how to mend them. */
  lines(): readonly string[] {
    return this.#ordered().flatMap((group) => ['', ...this.#group(group)]);
  }

  #ordered(): Group[] {
    return [...this.#groups].sort(([one], [other]) => ORDER.indexOf(one) - ORDER.indexOf(other)).map(([, group]) => group);
  }

  #countReason(reason: Reason): void {
    let group = this.#groups.get(reason.group);
    if (!group) this.#groups.set(reason.group, (group = { title: reason.title, total: 0, first: [] }));
    group.total++;
    if (group.first.length < FIRST_FEW) group.first.push(reason);
  }

  #group({ title, total, first }: Group): string[] {
    const { report, webhr } = this.#t;
    const lines = [`${title}  ${report.ruleCount(total)}`];
    let help = '';
    for (const reason of first) {
      let line = reason.place;
      if (reason.header !== null) line += ` ${visible(reason.header)}`;
      if (reason.value !== null) line += reason.value === '' ? ` ${report.blank}` : report.quote(clip(visible(reason.value), 36));
      if (reason.fix && reason.fix.value !== null)
        line += ` ${reason.fix.kind === 'safe' ? report.mend : report.consider}${report.quote(clip(visible(reason.fix.value), 36))}`;
      lines.push(...this.#indented(line, 2), ...this.#indented(reason.message, 4));
      if (reason.help !== help) lines.push(...this.#indented(report.how + reason.help, 4));
      help = reason.help;
    }
    if (total > first.length) lines.push(...this.#indented(webhr.refused.shown(total, first.length), 2));
    return lines;
  }

  #indented(text: string, by: number): string[] {
    return wrap(text, this.#width - by).map((line) => ' '.repeat(by) + line);
  }
}

/** Findings of the header or of a whole file, in words. @param helpOf as of {@link Reasons} */
export function findingLines(findings: readonly Found[], t: Messages, width: number, helpOf = webhrHelp): string[] {
  const reasons = new Reasons(t, width, helpOf);
  reasons.addObstacles(findings.map((found) => ({ kind: 'finding', found })));
  return [...reasons.lines()];
}
