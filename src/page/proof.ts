import type { App } from './app.ts';
import { backButton } from './frame.ts';
import { make } from './view.ts';

/** Three ways to see that nothing is uploaded. */
export function proofView(app: App): HTMLElement {
  const { proof } = app.words.shell;
  return make('article', {},
    make('h2', { tabindex: -1 }, proof.title),
    make('ol', {}, proof.ways.map(({ title, text }) => make('li', {}, make('strong', {}, title), make('p', {}, text)))),
    make('p', {}, proof.stored),
    backButton(app));
}
