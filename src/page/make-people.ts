import type { ListLook, LookedColumn } from '../index.ts';
import { columnName } from './make-columns.ts';
import type { MakeParts } from './make.ts';
import { field, make, select } from './view.ts';

// More marks than that are no choice.
const MOST_MARKS = 12;

/** The people that are to be written: the marks of the columns that seem to tell who was there, and of those that a person chose. */
export function peoplePart(parts: MakeParts, { columns, questions }: ListLook): HTMLElement[] {
  const { app: { words: { make: words } }, draft, changed } = parts;
  const open = new Set([...questions?.attendance.map(({ column }) => column.letter) ?? [], ...draft.where.keys()]);
  const others = columns.filter(({ letter, marks, look }) =>
    !open.has(letter) && marks.length > 1 && marks.length <= MOST_MARKS && look !== 'id' && look !== 'name');
  const options = others.map((column) => ({ value: column.letter, text: columnName(parts, column) }));
  const by = select([{ value: '', text: words.choose }, ...options], '', (letter) => {
    draft.where.set(letter, new Set());
    changed();
  });
  by.id = 'make-by';
  return [
    ...columns.filter(({ letter }) => open.has(letter)).map((column) => marksOf(parts, column)),
    ...others.length === 0 ? [] : [field(words.byOther, by, words.byOtherHelp)],
  ];
}

function marksOf(parts: MakeParts, column: LookedColumn): HTMLElement {
  const { app: { words: { make: words } }, draft, changed } = parts;
  const { letter, marks } = column;
  const chosen = draft.where.get(letter) ?? new Set<string>();
  const box = (id: string, text: string, checked: boolean, onChange: () => void): HTMLElement =>
    make('label', { class: 'check' }, make('input', { type: 'checkbox', id, checked, onchange: () => {
      onChange();
      changed();
    } }), text);
  const nameOf = (value: string): string => (value === '' ? words.blank : value === '*' ? words.anything : value);
  return make('fieldset', { 'data-people': letter },
    make('legend', {}, words.people(columnName(parts, column))),
    make('p', { class: 'soft' }, words.peopleHelp),
    marks.map(({ value, rows }, i) => box(`people-${letter}-${String(i)}`, words.mark(nameOf(value), rows), chosen.has(value), () => {
      const now = new Set(chosen);
      if (!now.delete(value)) now.add(value);
      draft.where.set(letter, now);
    })),
    box(`people-${letter}-all`, words.everybody, false, () => {
      // A column of the form keeps its values; another one is left out.
      if (column.to === null) {
        draft.map.set(letter, null);
        draft.where.delete(letter);
      } else draft.where.set(letter, new Set(marks.map(({ value }) => value)));
    }));
}
