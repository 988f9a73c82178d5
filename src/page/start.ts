import type { App } from './app.ts';
import { exampleFiles } from './example.ts';
import { tools } from './frame.ts';
import { button, make } from './view.ts';

/** The first screen: what the page does, where files go in, and what else there is. */
export function startView(app: App): HTMLElement {
  const { shell: words } = app.words;
  return make('div', { class: 'start' },
    make('div', { class: 'intro' }, words.intro.map((line) => make('p', {}, line))),
    make('section', { class: 'drop', 'aria-label': words.choose },
      make('p', {}, words.dropHere, ' ', button(words.choose, () => { app.choose(); }, { kind: 'main', id: 'choose' })),
      make('p', { class: 'soft' }, words.noFile, ' ',
        button(words.example, () => { app.open(exampleFiles()); }, { kind: 'link', id: 'example' }), ' ',
        make('span', {}, words.exampleAbout))),
    tools.length > 0 && make('nav', { class: 'tools', 'aria-label': words.menu },
      make('ul', {}, tools.map((tool) => make('li', {},
        button([make('strong', {}, words.tools[tool].title), make('span', { class: 'soft' }, words.tools[tool].about)],
          () => { app.store.change({ screen: tool }); }, { 'class': 'tool' }))))));
}
