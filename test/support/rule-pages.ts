import { bySource } from '../../src/api/evidence.ts';
import { factsOf } from '../../src/api/rule-facts.ts';
import { ruleIds, type RuleId } from '../../src/rules/index.ts';
import { en } from '../../src/lang/en/index.ts';
import type { Messages } from '../../src/lang/index.ts';
import { zh } from '../../src/lang/zh/index.ts';

/** The file of a rule in docs/rules/: `cell/code` has its page in `cell-code.md`. */
export const fileOf = (rule: RuleId): string => `${rule.replace('/', '-')}.md`;

/** Every page of docs/rules/ by its file name. */
export function rulePages(): Map<string, string> {
  return new Map([['README.md', index()], ...ruleIds.map((rule) => [fileOf(rule), page(rule)] as const)]);
}

function index(): string {
  const part = (t: Messages): string => {
    const { rule, severity, title } = t.explain;
    const rows = ruleIds.map((id) => `| [${id}](${fileOf(id)}) | ${t.report.severity[factsOf(id, t).severity]} | ${factsOf(id, t).title} |\n`);
    return `${t.explain.page.intro}\n\n| ${rule} | ${severity} | ${title} |\n|---|---|---|\n${rows.join('')}`;
  };
  return `${generated}\n\n# ${zh.explain.page.index}\n\n[English](#rules)\n\n${part(zh)}\n## ${en.explain.page.index}\n\n${part(en)}`;
}

function page(rule: RuleId): string {
  return `${generated}\n\n# ${rule}：${factsOf(rule, zh).title}\n\n${part(rule, zh, '##')}\n## English: ${factsOf(rule, en).title}\n\n${part(rule, en, '###')}`;
}

function part(rule: RuleId, t: Messages, level: string): string {
  const words = t.explain;
  const { severity, explain, says, example, formats, fix, evidence } = factsOf(rule, t);
  const block = (lines: readonly string[]): string => `\`\`\`text\n${lines.join('\n')}\n\`\`\`\n`;
  return [
    `**${t.report.severity[severity]}**\n`,
    `${level} ${words.why}\n\n${explain}\n`,
    `${level} ${words.says}\n\n${says.map(({ message, help }) => `- ${literal(message)}\n  ${words.how}${literal(help)}\n`).join('')}`,
    `${level} ${words.example}${example.masked ? words.masked : ''}\n\n${words.before}\n\n${block(example.before)}\n${words.after}\n\n${block(example.after)}`,
    `${level} ${words.appliesTo}\n\n${formats.map((id) => `- \`${id}\` ${t.report.format[id]}\n`).join('')}`,
    `${level} ${words.fix}\n\n${words.fixes[fix]}\n`,
    `${level} ${t.evidence.title}\n\n${[...bySource(evidence, t)].map(([source, places]) => `- ${literal(source)}\n${places.map((place) => `  - ${literal(place)}\n`).join('')}`).join('')}`,
  ].join('\n');
}

const generated = `<!-- ${zh.explain.page.generated} ${en.explain.page.generated} -->`;

// Stars and the like are no marks here.
function literal(text: string): string {
  return text.replace(/[*_<>]/g, '\\$&');
}
