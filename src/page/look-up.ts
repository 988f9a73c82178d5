import { formats, lookUp, type CodeTable, type Code, type FieldKey, type FormatId, type LookedUp } from '../index.ts';
import type { App } from './app.ts';
import { backButton } from './frame.ts';
import { ruleFacts } from './rule-facts.ts';
import { field, folded, keepFold, make, table, type Content } from './view.ts';

/** So few things of a kind are unfolded at once. */
const FEW = 3;
/** A longer list of codes is folded. */
const MANY_CODES = 30;

/** Looks up rules, forms, fields and codes by words or numbers. @param wanted what is looked up at first */
export function lookUpView(app: App, wanted: string): HTMLElement {
  const { lookUp: words } = app.words;
  const found = make('div', { class: 'found' });
  const count = make('p', { class: 'soft', role: 'status' });
  const input = make('input', { type: 'search', id: 'look-up', value: wanted, autocomplete: 'off', spellcheck: 'false' });
  let last = 0;
  const show = async (): Promise<void> => {
    const mine = ++last;
    const looked = await lookUp(input.value, app.state.lang);
    if (mine !== last) return;
    const { rules, formats: forms, fields } = looked;
    const codes = looked.codes.reduce((sum, one) => sum + one.codes.length, 0);
    const text = input.value.trim();
    const all = rules.length + forms.length + fields.length + codes;
    count.textContent = all === 0 ? words.nothing(text) : words.count(rules.length, forms.length, fields.length, codes);
    found.replaceChildren(...sections(app, looked, text === ''));
  };
  input.addEventListener('input', () => { void show(); });
  void show();
  return make('article', { class: 'look-up' },
    make('h2', { tabindex: -1 }, app.words.shell.tools['look-up'].title),
    make('form', { role: 'search', onsubmit: (event) => { event.preventDefault(); } }, field(words.search, input, words.help)),
    count, found, backButton(app));
}

function sections(app: App, { rules, formats: forms, fields, codes }: LookedUp, isAll: boolean): HTMLElement[] {
  const { words: { lookUp: words }, t } = app;
  const open = (things: readonly unknown[]): boolean => !isAll && things.length <= FEW;
  return [
    section(words.rules, rules.map((id) => {
      const title = [make('strong', {}, t.rules[id].title), ' ', make('code', {}, id)];
      return fold(app, id, folded(title, () => ruleFacts(app, id), { 'data-rule': id, 'open': open(rules) }));
    })),
    section(words.codes, codes.map((one) => codesOf(app, one, isAll))),
    section(words.fields, fields.map((key) => fieldOf(app, key, open(fields)))),
    section(words.formats, forms.map((id) => formatOf(app, id, open(forms)))),
  ].filter((one) => one !== null);
}

function section(title: string, content: readonly HTMLElement[]): HTMLElement | null {
  return content.length === 0 ? null : make('section', { 'aria-label': title }, make('h3', {}, title), content);
}

function fold({ state: { memory } }: App, key: string, details: HTMLDetailsElement): HTMLElement {
  return keepFold(details, memory, `look-up ${key}`);
}

function codesOf(app: App, { table: one, codes }: LookedUp['codes'][number], isAll: boolean): HTMLElement {
  const { words: { lookUp: words }, t } = app;
  const about = [t.explain.codesCount(one.codes.length), t.explain.asOf(one.asOf), one.closed ? t.explain.closed : t.explain.open];
  return fold(app, `code ${one.id}`, folded(
    [make('strong', {}, one.title), ' ', make('span', { class: 'count' }, words.codesFound(codes.length))],
    () => [
      make('p', { class: 'soft' }, about.join('｜')), make('p', { class: 'soft' }, t.explain.source, one.source),
      table(`${t.explain.kinds.table} ${one.title}`, [t.template.code, t.template.name, t.explain.columns.remark],
        codes.map((code) => [make('span', { 'data-code': code.code }, code.code), code.name, remarks(one, code, app)]), 'cards'),
    ], { 'data-table': one.id, 'open': !isAll && codes.length <= MANY_CODES }));
}

// Where a code stands in its list, its other names, and until when it was used.
function remarks(one: CodeTable, code: Code, { t: { explain, marks } }: App): string {
  const names = new Map(one.codes.map((each) => [each.code, each]));
  const above: string[] = [];
  for (let next = names.get(code.parent ?? ''); next; next = names.get(next.parent ?? '')) above.unshift(next.name);
  return [
    [...code.under ?? [], ...above].join(' > '), code.aliases ? explain.also(code.aliases) : '',
    code.until === undefined ? '' : explain.until(code.until, code.successor ?? ''),
  ].filter((part) => part !== '').join(marks.semicolon);
}

function fieldOf(app: App, key: FieldKey, open: boolean): HTMLElement {
  const rows = formats.flatMap(({ id, fields }) => fields.flatMap((one, i) => (one.key === key ? [{ id, one, i }] : [])));
  const { explain, report } = app.t;
  return fold(app, `field ${key}`, folded([make('strong', {}, headerOf(rows[0]?.one.header)), ' ', make('code', {}, key)],
    () => table(`${explain.kinds.field} ${headerOf(rows[0]?.one.header)}`, [explain.kinds.format, ...headsOf(app)],
      rows.map(({ id, one, i }) => [report.format[id], ...cellsOf(app, one, i)]), 'cards'), { 'data-field': key, open }));
}

function formatOf(app: App, id: FormatId, open: boolean): HTMLElement {
  const format = formats.find((one) => one.id === id);
  const { explain, report } = app.t;
  const title = report.format[id];
  return fold(app, `format ${id}`, folded([make('strong', {}, title), ' ', make('code', {}, id)], () => format ? [
    make('p', { class: 'soft' }, explain.count(format.fields.length, format.rowLimit)),
    make('p', { class: 'soft' }, explain.source, format.source),
    table(`${explain.kinds.format} ${title}`, headsOf(app), format.fields.map((one, i) => cellsOf(app, one, i)), 'cards'),
  ] : null, { 'data-format-id': id, open }));
}

function headsOf({ t: { explain: { columns } } }: App): string[] {
  return [columns.header, columns.max, columns.required, columns.content, columns.remark];
}

function cellsOf({ t: { explain, marks } }: App, one: typeof formats[number]['fields'][number], i: number): Content[] {
  const content: Readonly<Record<string, string>> = explain.content;
  const remark = [one.codes ? one.codes.title : '', one.synonyms ? explain.synonyms(one.synonyms) : ''];
  return [
    `${String(i + 1)} ${one.header}`, one.max === undefined ? explain.noLimit : String(one.max), one.required ? explain.yes : explain.no,
    content[one.kind.id] ?? one.kind.id, remark.filter((part) => part !== '').join(marks.semicolon),
  ];
}

const headerOf = (header = ''): string => header.replace(/^\*/u, '');
