import { describe, type RuleFacts, type RuleId } from '../index.ts';
import type { App } from './app.ts';
import { ownWords } from './own-words.ts';
import { later, make, type Content } from './view.ts';

/** All that is told of a rule: why it is one, what it says and how to mend it, an example, its forms, and what it rests on. */
export function ruleFacts(app: App, id: RuleId): HTMLElement {
  return later(describe(id, app.state.lang).then((facts) => partsOf(app, facts)), { class: 'facts-of' });
}

function partsOf(app: App, facts: RuleFacts): HTMLElement[] {
  const { t } = app;
  const { explain, marks, report, evidence } = t;
  const { example: { before, after, masked } } = facts;
  const warns = facts.warningIn.length === 0 ? '' : explain.warningIn(facts.warningIn);
  return [
    part(explain.severity, report.severity[facts.severity] + warns),
    part(explain.why, ownWords(app, facts.explain)),
    part(explain.says, make('ul', {}, facts.says.map(({ message, help }) =>
      make('li', {}, ownWords(app, message), help !== '' && make('div', { class: 'soft' }, explain.how, ownWords(app, help)))))),
    part(explain.example + (masked ? explain.masked : ''), [
      make('div', {}, explain.before), make('pre', {}, before.join('\n')),
      make('div', {}, explain.after), make('pre', {}, after.join('\n'))]),
    part(explain.appliesTo, facts.formats.map((format) => report.format[format]).join(marks.comma)),
    part(explain.fix, explain.fixes[facts.fix]),
    part(evidence.title, make('ul', {}, facts.evidence.map(({ title, publisher, year, place }) => {
      const about = [publisher, year === null ? null : evidence.year(year)].filter((one) => one !== null);
      return make('li', {}, title === null ? evidence.judgement : evidence.source(title, about), make('div', { class: 'soft' }, place));
    }))),
  ];
}

function part(title: string, content: Content): HTMLElement {
  return make('div', {}, make('h4', {}, title), make('div', {}, content));
}
