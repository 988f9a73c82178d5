import type { RuleId, RuleParams } from '../rules/index.ts';

/** The words of one rule. */
export interface RuleText<R extends RuleId> {
  readonly title: string;
  /** The meaning of the rule, and why the portal refuses or dislikes the value. */
  readonly explain: string;
  /** For each basis of the rule, in its order: where in the document or program it stands, or why we think so. */
  readonly evidence: readonly [string, ...string[]];
  /** The mistake at this place; the message never holds the value of a cell. */
  readonly message: (params: RuleParams[R]) => string;
  /** How to mend it. */
  readonly help: (params: RuleParams[R]) => string;
}

/** The words of every rule. */
export type RuleTexts = { readonly [R in RuleId]: RuleText<R> };

// Their own help tells what to choose on the download page, or that the file stays as it is.
const ownHelp: ReadonlySet<string> = new Set<RuleId>([
  'header/missing', 'header/extra', 'header/order', 'row/ismp-category', 'table/year-differs',
]);

/**
 * The words of all rules, whose help never has anybody edit a file that has to stay as it was downloaded.
 * @param help for a finding in such a file
 */
export function withDownloads(texts: RuleTexts, help: string): RuleTexts {
  const entries = Object.entries(texts as Readonly<Record<string, { readonly help: (params: never) => string }>>);
  return Object.fromEntries(entries.map(([rule, text]) => [rule, ownHelp.has(rule) ? text : {
    ...text, help: (params: never) => (isDownload(params) ? help : text.help(params)),
  }])) as unknown as RuleTexts;
}

function isDownload(params: object): boolean {
  return 'asDownloaded' in params && params.asDownloaded === true;
}
