import type { Lang } from '../index.ts';
import { hoursWordsOf, libraryTextsOf, pageWordsOf } from '../lang/index.ts';
import type { App, Progress } from './app.ts';
import { openInside } from './archive-file.ts';
import { fillFrame, type Frame } from './frame.ts';
import { ownWords } from './own-words.ts';
import { breathe } from './pieces.ts';
import { nothingKeptOf } from './memory.ts';
import { whyOf } from './problems.ts';
import { countOf, shownName } from './names.ts';
import { failedView, whyView } from './refused.ts';
import { Screens } from './screens.ts';
import { Store, nothing, type Asked, type OpenFile, type Source, type State } from './state.ts';
import { tell, type Told } from './told.ts';
import { make } from './view.ts';

/** The words of a language: those of the page, and those that it shares with the command. */
export type Texts = Pick<App, 'words' | 't' | 'hoursWords'>;

// In milliseconds. To draw that a file is being read costs as much as to check thousands of its rows.
const SOON = 500;

/** Loads the words of a language. */
export async function loadTexts(lang: Lang): Promise<Texts> {
  const [words, t, hoursWords] = await Promise.all([pageWordsOf(lang), libraryTextsOf(lang), hoursWordsOf(lang)]);
  return { words, t, hoursWords };
}

/** The page at work: it opens files, draws each change of the state, and does one piece of work after the other. */
export class Page implements App {
  readonly store: Store;
  readonly #frame: Frame;
  readonly #screens: Screens;
  #texts: Texts;
  #lastId = 0;
  /** The reading of each file that was begun last: those before it may show names that are hidden by now. */
  readonly #readings = new Map<number, object>();
  #queue: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  #stays = false;
  /** Whether files were opened that are not drawn yet. */
  #isBehind = false;
  /** Makes what stands above the screen, until another one is shown; and that as it was made last. */
  #notice: (() => HTMLElement) | null = null;
  #noticed: HTMLElement | null = null;

  constructor(frame: Frame, texts: Texts) {
    this.#frame = frame;
    this.#texts = texts;
    const state: State = { lang: 'zh', screen: 'files', sought: '', ...nothing() };
    this.store = new Store(state, (now, before) => { void this.#follow(now, before); });
    this.#screens = new Screens(this, frame.main);
    fillFrame(frame, this);
    this.#screens.draw();
  }

  get state(): State { return this.store.state; }
  get words(): App['words'] { return this.#texts.words; }
  get t(): App['t'] { return this.#texts.t; }
  get hoursWords(): App['hoursWords'] { return this.#texts.hoursWords; }

  readonly choose = (how: { readonly stay: boolean } = { stay: false }): void => {
    this.#stays = how.stay;
    this.#frame.files.click();
  };

  /** Opens what was chosen from the disk. */
  chosen(sources: readonly Source[]): void {
    this.open(sources, { stay: this.#stays });
    this.#stays = false;
  }

  readonly say = (text: string): void => { this.#frame.said.textContent = text; };

  readonly open: App['open'] = (sources, { stay = false, after = 0 } = {}) => {
    // A file that is given to the screen that makes upload files is a list, whatever else it may be.
    const { screen } = this.state;
    const asked: Asked = stay ? { forHours: screen === 'hours' } : { isList: screen === 'make' };
    const files: OpenFile[] = [];
    for (const source of sources) {
      const count = countOf(source, [...this.state.files, ...files]);
      files.push({ id: ++this.#lastId, source, told: null, asked, count, memory: nothingKeptOf() });
    }
    const [first] = files;
    if (!first) return;
    const at = this.state.files.findIndex(({ id }) => id === after);
    const all = at < 0 ? [...this.state.files, ...files] : this.state.files.toSpliced(at + 1, 0, ...files);
    const isQueued = this.#waiting > 0;
    this.#isBehind = !isQueued;
    this.store.change(stay ? { files: all } : { screen: 'files', files: all, current: first.id }, isQueued);
    for (const file of files) this.#read(file, null);
  };

  readonly again = ({ id, source, asked, memory }: OpenFile): void => {
    // A choice made in one format says nothing of another.
    const before = this.state.files.find((file) => file.id === id);
    const isSame = before?.asked === asked;
    this.store.changeFile(id, { told: null, asked, memory: isSame ? memory : nothingKeptOf() });
    this.#read({ id, source, asked }, isSame ? before.told : null);
  };

  #read({ id, source, asked }: Pick<OpenFile, 'id' | 'source' | 'asked'>, before: Told | null): void {
    const mine = {};
    this.#readings.set(id, mine);
    void this.work(source.name, (progress) => tell(source, asked, this, progress), true).then((told) => {
      if (told === null || this.#readings.get(id) !== mine) return;
      this.store.changeFile(id, { told: withDraft(told, before) });
      const isShown = this.state.screen === 'files' && this.state.current === id;
      if (told.kind === 'archive') openInside(this, id, told, isShown);
      if (told.kind === 'answer' && isShown) this.say(`${told.verdict.word} ${ownWords(this, told.verdict.why)}`);
    });
  }

  readonly close = (id: number): void => {
    const { files, current } = this.state;
    const at = files.findIndex((file) => file.id === id);
    const left = files.filter((file) => file.id !== id);
    const next = current === id ? (left[at] ?? left.at(-1))?.id ?? 0 : current;
    this.store.change({ files: left, current: next, hours: { ...this.state.hours, report: null, problem: null } });
  };

  readonly clear = (): void => {
    this.store.change({ screen: 'files', ...nothing() });
    this.#notify(() => make('p', { class: 'note' }, this.words.shell.cleared));
    this.say(this.words.shell.cleared);
  };

  readonly work = async <T>(name: string, does: (progress: Progress) => Promise<T>, isSoon = false): Promise<T | null> => {
    this.#waiting++;
    document.documentElement.dataset['state'] = 'busy';
    const result = this.#queue.then(() => this.#work(name, does, isSoon));
    // Its result is not kept: it would outlive the files.
    this.#queue = result.then(() => undefined);
    const made = await result;
    // The page draws the result first.
    void breathe().then(() => {
      if (--this.#waiting > 0) return;
      document.documentElement.dataset['state'] = 'done';
      this.#frame.main.style.minHeight = '';
    });
    return made;
  };

  readonly show = (): Promise<void> => {
    this.#frame.working.hidden = false;
    this.#catchUp();
    return breathe();
  };

  #catchUp(): void {
    if (this.#isBehind) this.store.draw();
  }

  async #work<T>(name: string, does: (progress: Progress) => Promise<T>, isSoon: boolean): Promise<T | null> {
    const { working, progress } = this.#frame;
    const [text] = working.children;
    if (text) text.textContent = this.words.shell.working(shownName(this, name));
    progress.value = 0;
    working.hidden = isSoon;
    const later = setTimeout(() => { void this.show(); }, SOON);
    await breathe();
    try {
      return await does((done) => { progress.value = done; });
    } catch (error) {
      this.#catchUp();
      const why = whyOf(error);
      await why(this).then(() => { this.#notify(() => whyView(this, why)); }, () => { this.fail(error); });
      return null;
    } finally {
      clearTimeout(later);
      working.hidden = true;
      if (text) text.textContent = '';
    }
  }

  /** Shows a mistake of the page itself, so that nobody looks at a blank page. */
  fail(error: unknown): void {
    this.#notify(() => failedView(this, error));
  }

  #notify(notice: () => HTMLElement): void {
    this.#notice = notice;
    this.#drawNotice();
  }

  #drawNotice(): void {
    this.#noticed?.remove();
    this.#noticed = this.#notice?.() ?? null;
    if (this.#noticed) this.#frame.main.prepend(this.#noticed);
  }

  async #follow(now: State, before: State): Promise<void> {
    this.#isBehind = false;
    const isOther = now.lang !== before.lang;
    if (isOther) this.#texts = await loadTexts(now.lang);
    const isElsewhere = now.screen !== before.screen || now.current !== before.current;
    if (isElsewhere) this.#notice = null;
    if (isOther || now.showValues !== before.showValues) {
      // The line that was said may hold a name, and the page keeps its place while files are read anew.
      this.say('');
      this.#frame.main.style.minHeight = `${String(this.#frame.main.offsetHeight)}px`;
      keepingFocus(() => { fillFrame(this.#frame, this); });
      for (const file of this.state.files) if (file.told?.kind !== 'archive') this.again(file);
    }
    keepingFocus(() => {
      this.#screens.draw();
      this.#drawNotice();
    }, () => { this.#screens.focus({ preventScroll: true }); });
    if (isElsewhere) this.#screens.focus();
    if (this.#waiting === 0) this.#frame.main.style.minHeight = '';
  }
}

// The answers of a person about a list stay.
function withDraft(told: Told, before: Told | null): Told {
  if (told.kind !== 'list' || before?.kind !== 'list') return told;
  const { draft } = before;
  if (draft.list.sheet === told.draft.list.sheet) draft.list = told.draft.list;
  return { ...told, draft };
}

// The element with the focus keeps it, also where it is drawn anew under the same id; where it is gone, the keyboard goes on elsewhere.
function keepingFocus(draw: () => void, lost: () => void = () => undefined): void {
  const before = document.activeElement;
  draw();
  if (!(before instanceof HTMLElement) || before === document.body || document.activeElement === before) return;
  const same = before.isConnected ? before : document.getElementById(before.id);
  same?.focus({ preventScroll: true });
  if (document.activeElement === document.body) lost();
}
