import type { Obstacle } from '../../convert/obstacles.ts';
import { ruleIds, ruleOf, type RuleId } from '../../rules/index.ts';
import { cellName, type Finding, type Found } from '../../findings/finding.ts';
import { maskIds, mask } from '../../findings/mask.ts';
import type { Messages } from '../../lang/index.ts';
import { clip, wrap } from '../../lang/width.ts';
import { describe } from '../../reporters/describe.ts';
import { visible } from '../../reporters/pretty.ts';

/** The reasons that keep rows out: how often each occurs, and its first few rows in full. */
interface Group {
  readonly title: string;
  total: number;
  readonly first: Reason[];
}

interface Reason {
  readonly group: RuleId | Exclude<Obstacle['kind'], 'finding'>;
  readonly title: string;
  readonly place: string;
  /** As the file has it, IDs masked; null for a reason about a whole row. */
  readonly header: string | null;
  readonly value: string | null;
  /** The right value, where it is known. */
  readonly fix?: Finding['fix'];
  readonly message: string;
  readonly help: string;
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
  add(obstacles: readonly Obstacle[]): string {
    const { aside } = this.#t.webhr;
    return obstacles.map((obstacle) => {
      const reason = reasonOf(obstacle, this.#helpOf, this.#t);
      this.#count(reason);
      return reason.header === null ? reason.message : aside.field(bare(reason.header), reason.message);
    }).join(aside.join);
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

  #count(reason: Reason): void {
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
  reasons.add(findings.map((found) => ({ kind: 'finding', found })));
  return [...reasons.lines()];
}

function reasonOf(obstacle: Obstacle, helpOf: typeof webhrHelp, t: Messages): Reason {
  const texts = t.webhr.reason;
  switch (obstacle.kind) {
    case 'finding':
      return obstacle.found.rule === 'table/duplicate'
        ? ofRepeat(obstacle.found.row ?? 1, obstacle.found.params.first, t)
        : ofFinding(describe(obstacle.found, ruleOf(obstacle.found.rule).severity, t.rules, false), helpOf(obstacle.found, t), t);
    case 'apostrophe': {
      const { row, column, header, value, personal } = obstacle.place;
      return {
        group: 'apostrophe', ...texts.apostrophe, place: cellName(column ?? 1, row ?? 1),
        header: maskIds(header ?? ''), value: mask(value ?? '', personal),
      };
    }
    case 'repeats': return ofRepeat(obstacle.row, obstacle.first, t);
    case 'beyond': {
      const { row, column, header, value } = obstacle.place;
      return {
        group: 'beyond', ...texts.beyond, place: cellName(column ?? 1, row ?? 1), header: maskIds(header ?? ''),
        value: maskIds(value ?? ''),
      };
    }
  }
}

// The output has fewer columns that tell records apart than the input, so the words differ from those of the check.
function ofRepeat(row: number, first: number, t: Messages): Reason {
  const { title, message, help } = t.webhr.reason.repeats;
  return { group: 'repeats', title, message: message(first), help, place: t.report.row(row), header: null, value: null };
}

// The way out that the checks name is not that of this command; null where it is.
function webhrHelp(found: Found, { webhr }: Messages): string | null {
  if (found.rule === 'cell/not-in-big5') return webhr.reason.notInBig5Help;
  const unknown = found.rule === 'header/unknown' && (found.params.kind === 'not-near' || found.params.kind === 'not-forced');
  return unknown ? webhr.reason.unknownHelp : null;
}

function ofFinding(finding: Finding, help: string | null, t: Messages): Reason {
  const { rule, row, cell, header, value, fix, message } = finding;
  return {
    group: rule,
    title: t.rules[rule].title,
    place: cell ?? (row === null ? t.report.wholeFile : t.report.row(row)),
    header: row === 1 && rule.startsWith('header/') && cell === null ? null : header,
    value,
    fix: cell === null ? null : fix,
    message,
    help: help ?? finding.help,
  };
}

// A star says that a column is required; a reason need not say so, nor begin like a formula.
function bare(header: string): string {
  return header.replace(/^[\s*＊\ufeff=+\-@]+|[\s*＊]+$/gu, '');
}
