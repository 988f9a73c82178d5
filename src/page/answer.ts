import { htmlReport } from '../index.ts';
import type { App } from './app.ts';
import type { Answer } from './check-file.ts';
import { groupView } from './findings.ts';
import { Mending } from './mending.ts';
import { nameBeside, shownName, titleOf } from './names.ts';
import { ownPage, ownWords } from './own-words.ts';
import { way, waysOn, webhrOfUpload } from './ways.ts';
import { button, folded, keepFold, make, save } from './view.ts';
import type { OpenFile } from './state.ts';

const SIGNS = { good: '✓', bad: '✕', open: '△', nothing: '✕' } as const;

/** The answer to a file: the verdict, what to do next, the findings by rule, and what passed. */
export function answerView(app: App, file: OpenFile, answer: Answer): HTMLElement {
  const { result, verdict, groups } = answer;
  const { answer: words } = app.words;
  const mending = new Mending(app, file, answer);
  const errors = groups.flatMap(({ severity, found }) => (severity === 'error' ? found : []));
  const byHand = errors.filter(({ finding: { fix } }) => fix?.kind !== 'safe');
  const findings = make('section', { class: 'findings', 'aria-label': words.findings },
    groups.map((group, i) => groupView(app, file, answer, group, i === 0, mending)));
  return make('article', {
    class: 'answer', 'data-file': shownName(app, file.source.name), 'data-format': result.format ?? '',
    'data-errors': result.counts.error, 'data-warnings': result.counts.warning,
  },
    make('h2', { tabindex: -1 }, titleOf(app, file)),
    make('p', { class: `verdict ${verdict.outcome}` },
      make('strong', {}, `${SIGNS[verdict.outcome]} ${verdict.word}`), ' ', make('span', {}, ownWords(app, verdict.why))),
    make('p', { class: 'facts' }, verdict.facts.map((fact) => [make('span', {}, fact), ' ']),
      make('span', {}, app.t.report.totals(result.counts.error, result.counts.warning))),
    result.notes.length > 0 && make('ul', { class: 'soft plain' }, result.notes.map((note) => make('li', {}, ownWords(app, note)))),
    groups.some(({ rule }) => rule === 'header/unknown') && make('p', { class: 'note' }, words.unknown),
    make('div', { class: 'actions' },
      mending.button,
      result.format !== null && byHand.length > 0 && button(words.byHand(byHand.length), () => { showFirst(findings); }),
      button(words.saveReport, () => saveReport(app, answer))),
    mending.outcome,
    waysOn(app, file, answer),
    findings,
    verdict.rules.length > 0 && keepFold(passed(app, answer), file.memory, 'passed'),
    webhrOfUpload(app, file, answer),
    answer.mayBeList && listWay(app, file),
  );
}

// A file that is no form of the portal may be a list all the same.
function listWay(app: App, file: OpenFile): HTMLElement {
  const { ways: { title, list: words } } = app.words;
  return make('section', { 'class': 'ways', 'aria-label': title },
    make('h3', {}, title),
    way(words.title, words.about, button(words.open, () => { app.again({ ...file, asked: { isList: true, isChecked: true } }); },
      { 'data-way': 'list' })));
}

// The rules that found nothing, by their titles.
function passed({ words, t }: App, { verdict, groups }: Answer): HTMLDetailsElement {
  const broken = new Set(groups.map(({ rule }) => rule));
  const clean = verdict.rules.filter((rule) => !broken.has(rule));
  return folded(words.answer.passed(verdict.rules.length, clean.length),
    () => make('ul', { class: 'plain' }, clean.map((rule) => make('li', {}, t.rules[rule].title))));
}

function showFirst(findings: HTMLElement): void {
  const first = findings.querySelector<HTMLElement>('details.error');
  first?.setAttribute('open', '');
  first?.querySelector('summary')?.focus();
  first?.scrollIntoView({ block: 'start' });
}

// The page of the command, for whoever gets the file next: it too names what this page can do.
async function saveReport(app: App, { read: { source, bytes } }: Answer): Promise<void> {
  const modified = source.modified === null ? {} : { modified: new Date(source.modified) };
  const page = await app.work(source.name, () => htmlReport(bytes, { name: source.name, lang: app.state.lang, ...modified }));
  if (page) save(nameBeside(source.name, 'report', 'html'), ownPage(app, page), 'text/html');
}
