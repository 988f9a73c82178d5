import { MendProblem, check, mend, type Finding } from '../index.ts';
import type { App } from './app.ts';
import type { Answer } from './check-file.ts';
import { mendedView } from './mended.ts';
import { contentOf, inPieces } from './pieces.ts';
import { nameBeside } from './names.ts';
import type { OpenFile } from './state.ts';
import { button, make, save, type Content } from './view.ts';

/** Mends a file: what is certain at one press, what is only likely where a person chose it. */
export class Mending {
  readonly #app: App;
  readonly #file: OpenFile;
  readonly #answer: Answer;
  /** The cells whose suggested value was chosen, as `row:column`. */
  readonly #chosen = new Set<string>();
  readonly #safe: number;
  readonly button: HTMLButtonElement | null;
  /** Where it is told what was done. */
  readonly outcome: HTMLElement = make('section', { class: 'mended', hidden: true, tabindex: -1 });

  constructor(app: App, file: OpenFile, answer: Answer) {
    this.#app = app;
    this.#file = file;
    this.#answer = answer;
    const all = answer.groups.flatMap(({ found }) => found.map(({ finding }) => finding));
    this.#safe = all.filter(({ fix }) => fix?.kind === 'safe').length;
    const canChoose = all.some(isChoice);
    const isBook = answer.result.sheet !== null;
    const mayMend = answer.result.format !== null && answer.result.format !== 'ismp';
    this.button = mayMend && (this.#safe > 0 || canChoose || isBook)
      ? button('', () => { void this.#mendFile(); }, { kind: 'main' }) : null;
    this.#label();
  }

  /** A button beside a finding that puts its suggested value in; null where there is none. */
  choice(finding: Finding): Content {
    if (!isChoice(finding)) return null;
    const { answer: words } = this.#app.words;
    const key = keyOf(finding.row, finding.column);
    const choose: HTMLButtonElement = button(words.choose, () => {
      const isChosen = !this.#chosen.delete(key);
      if (isChosen) this.#chosen.add(key);
      choose.setAttribute('aria-pressed', String(isChosen));
      choose.textContent = isChosen ? words.chosen : words.choose;
      this.#label();
    }, { 'class': 'choice', 'aria-pressed': 'false', 'aria-label': `${words.choose} ${finding.cell ?? ''} ${finding.fix?.value ?? ''}` });
    return choose;
  }

  #label(): void {
    const { answer: words } = this.#app.words;
    const { size } = this.#chosen;
    if (!this.button) return;
    this.button.textContent = size > 0 ? words.mendMore(this.#safe, size) : this.#safe > 0 ? words.mend(this.#safe) : words.toCsv;
    this.button.hidden = size === 0 && this.#safe === 0 && this.#answer.result.sheet === null;
  }

  async #mendFile(): Promise<void> {
    const { source } = this.#file;
    const { read } = this.#answer;
    const { lang, showValues } = this.#app.state;
    const done = await this.#app.work(source.name, async (progress) => {
      try {
        const mended = await mend(contentOf(read, progress), {
          name: source.name, showValues, suggested: (row, column) => this.#chosen.has(keyOf(row, column)),
        });
        const name = nameBeside(source.name, 'fixed', 'csv');
        return { mended, name, left: await check(inPieces(mended.bytes, progress), { lang, showValues, name }) };
      } catch (error) {
        if (error instanceof MendProblem) return error.fact.kind;
        throw error;
      }
    });
    if (done === null) return;
    if (typeof done === 'string') this.#showContent(make('p', { class: 'note' }, this.#app.words.answer.cannotMend[done]));
    else {
      save(done.name, done.mended.bytes, 'text/csv');
      this.#showContent(mendedView(this.#app, done.name, done.mended, done.left));
    }
  }

  #showContent(content: HTMLElement): void {
    this.outcome.replaceChildren(content);
    this.outcome.hidden = false;
    this.outcome.focus();
    this.#app.say(content.querySelector('h3')?.textContent ?? content.textContent);
  }
}

function isChoice({ fix, row, column }: Finding): boolean {
  return fix?.kind === 'suggested' && fix.value !== null && row !== null && column !== null;
}

const keyOf = (row: number | null, column: number | null): string => `${String(row)}:${String(column)}`;
