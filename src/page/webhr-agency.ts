import { OptionProblem, WebhrProblem, type WebhrOptions } from '../index.ts';
import type { PageWords } from '../lang/index.ts';
import type { WebhrMemory } from './memory.ts';
import { field, make } from './view.ts';

/** Asks for the agency of an upload form, which does not name it. */
export class AgencyQuestion {
  readonly elements: readonly HTMLElement[];
  readonly #code: HTMLInputElement;
  readonly #name: HTMLInputElement;
  readonly #wrong = make('p', { class: 'wrong', role: 'alert' });
  readonly #words: PageWords['ways']['webhr']['agency'];

  /** @param typed what was typed before; it is kept up to date */
  constructor(words: PageWords['ways']['webhr']['agency'], typed: WebhrMemory['agency']) {
    this.#words = words;
    const input = (ask: 'code' | 'name'): HTMLInputElement => {
      const one = make('input', {
        'type': 'text', 'data-ask': `agency-${ask}`, 'autocomplete': 'off', 'aria-required': 'true', 'value': typed[ask],
        'oninput': () => { typed[ask] = one.value; },
      });
      return one;
    };
    [this.#code, this.#name] = [input('code'), input('name')];
    this.elements = [
      make('p', {}, words.about), field(words.code, this.#code, words.codeHelp), field(words.name, this.#name, words.nameHelp), this.#wrong,
    ];
  }

  get answer(): Pick<WebhrOptions, 'agency'> {
    return { agency: { code: this.#code.value.trim(), name: this.#name.value.trim() } };
  }

  /** Says which of both is wrong. */
  refuse(at: 'code' | 'name' | null): void {
    this.#code.setAttribute('aria-invalid', String(at === 'code'));
    this.#name.setAttribute('aria-invalid', String(at === 'name'));
    this.#wrong.textContent = at === null ? '' : `✕ ${this.#words[at]}：${this.#words[`${at}Help`]}`;
    if (at !== null) (at === 'code' ? this.#code : this.#name).focus();
  }
}

/** Makes something with the agency that was answered. @returns null where the question says that the answer is wrong */
export async function asked<T>(question: AgencyQuestion | null, does: () => Promise<T>): Promise<T | null> {
  question?.refuse(null);
  try {
    return await does();
  } catch (error) {
    const isName = error instanceof WebhrProblem && error.code === 'agency-name';
    const option = isName ? 'agency.name' : error instanceof OptionProblem ? error.fact.option : '';
    const at = option === 'agency.code' ? 'code' : option === 'agency.name' ? 'name' : null;
    if (!question || at === null) throw error;
    question.refuse(at);
    return null;
  }
}
