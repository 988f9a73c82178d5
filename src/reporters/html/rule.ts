import type { RuleId } from '../../rules/index.ts';
import type { Severity } from '../../findings/finding.ts';
import { placesTable, type Entry } from './places.ts';
import { esc, signOf, type PageTexts } from './text.ts';

/** The part of a rule's findings in one file that the page keeps. */
export interface Group {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** The id of its part of the page. */
  readonly id: string;
  total: number;
  shown: number;
  readonly entries: Entry[];
}

/** Where a rule stands in its file. */
export interface RulePlace {
  /** The name of the file if there are several, else an empty text. */
  readonly file: string;
  /** Where the list of all rules of the file is. */
  readonly counts: string;
  readonly isFirst: boolean;
}

// The most messages that stand before the rows of a rule; further ones stand in the rows.
const MOST_TEXTS = 4;
/** A rule with more findings is folded at first, unless it is the worst one. */
const FEW = 5;

/** A rule, which can be folded: its title, its reason, the way to mend it, and where it was found. */
export function ruleSection(group: Group, { file, counts, isFirst }: RulePlace, texts: PageTexts): string {
  const { html: t, report } = texts;
  const { title, explain } = texts.rules[group.rule];
  const messages = [...new Set(group.entries.map(({ finding }) => finding.message))];
  const helps = [...new Set(group.entries.map(({ finding }) => finding.help))];
  const shown = group.entries.length;
  const count = shown === group.total ? t.all(group.total) : t.some(shown, group.total);
  const table = shown === 0 ? '' : placesTable(group, messages.length > 1, file, texts);
  const isOpen = isFirst || group.total <= FEW;
  // A browser opens what is folded around the target of a link, so the target stands within.
  return `<details class="rule ${group.severity}"${isOpen ? ' open' : ''}>`
    + `<summary><h3><span class="badge">${signOf[group.severity]} ${esc(report.severity[group.severity])}</span> ${esc(title)}</h3> `
    + `<span class="count">${esc(count)}</span> <code>${group.rule}</code></summary>\n`
    + `<div class="inside" id="${group.id}" tabindex="-1">\n`
    + `<dl class="words"><dt>${esc(t.what)}</dt>${definitions(messages, t.andMore)}<dt>${esc(t.why)}</dt><dd>${esc(explain)}</dd>`
    + `<dt>${esc(t.how)}</dt>${definitions(helps, t.andMore)}</dl>\n${table}\n`
    + `<p class="back"><a href="#${counts}">${esc(t.back)}</a></p></div></details>\n`;
}

function definitions(texts: readonly string[], more: string): string {
  const shown = texts.slice(0, MOST_TEXTS).map((text) => `<dd>${esc(text)}</dd>`);
  return shown.join('') + (texts.length > MOST_TEXTS ? `<dd class="none">${esc(more)}</dd>` : '');
}
