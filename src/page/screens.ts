import { answerView } from './answer.ts';
import type { App } from './app.ts';
import { archiveView } from './archive.ts';
import { tabs } from './frame.ts';
import { hoursView } from './hours.ts';
import { lookUpView } from './look-up.ts';
import { makeStartView } from './make-start.ts';
import { makeView } from './make.ts';
import { titleOf } from './names.ts';
import { proofView } from './proof.ts';
import { refusedView } from './refused.ts';
import { resultView } from './result.ts';
import { startView } from './start.ts';
import type { OpenFile, ScreenName, State } from './state.ts';
import { templateView } from './template.ts';
import type { Told } from './told.ts';
import { make } from './view.ts';

/** The screens that need no file. */
const views: Readonly<Partial<Record<ScreenName, (app: App) => HTMLElement>>> = {
  hours: hoursView, make: makeStartView, proof: proofView, template: templateView,
};

interface Panel extends Pick<State, 'files' | 'showValues'> {
  readonly told: Told | null;
  readonly words: App['words'];
  readonly element: HTMLElement;
}

/** Draws the screen that the state names. The panel of a file stays as it is, until what is told of the file changes. */
export class Screens {
  readonly #app: App;
  readonly #main: HTMLElement;
  #lookUp: { readonly words: App['words']; readonly sought: string; readonly element: HTMLElement } | null = null;
  readonly #panels = new Map<number, Panel>();

  constructor(app: App, main: HTMLElement) {
    this.#app = app;
    this.#main = main;
  }

  draw(): void {
    const { state } = this.#app;
    for (const id of this.#panels.keys()) if (!state.files.some((file) => file.id === id)) this.#panels.delete(id);
    const panels = state.files.map((file) => this.#panel(file));
    const isFile = state.screen === 'files' && state.files.some(({ id }) => id === state.current);
    for (const [i, panel] of panels.entries()) panel.hidden = !isFile || state.files[i]?.id !== state.current;
    const screen = isFile ? null : this.#view();
    this.#main.replaceChildren(...(state.files.length > 0 ? [tabs(this.#app)] : []), ...(screen ? [screen] : []), ...panels);
  }

  /** Moves the focus to the heading of the screen, so that a keyboard and a screen reader go on there. @param how as an element takes it */
  focus(how: FocusOptions = {}): void {
    const shown = [...this.#main.children].find((child) => child instanceof HTMLElement && !child.hidden && child.tagName !== 'NAV');
    (shown?.querySelector<HTMLElement>('h2') ?? this.#main).focus(how);
  }

  // A screen where something was typed stays as it is while files are read behind it.
  #view(): HTMLElement {
    const { words, state: { screen, sought } } = this.#app;
    if (screen !== 'look-up') this.#lookUp = null;
    if (screen !== 'look-up') return (views[screen] ?? startView)(this.#app);
    const was = this.#lookUp;
    if (was?.words === words && was.sought === sought) return was.element;
    const typed = was?.sought === sought ? was.element.querySelector('input')?.value : undefined;
    const element = lookUpView(this.#app, typed ?? sought);
    this.#lookUp = { words, sought, element };
    return element;
  }

  #panel(file: OpenFile): HTMLElement {
    const { words, state: { files, showValues } } = this.#app;
    const made = this.#panels.get(file.id);
    // A result offers the other files as its upload.
    const isSame = made?.told === file.told && made.words === words && made.showValues === showValues;
    if (isSame && (made.files === files || file.told?.kind !== 'result')) return made.element;
    const element = make('div', { class: 'panel' }, viewOf(this.#app, file));
    this.#panels.set(file.id, { told: file.told, words, files, showValues, element });
    return element;
  }
}

function viewOf(app: App, file: OpenFile): HTMLElement {
  const { told } = file;
  if (told === null) return make('h2', { tabindex: -1 }, app.words.shell.working(titleOf(app, file)));
  switch (told.kind) {
    case 'answer': return answerView(app, file, told);
    case 'archive': return archiveView(app, file, told);
    case 'list': return makeView(app, file, told);
    case 'result': return resultView(app, file, told);
    case 'refused': return refusedView(app, file, told);
  }
}
