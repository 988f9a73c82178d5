import { appliesTo, ruleOf, severityIn, type RuleId } from '../rules/index.ts';
import type { Severity } from '../findings/finding.ts';
import { mask } from '../findings/mask.ts';
import type { LibraryTexts } from '../lang/index.ts';
import type { RuleText } from '../lang/rule-text.ts';
import { shownBasis, type ShownBasis } from './evidence.ts';
import { samplesOf } from '../rules/samples.ts';
import { visible } from '../reporters/pretty.ts';
import { holdsOf, type FieldKey, type Format, type FormatId } from '../schemas/format.ts';
import { formats } from '../schemas/index.ts';

/** Everything that is told of a rule. */
export interface RuleFacts {
  readonly id: RuleId;
  readonly severity: Severity;
  /** The formats in which it is a warning, though its severity is `error`. */
  readonly warningIn: readonly FormatId[];
  readonly title: string;
  readonly explain: string;
  /** The formats that it can concern. */
  readonly formats: readonly FormatId[];
  /** How its findings can be mended: not at all, by changing the form alone (`safe`), so that a person looks at it, or some in each way. */
  readonly fix: 'none' | 'safe' | 'suggested' | 'both';
  /** Each of its wordings, with made-up numbers. */
  readonly says: readonly { readonly message: string; readonly help: string }[];
  readonly example: ShownExample;
  /** Its evidence, the strongest first. */
  readonly evidence: readonly ShownBasis[];
}

/** A made-up mistake and what it should be, in lines as they may be shown. */
export interface ShownExample {
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Whether personal data in it is masked. */
  readonly masked: boolean;
}

/** Gathers what is told of a rule, in a language. */
export function factsOf(rule: RuleId, t: LibraryTexts): RuleFacts {
  const text = t.rules[rule] as Omit<RuleText<RuleId>, 'message' | 'help'> &
    Readonly<Record<'message' | 'help', (params: object) => string>>;
  const [kind = 'none', other] = ruleOf(rule).fixes;
  const concerned = formats.filter((format) => appliesTo(rule, format));
  return {
    id: rule,
    severity: ruleOf(rule).severity,
    warningIn: concerned.filter((format) => severityIn(rule, format) !== ruleOf(rule).severity).map((format) => format.id),
    title: text.title,
    explain: text.explain,
    formats: concerned.map((format) => format.id),
    fix: other === undefined ? kind : 'both',
    says: samplesOf(rule).map((params) => ({ message: text.message(params), help: text.help(params) })),
    example: shownExample(rule, t),
    evidence: ruleOf(rule).evidence.map((basis, i) => shownBasis(basis, text.evidence[i] ?? '', t)),
  };
}

/** The severity of a rule in words, and where a format lowers it. */
export function severityWords(
  { severity, warningIn }: Pick<RuleFacts, 'severity' | 'warningIn'>, { report, explain }: LibraryTexts,
): string {
  return report.severity[severity] + (warningIn.length === 0 ? '' : explain.warningIn(warningIn));
}

/** The format in which the example of a rule stands: the first that the rule concerns and that has its columns. */
export function exampleFormat(rule: RuleId, keys: readonly FieldKey[]): Format | null {
  return formats.find((format) => appliesTo(rule, format) && keys.every((key) => format.fields.some((field) => field.key === key))) ?? null;
}

function shownExample(rule: RuleId, t: LibraryTexts): ShownExample {
  const example = ruleOf(rule).example;
  if ('text' in example) {
    return { before: example.text.before.split('\n'), after: example.text.after.split('\n'), masked: false };
  }
  const keys = [...new Set([...example.before, ...example.after].flatMap((cells) => Object.keys(cells) as FieldKey[]))];
  const fields = exampleFormat(rule, keys)?.fields.filter((field) => keys.includes(field.key)) ?? [];
  const shown = (rows: typeof example.before): string[] => rows.map((cells, i) => {
    const parts = fields.flatMap((field) => {
      const value = cells[field.key];
      if (value === undefined) return [];
      const masked = visible(mask(value, holdsOf(field)));
      return [`${field.header}${masked === '' ? ` ${t.report.blank}` : t.report.quote(masked)}`];
    });
    return `${rows.length > 1 || example.before.length > 1 ? `${t.explain.row(i + 2)} ` : ''}${parts.join(' ')}`;
  });
  return { before: shown(example.before), after: shown(example.after), masked: fields.some((field) => field.personal !== undefined) };
}
