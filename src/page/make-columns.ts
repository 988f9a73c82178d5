import { openList, type FieldKey, type ListLook, type LookedColumn } from '../index.ts';
import { formOfDraft } from './list.ts';
import type { MakeParts } from './make.ts';
import { button, field, make, select, table } from './view.ts';

/** The columns of the list with their first values, and what each of them is; and its sheets, where it has several. */
export function columnsPart(parts: MakeParts, { columns, asked }: ListLook): HTMLElement[] {
  const { make: words } = parts.app.words;
  const day = asked.includes('endDate') ? columns.find(({ to }) => to === 'startDate') : undefined;
  const rows = columns.filter(({ filled, field: known }) => filled > 0 || known !== null).map((column) =>
    [columnName(parts, column), column.samples.join(parts.app.t.marks.comma), useOf(parts, column)]);
  return [
    ...sheetPart(parts),
    ...rows.length === 0 ? [] : [
      make('h3', {}, words.columns), make('p', { class: 'soft' }, words.columnsHelp),
      table(words.columns, [words.column, words.samples, words.use], rows, 'cards')],
    ...day ? [make('p', {}, button(words.sameDay(columnName(parts, day)), () => { useAs(parts, day, 'date'); }, { id: 'same-day' }))] : [],
  ];
}

/** A column as people find it. */
export function columnName({ app }: MakeParts, { letter, header }: Pick<LookedColumn, 'letter' | 'header'>): string {
  return app.words.make.columnOf(letter, header);
}

function useOf(parts: MakeParts, column: LookedColumn): HTMLSelectElement {
  const { app: { words: { make: words } }, draft } = parts;
  const { fields } = formOfDraft(draft);
  // A column of units tells people of one name apart, though it goes nowhere.
  const ignored = draft.roster ? [{ value: IGNORED, text: words.ignored }] : [];
  const options = [
    { value: '', text: words.notUsed }, ...ignored,
    ...fields.map(({ key, header }) => ({ value: key, text: header })),
    ...fields.some(({ key }) => key === 'startDate') ? [{ value: 'date', text: words.oneDay }] : [],
  ];
  const chosen = column.to ?? (column.leftOut && draft.roster ? IGNORED : '');
  const element = select(options, chosen, (value) => { useAs(parts, column, value); });
  element.id = `map-${column.letter}`;
  element.setAttribute('aria-label', words.useOf(columnName(parts, column)));
  return element;
}

const IGNORED = '-';

function useAs({ draft, changed }: MakeParts, { letter, field: known }: LookedColumn, value: string): void {
  // A column that nobody takes for a field goes nowhere by itself.
  if (value === '' && known === null) draft.map.delete(letter);
  else draft.map.set(letter, value === '' || value === IGNORED ? null : value as FieldKey | 'date');
  changed();
}

function sheetPart({ app, draft, file, changed }: MakeParts): HTMLElement[] {
  const { sheets, sheet } = draft.list;
  if (sheets.length < 2) return [];
  const options = sheets.map((name, i) => ({ value: String(i + 1), text: name }));
  const element = select(options, String(sheets.indexOf(sheet ?? '') + 1), (value) => {
    void app.work(file.source.name, async () => openList(new Uint8Array(await file.source.blob.arrayBuffer()), {
      lang: app.state.lang, name: file.source.name, sheet: Number(value),
    })).then((list) => {
      if (list === null) return;
      draft.list = list;
      draft.map.clear();
      draft.where.clear();
      changed();
    });
  });
  element.id = 'make-sheet';
  return [field(app.words.make.sheet, element)];
}
