import type { CodeTable, Doubt, Field, ListAnswer } from '../index.ts';
import { answersOf } from './list.ts';
import type { MakeParts } from './make.ts';
import { released } from './released.ts';
import { button, field, make, select } from './view.ts';

// So many codes can be looked through.
const MOST_CODES = 12;

/** One question: an input or a choice, what the page makes of the answer, and what is wrong with it. */
export class MakeQuestion {
  readonly id: string;
  readonly label: string;
  readonly element: HTMLElement;
  readonly #parts: MakeParts;
  readonly #field: Field;
  readonly #answered: () => void;
  readonly #input: HTMLInputElement | HTMLSelectElement;
  readonly #note = make('div', { class: 'soft', role: 'status' });
  readonly #wrong: HTMLElement;
  #offered = '';

  constructor(parts: MakeParts, one: Field, needed: boolean, answered: () => void) {
    const { app: { words: { make: words } }, draft } = parts;
    this.#parts = parts;
    this.#field = one;
    this.#answered = answered;
    this.id = `set-${one.key}`;
    this.label = one.header.replace(/^\*/u, '');
    this.#wrong = make('p', { class: 'wrong', id: `${this.id}-wrong`, hidden: true });
    const value = draft.typed.get(one.key) ?? '';
    this.#input = one.codes?.closed === true
      ? select(optionsOf(one.codes, needed ? words.choose : ''), value, () => { void this.#changed(); })
      : make('input', { type: 'text', value, autocomplete: 'off', spellcheck: 'false', onchange: () => { void this.#changed(); } });
    this.#input.addEventListener('input', () => { draft.typed.set(one.key, this.#input.value); });
    if (one.codes?.closed === false) this.#input.addEventListener('input', () => { void this.#search(); });
    this.#input.id = this.id;
    this.#input.setAttribute('aria-required', String(needed));
    this.element = field(this.label, this.#input, this.#help());
    this.element.append(this.#note, this.#wrong);
    if (value !== '') void this.#takeTyped(value);
  }

  get isBlank(): boolean { return this.#input.value.trim() === ''; }

  /** Puts an answer in, as if it were typed. */
  putAnswer(value: string): void {
    this.#input.value = value;
    void this.#changed();
  }

  /** Takes the answer once more, and says what is wrong with it. @returns null where nothing is */
  async checkAnswer(needed: boolean): Promise<string | null> {
    const text = this.isBlank ? (needed ? this.#parts.app.words.make.missing : null) : await this.#takeTyped(this.#input.value);
    this.#showWrong(text);
    return text;
  }

  async #changed(): Promise<void> {
    this.#parts.draft.typed.set(this.#field.key, this.#input.value);
    await released();
    this.#showWrong(this.isBlank ? null : await this.#takeTyped(this.#input.value));
    if (this.isBlank) {
      this.#parts.draft.set.delete(this.#field.key);
      this.#note.replaceChildren();
    }
    this.#answered();
  }

  // Shows which codes a word may mean while it is typed.
  async #search(): Promise<void> {
    const typed = this.#input.value;
    this.#showWrong(null);
    if (typed.trim() === '') this.#note.replaceChildren();
    else {
      const answer = await this.#answer(typed);
      if (typed === this.#input.value) this.#showNote(answer);
    }
  }

  async #takeTyped(typed: string): Promise<string | null> {
    const { draft, app: { words: { make: words } } } = this.#parts;
    const { key } = this.#field;
    const answer = await this.#answer(typed);
    this.#showNote(answer);
    draft.set.delete(key);
    if (answer.kind === 'wrong') return answer.text;
    if (answer.kind === 'several') return words.chooseOne;
    draft.set.set(key, answer.value);
    const { doubt } = answer;
    return doubt === null || doubt.kind === 'to-come' ? null : doubtText(this.#parts, doubt);
  }

  #answer(typed: string): Promise<ListAnswer> {
    const { draft, app: { state: { lang } } } = this.#parts;
    return draft.list.answer(this.#field.key, typed, answersOf(draft), { lang });
  }

  #showNote(answer: ListAnswer): void {
    const { make: words } = this.#parts.app.words;
    const isChoice = this.#input instanceof HTMLSelectElement;
    // The codes that are offered already stay as they are: the keyboard may stand on one of them.
    const offered = answer.kind === 'several' ? answer.codes.map(({ code }) => code).join(' ') : '';
    if (offered !== '' && offered === this.#offered && this.#note.childElementCount > 0) return;
    this.#offered = offered;
    switch (answer.kind) {
      case 'wrong': this.#note.replaceChildren(); return;
      case 'value': {
        const isSame = isChoice || answer.text === this.#input.value.trim();
        const doubt = answer.doubt?.kind === 'to-come' ? make('p', {}, words.doubt.toCome) : '';
        this.#note.replaceChildren(isSame ? '' : words.taken(answer.text), doubt);
        return;
      }
      case 'several': {
        const shown = answer.codes.slice(0, MOST_CODES);
        this.#note.replaceChildren(make('p', {}, words.several(answer.codes.length, shown.length)), make('ul', { class: 'choices' },
          shown.map(({ code, text }) => make('li', {}, button(text, () => {
            this.putAnswer(code);
            this.#input.focus();
          }, { 'data-code': code })))));
      }
    }
  }

  #showWrong(text: string | null): void {
    this.#wrong.hidden = text === null;
    this.#wrong.textContent = text === null ? '' : `✕ ${text}`;
    this.#input.setAttribute('aria-invalid', String(text !== null));
    const help = this.#help() === '' ? [] : [`${this.id}-help`];
    this.#input.setAttribute('aria-describedby', [...help, ...text === null ? [] : [`${this.id}-wrong`]].join(' '));
  }

  #help(): string {
    const { make: words } = this.#parts.app.words;
    const { codes, kind, max } = this.#field;
    if (codes) return codes.closed ? '' : words.codeHelp;
    if (kind.id === 'date') return words.dateHelp;
    if (kind.id === 'time') return words.timeHelp;
    return kind.text ? words.textHelp(max ?? null) : kind.id === 'integer' || kind.id === 'term' ? words.numberHelp : '';
  }
}

function optionsOf({ codes }: CodeTable, none: string): { value: string; text: string }[] {
  const inUse = codes.filter(({ until }) => until === undefined).map(({ code, name }) => ({ value: code, text: `${code} ${name}` }));
  return [{ value: '', text: none }, ...inUse];
}

function doubtText({ app: { words: { make: { doubt: words } } } }: MakeParts, doubt: Exclude<Doubt, { readonly kind: 'to-come' }>): string {
  switch (doubt.kind) {
    case 'no-course': return words.noCourse;
    case 'ends-earlier': return words.endsEarlier(doubt.end, doubt.start);
    case 'ends-earlier-in-rows': return words.endsEarlierInRows(doubt.end, doubt.rows);
    case 'hours-sum': return words.hoursSum(doubt.sum, doubt.total);
  }
}
