import type { Lang } from '../index.ts';
import { messagesOf, pageWordsOf } from '../lang/index.ts';
import type { App, Progress } from './app.ts';
import { fillFrame, type Frame } from './frame.ts';
import { breathe } from './pieces.ts';
import { failedView } from './refused.ts';
import { Screens } from './screens.ts';
import { Store, type OpenFile, type Source, type State } from './state.ts';
import { tell } from './told.ts';
import { make } from './view.ts';

/** The words of a language: those of the page, and those that it shares with the command. */
export type Texts = Pick<App, 'words' | 't'>;

/** Loads the words of a language. */
export async function loadTexts(lang: Lang): Promise<Texts> {
  const [words, t] = await Promise.all([pageWordsOf(lang), messagesOf(lang)]);
  return { words, t };
}

/** The page at work: it opens files, draws each change of the state, and does one piece of work after the other. */
export class Page implements App {
  readonly store: Store;
  readonly #frame: Frame;
  readonly #screens: Screens;
  #texts: Texts;
  #lastId = 0;
  #queue: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  constructor(frame: Frame, texts: Texts) {
    this.#frame = frame;
    this.#texts = texts;
    const state: State = { lang: 'zh', showValues: false, screen: 'files', files: [], current: 0, sought: '' };
    this.store = new Store(state, (now, before) => { void this.#follow(now, before); });
    this.#screens = new Screens(this, frame.main);
    fillFrame(frame, this);
    this.#screens.draw();
  }

  get state(): State { return this.store.state; }
  get words(): App['words'] { return this.#texts.words; }
  get t(): App['t'] { return this.#texts.t; }

  readonly choose = (): void => { this.#frame.files.click(); };

  readonly say = (text: string): void => { this.#frame.said.textContent = text; };

  readonly open = (sources: readonly Source[]): void => {
    const isList = this.state.screen === 'make';
    const files = sources.map((source): OpenFile => ({ id: ++this.#lastId, source: isList ? { ...source, isList } : source, told: null }));
    const [first] = files;
    if (!first) return;
    this.store.change({ screen: 'files', files: [...this.state.files, ...files], current: first.id });
    for (const file of files) this.again(file);
  };

  readonly again = ({ id, source }: OpenFile): void => {
    this.store.changeFile(id, { told: null });
    void this.work(source.name, (progress) => tell(source, this, progress)).then((told) => {
      if (told === null) return;
      this.store.changeFile(id, { told });
      if (told.kind === 'answer' && this.state.current === id) this.say(`${told.verdict.word} ${told.verdict.why}`);
    });
  };

  readonly clear = (): void => {
    this.store.change({ screen: 'files', files: [], current: 0, showValues: false });
    const { cleared } = this.words.shell;
    this.#frame.main.prepend(make('p', { class: 'note' }, cleared));
    this.say(cleared);
  };

  readonly work = async <T>(name: string, does: (progress: Progress) => Promise<T>): Promise<T | null> => {
    this.#waiting++;
    document.documentElement.dataset['state'] = 'busy';
    const result = this.#queue.then(() => this.#work(name, does));
    this.#queue = result;
    const made = await result;
    // What is drawn of the result comes first.
    void breathe().then(() => {
      if (--this.#waiting === 0) document.documentElement.dataset['state'] = 'done';
    });
    return made;
  };

  async #work<T>(name: string, does: (progress: Progress) => Promise<T>): Promise<T | null> {
    const { working, progress } = this.#frame;
    const [text] = working.children;
    if (text) text.textContent = this.words.shell.working(name);
    progress.value = 0;
    working.hidden = false;
    await breathe();
    try {
      return await does((done) => { progress.value = done; });
    } catch (error) {
      this.fail(error);
      return null;
    } finally {
      working.hidden = true;
    }
  }

  /** Shows a mistake of the page itself, so that nobody looks at a blank page. */
  fail(error: unknown): void {
    this.#frame.main.prepend(failedView(this, error));
  }

  async #follow(now: State, before: State): Promise<void> {
    const isOther = now.lang !== before.lang;
    if (isOther) this.#texts = await loadTexts(now.lang);
    if (isOther || now.showValues !== before.showValues) {
      keepingFocus(() => { fillFrame(this.#frame, this); });
      for (const { id, told, ...file } of now.files) {
        if (told?.kind === 'answer') this.again({ id, told, ...file });
        // What a person has said of a list stays.
        else if (told?.kind === 'list') this.store.changeFile(id, { told: { ...told } });
      }
    }
    keepingFocus(() => { this.#screens.draw(); });
    const isElsewhere = now.screen !== before.screen || now.current !== before.current;
    if (isElsewhere) this.#screens.focus();
  }
}

// An element that is drawn anew under the same id keeps the focus.
function keepingFocus(draw: () => void): void {
  const id = document.activeElement?.id ?? '';
  draw();
  if (id !== '' && document.activeElement?.id !== id) document.getElementById(id)?.focus();
}
