import type { FieldKey, ListLook } from '../index.ts';
import type { App } from './app.ts';
import type { Answer } from './check-file.ts';
import { groupView } from './findings.ts';
import { answersOf, formOfDraft, type Draft, type FormId, type ListTold } from './list.ts';
import { columnsPart } from './make-columns.ts';
import { openMistakes, problemMistake, type Mistake } from './make-mistakes.ts';
import { MakeQuestions } from './make-questions.ts';
import { madeView, makeFile } from './make-made.ts';
import { peoplePart } from './make-people.ts';
import { rosterPart } from './make-roster.ts';
import { Mending } from './mending.ts';
import { shownName, titleOf } from './names.ts';
import type { OpenFile } from './state.ts';
import { button, field, keepFold, make, select, table, type Content } from './view.ts';

const FORMS: readonly FormId[] = ['unopened', 'unopened-19', 'opened', 'courses', 'subjects', 'teachers'];

/** Makes an upload file of a list: what its columns are, who was there, the questions about the course, the first rows of the result. */
export function makeView(app: App, file: OpenFile, told: ListTold): HTMLElement {
  return new MakeForm(app, file, told).element;
}

/** The parts of the form may ask for this. */
export interface MakeParts {
  readonly app: App;
  readonly file: OpenFile;
  readonly draft: Draft;
  /** Draws the form anew, since what was said of the list has changed. */
  readonly changed: () => void;
}

class MakeForm implements MakeParts {
  readonly app: App;
  readonly file: OpenFile;
  readonly draft: Draft;
  readonly element: HTMLElement;
  readonly #questions: MakeQuestions;
  readonly #mistakes = make('section', { class: 'mistakes', hidden: true, tabindex: -1, role: 'alert' });
  readonly #above = make('div');
  readonly #preview = make('div');
  readonly #outcome = make('section', { class: 'mended', hidden: true, tabindex: -1 });

  constructor(app: App, file: OpenFile, told: ListTold) {
    const { make: words } = app.words;
    this.app = app;
    this.file = file;
    this.draft = told.draft;
    this.#questions = new MakeQuestions(this, () => { this.#drawPreview(this.#look()); });
    const { error = '', warning = '' } = told.answer?.result.counts ?? {};
    const held = { 'data-file': shownName(app, file.source.name), 'data-format': '', 'data-errors': error, 'data-warnings': warning };
    this.element = make('article', { class: 'make', ...held },
      make('h2', { tabindex: -1 }, words.title), make('p', { class: 'soft' }, titleOf(app, file)),
      this.#mistakes, this.#above, this.#questions.element, this.#preview,
      make('div', { class: 'actions' }, button(words.make, () => this.#make(), { kind: 'main', id: 'make' })), this.#outcome,
      told.answer && asForm(app, file, told.answer),
      file.asked.isChecked === true && button(words.toAnswer, () => { app.again({ ...file, asked: {} }); }, { 'data-way': 'answer' }));
    this.changed();
    this.#showMade();
    if (this.draft.tried) void this.#check().then((mistakes) => { this.#showMistakes(mistakes, false); });
  }

  readonly changed = (): void => {
    const id = document.activeElement?.id ?? '';
    const look = this.#look();
    const { draft: { to, list }, app: { t, words: { make: words } } } = this;
    this.#above.replaceChildren(
      ...look.problem ? [] : [make('p', { class: 'facts' }, words.facts(look.people, list.sheet))],
      field(words.to, this.#select(select(FORMS.map((value) => ({ value, text: t.report.format[value] })), to, (value) => {
        this.draft.to = FORMS.find((one) => one === value) ?? 'unopened';
        this.changed();
      }), 'make-to'), words.toHelp),
      ...columnsPart(this, look), rosterPart(this, look), ...peoplePart(this, look));
    this.#questions.draw(look);
    this.#drawPreview(look);
    // Where the choice itself is gone, the keyboard goes on behind it.
    const behind = id.endsWith('roster') ? '#make-roster, #drop-roster' : '#make-by, [id^="set-"]';
    if (id !== '' && document.activeElement?.id !== id)
      (document.getElementById(id) ?? this.element.querySelector<HTMLElement>(behind))?.focus();
  };

  #select(element: HTMLSelectElement, id: string): HTMLSelectElement {
    element.id = id;
    return element;
  }

  #look(): ListLook {
    return this.draft.list.look(answersOf(this.draft), { showValues: this.app.state.showValues });
  }

  #drawPreview({ rows }: ListLook): void {
    const { fields } = formOfDraft(this.draft);
    const { preview } = this.app.words.make;
    // Columns in which nothing stands yet tell nothing.
    const filled = fields.map((_, i) => i).filter((i) => rows.some((row) => (row[i]?.value ?? '') !== ''));
    const cells = rows.map((row) => filled.map((i): Content => row[i]?.value ?? ''));
    this.#preview.replaceChildren(...(rows.length === 0 ? [] : [
      make('h3', {}, preview), table(preview, filled.map((i) => fields[i]?.header ?? ''), cells, 'preview')]));
  }

  async #make(): Promise<void> {
    this.draft.refused = null;
    const mistakes = await this.#check();
    this.draft.tried = mistakes.length > 0;
    this.#showMistakes(mistakes, true);
    if (mistakes.length > 0) return;
    const look = this.#look();
    const asked: readonly FieldKey[] = [...look.asked, ...look.optional];
    const made = await makeFile(this, answersOf(this.draft, asked));
    if (made === null) return;
    if ('kind' in made) {
      this.draft.tried = true;
      this.draft.refused = made;
      this.#showMistakes([problemMistake(this, made)], true);
    } else {
      this.draft.made = made;
      this.#showMade();
      this.#outcome.focus();
      this.app.say(this.app.words.make.made.title);
    }
  }

  async #check(): Promise<readonly Mistake[]> {
    const look = this.#look();
    const { refused } = this.draft;
    return [...openMistakes(this, look), ...await this.#questions.mistakes(look), ...refused ? [problemMistake(this, refused)] : []];
  }

  #showMade(): void {
    const { made } = this.draft;
    this.#outcome.hidden = made === null;
    if (made) this.#outcome.replaceChildren(madeView(this, made));
  }

  // In the order of the form, each a way to its place.
  #showMistakes(mistakes: readonly Mistake[], isNew: boolean): void {
    const { errors } = this.app.words.make;
    this.#mistakes.hidden = mistakes.length === 0;
    const items = mistakes.map(({ at, label, text, lines = [] }) => make('li', {},
      button(label === '' ? text : errors.field(label, text), () => { goTo(at); }, { kind: 'link' }),
      lines.length > 0 && make('ul', {}, lines.map((line) => make('li', {}, line)))));
    this.#mistakes.replaceChildren(make('h3', {}, errors.title(mistakes.length)), make('ul', {}, items));
    if (mistakes.length > 0 && isNew) {
      this.#mistakes.focus();
      this.#mistakes.scrollIntoView({ block: 'start' });
    }
  }
}

// The answer of the check, should it be an upload file and not a list.
function asForm(app: App, file: OpenFile, answer: Answer): HTMLElement {
  const mending = new Mending(app, file, answer);
  return keepFold(make('details', {}, make('summary', {}, app.words.make.asForm(answer.result.counts.error + answer.result.counts.warning)),
    answer.groups.map((group) => groupView(app, file, answer, group, false, mending))), file.memory, 'form');
}

function goTo(id: string): void {
  const element = document.getElementById(id);
  element?.focus();
  element?.scrollIntoView({ block: 'center' });
}
