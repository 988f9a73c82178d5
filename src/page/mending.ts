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
  readonly #safe: number;
  readonly #mendable: ReadonlySet<string>;
  readonly button: HTMLButtonElement | null;
  /** Where it is told what was done. */
  readonly outcome: HTMLElement = make('section', { class: 'mended', hidden: true, tabindex: -1 });

  constructor(app: App, file: OpenFile, answer: Answer) {
    this.#app = app;
    this.#file = file;
    this.#answer = answer;
    const all = answer.groups.flatMap(({ found }) => found.map(({ finding }) => finding));
    this.#mendable = new Set(all.flatMap(({ rule, fix }) => (fix ? [rule] : [])));
    this.#safe = all.filter(({ fix }) => fix?.kind === 'safe').length;
    const canChoose = all.some(isChoice);
    const isBook = answer.result.sheet !== null;
    const mayMend = answer.result.format !== null && answer.result.format !== 'ismp';
    this.button = mayMend && (this.#safe > 0 || canChoose || isBook)
      ? button('', () => this.#mendFile(new Set(file.memory.mending.chosen), true), { kind: 'main' }) : null;
    this.#label();
    const { saved } = file.memory.mending;
    if (saved && this.button) void this.#mendFile(saved, false);
  }

  /** A button beside a finding that puts its suggested value in; null where there is none. */
  choice(finding: Finding): Content {
    if (!isChoice(finding)) return null;
    const { answer: words } = this.#app.words;
    const { memory: { mending: { chosen } } } = this.#file;
    const key = keyOf(finding.row, finding.column);
    const choose: HTMLButtonElement = button(words.choose, () => {
      if (!chosen.delete(key)) chosen.add(key);
      show();
      this.#label();
    }, { 'class': 'choice', 'aria-label': `${words.choose} ${finding.cell ?? ''} ${finding.fix?.value ?? ''}` });
    const show = (): void => {
      choose.setAttribute('aria-pressed', String(chosen.has(key)));
      choose.textContent = chosen.has(key) ? words.chosen : words.choose;
    };
    show();
    return choose;
  }

  #label(): void {
    const { answer: words } = this.#app.words;
    const { size } = this.#file.memory.mending.chosen;
    if (!this.button) return;
    this.button.textContent = size > 0 ? words.mendMore(this.#safe, size) : this.#safe > 0 ? words.mend(this.#safe) : words.toCsv;
    this.button.hidden = size === 0 && this.#safe === 0 && this.#answer.result.sheet === null;
  }

  // A file that was saved already is only shown once more, in the language of now.
  async #mendFile(chosen: ReadonlySet<string>, isNew: boolean): Promise<void> {
    const { source, memory: { mending } } = this.#file;
    const { read } = this.#answer;
    const { lang, showValues } = this.#app.state;
    const done = await this.#app.work(source.name, async (progress) => {
      try {
        const mended = await mend(contentOf(read, progress), {
          name: source.name, showValues, suggested: (row, column) => chosen.has(keyOf(row, column)),
        });
        const name = nameBeside(source.name, 'fixed', 'csv');
        return { mended, name, left: await check(inPieces(mended.bytes, progress), { lang, showValues, name }) };
      } catch (error) {
        if (error instanceof MendProblem) return error.fact.kind;
        throw error;
      }
    });
    if (done === null) return;
    if (typeof done === 'string') this.#showContent(make('p', { class: 'note' }, this.#app.words.answer.cannotMend[done]), isNew);
    else {
      if (isNew) save(done.name, done.mended.bytes, 'text/csv');
      mending.saved = chosen;
      this.#showContent(mendedView(this.#app, this.#file, done.name, done.mended, this.#mendable, done.left), isNew);
    }
  }

  #showContent(content: HTMLElement, isNew: boolean): void {
    this.outcome.replaceChildren(content);
    this.outcome.hidden = false;
    if (!isNew) return;
    this.outcome.focus();
    this.#app.say(content.querySelector('h3')?.textContent ?? content.textContent);
  }
}

function isChoice({ fix, row, column }: Finding): boolean {
  return fix?.kind === 'suggested' && fix.value !== null && row !== null && column !== null;
}

/** A cell as a key, by its row and column. */
export const keyOf = (row: number | null, column: number | null): string => `${String(row)}:${String(column)}`;
