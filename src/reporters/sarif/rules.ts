import { ruleIds, ruleOf, type RuleId } from '../../rules/index.ts';
import type { SeverityOf } from '../../findings/finding.ts';
import { samplesOf } from '../../rules/samples.ts';
import type { Lang, Messages } from '../../lang/index.ts';
import { markdownText, plainText } from './text.ts';

/** The languages as SARIF names them. */
export const languages: Readonly<Record<Lang, string>> = { zh: 'zh-TW', en: 'en-US' };

const indexes = new Map(ruleIds.map((rule, i) => [rule, i]));

/** Where a rule stands among those of the tool. */
export function ruleIndex(rule: RuleId): number {
  return indexes.get(rule) ?? -1;
}

/** The tool with all its rules, in the language of the run. */
export function tool(texts: Messages, lang: Lang, version: string): object {
  return {
    driver: {
      name: 'lhl', version, semanticVersion: version, language: languages[lang],
      shortDescription: { text: plainText(texts.report.ci.tool) },
      rules: ruleIds.map((rule) => ({ ...words(rule, texts), defaultConfiguration: { level: ruleOf(rule).severity } })),
    },
  };
}

/** The words of the rules in another language, in the same order. */
export function translation(texts: Messages, lang: Lang, version: string): object {
  return {
    name: 'lhl', version, language: languages[lang], contents: ['localizedData'],
    translationMetadata: { name: `lhl (${languages[lang]})` },
    associatedComponent: { name: 'lhl' },
    shortDescription: { text: plainText(texts.report.ci.tool) },
    rules: ruleIds.map((rule) => words(rule, texts)),
  };
}

/** The user's changes to the rules, as a part of the invocation; empty if there are none. */
export function overrides(severityOf: SeverityOf): object {
  const changed = ruleIds.flatMap((rule) => {
    const level = severityOf(rule, null);
    if (level === ruleOf(rule).severity) return [];
    return [{ descriptor: { id: rule, index: ruleIndex(rule) }, configuration: level === null ? { enabled: false } : { level } }];
  });
  return changed.length === 0 ? {} : { ruleConfigurationOverrides: changed };
}

function words(rule: RuleId, { rules: texts, report: t }: Messages): object {
  const { title, explain, help } = texts[rule] as { title: string; explain: string; help: (params: object) => string };
  const ways = [...new Set(samplesOf(rule).map((params) => help(params)))];
  const list = (mark: (text: string) => string): string => `${mark(t.how).trim()}\n\n${ways.map((way) => `- ${mark(way)}`).join('\n')}`;
  return {
    id: rule,
    shortDescription: { text: plainText(title) },
    fullDescription: { text: plainText(explain) },
    help: {
      text: `${plainText(`${title}\n\n${explain}`)}\n\n${list(plainText)}`,
      markdown: `**${markdownText(title)}** (\`${rule}\`)\n\n${markdownText(explain)}\n\n${list(markdownText)}`,
    },
  };
}
