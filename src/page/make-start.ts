import type { App } from './app.ts';
import { backButton } from './frame.ts';
import { button, make } from './view.ts';

/** Asks for the list of which an upload file is to be made. */
export function makeStartView(app: App): HTMLElement {
  const { make: { title, start }, shell } = app.words;
  return make('article', {},
    make('h2', { tabindex: -1 }, title),
    start.about.map((line) => make('p', {}, line)),
    make('section', { class: 'drop', 'aria-label': start.choose },
      make('p', {}, shell.dropHere, ' ', button(start.choose, app.choose, { kind: 'main', id: 'choose-list' }))),
    backButton(app));
}
