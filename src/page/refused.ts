import type { ProblemText } from '../index.ts';
import type { App } from './app.ts';
import { shownName, titleOf } from './names.ts';
import type { Why } from './problems.ts';
import { later, make } from './view.ts';
import type { OpenFile } from './state.ts';
import type { Refused } from './told.ts';

/** A file that cannot be shown: why, and what helps. */
export function refusedView(app: App, file: OpenFile, { text, lines }: Refused): HTMLElement {
  const { shell } = app.words;
  return make('article', {
    'class': 'answer', 'data-file': shownName(app, file.source.name), 'data-format': '', 'data-errors': '', 'data-warnings': '',
  },
    make('h2', { tabindex: -1 }, shell.notOpened(titleOf(app, file))),
    problemView({ text, lines }));
}

/** Why something cannot be done, and what helps. */
export function problemView({ text, lines }: ProblemText): HTMLElement {
  return make('div', { class: 'problem', role: 'alert' },
    make('p', { class: 'verdict bad' }, text),
    lines.length > 0 && make('ul', {}, lines.map((line) => make('li', {}, line))));
}

/** The same, in the language of the moment. */
export function whyView(app: App, why: Why): HTMLElement {
  return later(why(app).then(problemView));
}

/** A mistake of the page itself, in words that a person can pass on; it holds nothing of a file. */
export function failedView({ words: { shell: { failed } } }: Pick<App, 'words'>, error: unknown): HTMLElement {
  const stack = error instanceof Error ? (error.stack ?? '').split('\n') : [];
  const trace = [error instanceof Error ? error.name : '', ...stack.filter((line) => /:\d+:\d+/.test(line)).slice(0, 8)].join('\n');
  return make('div', { class: 'failed', role: 'alert' },
    make('h2', { tabindex: -1 }, failed.title),
    make('p', {}, failed.text),
    make('ul', {}, failed.help.map((line) => make('li', {}, line))),
    make('pre', {}, trace));
}
