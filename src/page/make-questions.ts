import type { FieldKey, ListLook } from '../index.ts';
import { formOfDraft } from './list.ts';
import type { Mistake } from './make-mistakes.ts';
import { MakeQuestion } from './make-question.ts';
import type { MakeParts } from './make.ts';
import { folded, keepFold, make } from './view.ts';

const GROUPS = ['course', 'time', 'hours'] as const;
const HOURS: ReadonlySet<string> = new Set<FieldKey>(['total', 'unit', 'totalUnit', 'nature', 'digitalHours', 'physicalHours']);
// An end that follows its start until somebody types another.
const FOLLOWS: Partial<Record<FieldKey, FieldKey>> = { startDate: 'endDate', actualStartDate: 'actualEndDate' };

/** The questions for what is the same in all rows: those that the form needs, and folded away those that may stay blank. */
export class MakeQuestions {
  readonly element = make('div');
  readonly #parts: MakeParts;
  readonly #answered: () => void;
  #asked = new Map<FieldKey, MakeQuestion>();
  #keys = '';
  #to = '';

  /** @param answered is called once an answer was taken */
  constructor(parts: MakeParts, answered: () => void) {
    this.#parts = parts;
    this.#answered = answered;
  }

  /** Draws them anew where other ones are asked. */
  draw({ problem, asked, optional, usual }: ListLook): void {
    // The answers stay while something about the list is open.
    if (problem) return;
    const { draft, file: { memory }, app: { words: { make: words } } } = this.#parts;
    const keys = [draft.to, ...asked, '|', ...optional].join();
    if (keys === this.#keys) return;
    this.#keys = keys;
    for (const [key, value] of Object.entries(usual) as [FieldKey, string][]) {
      if (draft.typed.has(key)) continue;
      draft.typed.set(key, value);
      draft.set.set(key, value);
    }
    // A question that is still asked stays as it is, with what was typed.
    const known = this.#to === draft.to ? this.#asked : new Map<FieldKey, MakeQuestion>();
    this.#to = draft.to;
    this.#asked = new Map([...asked, ...optional].flatMap((key): [FieldKey, MakeQuestion][] => {
      const field = formOfDraft(draft).fields.find((one) => one.key === key);
      if (!field) return [];
      return [[key, known.get(key) ?? new MakeQuestion(this.#parts, field, asked.includes(key), () => { this.#follow(key); })]];
    }));
    const elements = (of: readonly FieldKey[]): HTMLElement[] => of.flatMap((key) => this.#asked.get(key)?.element ?? []);
    const others = (): HTMLElement => make('div', { class: 'fields' }, elements(optional));
    this.element.replaceChildren(
      ...GROUPS.flatMap((group) => {
        const of = elements(asked.filter((key) => groupOf(key) === group));
        return of.length === 0 ? [] : [make('fieldset', {}, make('legend', {}, words.groups[group]), make('div', { class: 'fields' }, of))];
      }),
      ...optional.length === 0 ? [] : [keepFold(folded(words.optional, others), memory, 'optional')]);
  }

  /** The answers that are missing or wrong. */
  async mistakes({ asked }: ListLook): Promise<Mistake[]> {
    const mistakes: Mistake[] = [];
    for (const [key, question] of this.#asked) {
      const text = await question.checkAnswer(asked.includes(key));
      if (text !== null) mistakes.push({ at: question.id, label: question.label, text });
    }
    return mistakes;
  }

  #follow(key: FieldKey): void {
    const { draft, changed } = this.#parts;
    const end = this.#asked.get(FOLLOWS[key] ?? key);
    const value = draft.set.get(key);
    if (end && FOLLOWS[key] && value !== undefined && end.isBlank) end.putAnswer(value);
    // Only the nature of a course decides what else is asked.
    if (key === 'nature') changed();
    else this.#answered();
  }
}

function groupOf(key: FieldKey): typeof GROUPS[number] {
  if (HOURS.has(key)) return 'hours';
  return /(?:Date|Time)$/u.test(key) ? 'time' : 'course';
}
