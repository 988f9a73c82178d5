import { knownReason, type Finding, type ResultRow } from '../index.ts';
import type { App } from './app.ts';
import { nameBeside, shownName } from './names.ts';
import { tried } from './problems.ts';
import { problemView } from './refused.ts';
import { resultOf, type ResultFile } from './result-file.ts';
import type { OpenFile, Source } from './state.ts';
import { button, chooser, make, save, table } from './view.ts';

/** The answer of a system to an upload: its verdict, the reasons, and the rows of the upload that it did not take. */
export function resultView(app: App, file: OpenFile, { result, of }: ResultFile): HTMLElement {
  const { words: { result: words }, t: { result: t, report } } = app;
  const { kind, verdict, rows, reasons, toMend } = result;
  const bad = verdict === 'failure' || rows.length > 0;
  const word = verdict === null ? t.noVerdict[bad ? 'failed' : 'clean'] : t.verdict[verdict];
  const lost = rows.filter(({ row }) => row === null).length;
  return make('article', {
    class: 'answer result', 'data-file': file.source.name, 'data-format': 'result', 'data-errors': rows.length, 'data-warnings': 0,
  },
    make('h2', { tabindex: -1 }, shownName(app, file.source.name)),
    make('p', { class: `verdict ${bad ? 'bad' : 'good'}` }, make('strong', {}, `${bad ? '✕' : '✓'} ${word}`), ' ',
      rows.length > 0 && make('span', {}, `${t.failed(rows.length)}　${t.reasons(reasons.length)}`)),
    make('p', { class: 'facts' }, make('span', {}, t.kind[kind]), ' ', of && make('span', {}, t.upload(shownName(app, of.name)))),
    bad && kind === 'portal' && make('p', { class: 'note' }, t.wholeAgain),
    of !== null && lost > 0 && make('p', { class: 'note' }, t.unplaced(lost)),
    toMend !== null && make('div', { class: 'actions' },
      button(words.save(rows.filter(({ row }) => row !== null).length), () => { saveRows(app, file, toMend); }, { kind: 'main' })),
    rows.length > 0 && besides(app, file, of),
    reasons.map(({ reason, count }, i) => make('details', { class: 'rule error', open: i === 0 || reasons.length <= FEW },
      make('summary', {}, make('strong', {}, reason), ' ', make('span', { class: 'count' }, report.rows(count))),
      explained(app, reason),
      rowsTable(app, rows.filter((row) => row.reason === reason), of !== null))));
}

function explained({ t }: App, reason: string): HTMLElement | null {
  const known = knownReason(reason);
  return known && make('p', { class: 'note' }, t.result.known[known]);
}

function saveRows(app: App, { source }: OpenFile, bytes: Uint8Array): void {
  const name = nameBeside(source.name, 'rows', 'csv');
  save(name, bytes, 'text/csv');
  app.say(app.words.result.saved(name));
}

// Asks for the upload: one that is open already, or another one.
function besides(app: App, file: OpenFile, of: Source | null): HTMLElement {
  const { result: words } = app.words;
  const said = make('div', {});
  const lay = (upload: Source): void => {
    void app.work(upload.name, () => tried(app, () => beside(app, file, upload))).then((done) => {
      if (done === null) return;
      if ('problem' in done) said.replaceChildren(problemView(done.problem));
      else app.store.changeFile(file.id, { told: done.value, asked: { ...file.asked, of: upload } });
    });
  };
  const open = app.state.files.filter(({ told }) => told?.kind === 'answer').map(({ source }) => source);
  return make('section', { class: 'beside' },
    make('h3', {}, of === null ? words.beside : words.besideOther),
    make('p', { class: 'soft' }, words.besideAbout),
    make('div', { class: 'actions' },
      open.map((upload) => button(words.use(shownName(app, upload.name)), () => { lay(upload); })),
      chooser(words.choose, ([upload]) => { if (upload) lay(upload); })),
    said);
}

async function beside(app: App, { source }: OpenFile, upload: Source): Promise<ResultFile> {
  return resultOf({ source, bytes: new Uint8Array(await source.blob.arrayBuffer()) }, upload, app.state);
}

const MOST = 500;
const FEW = 5;

function rowsTable(app: App, rows: readonly ResultRow[], isBeside: boolean): HTMLElement {
  const { words: { result: words }, t: { result: t, report } } = app;
  const headers = Object.keys(rows[0]?.fields ?? {}).filter((header) => rows.some(({ fields }) => (fields[header] ?? '') !== ''));
  const placeOf = ({ row, candidates = [] }: ResultRow): string =>
    (row !== null ? report.row(row) : candidates.length > 0 ? t.several(candidates) : t.none);
  const shown = rows.slice(0, MOST).map((row, i) => [
    isBeside ? placeOf(row) : String(i + 1),
    ...isBeside ? [findingsView(app, row)] : [],
    ...headers.map((header) => row.fields[header] ?? ''),
  ]);
  const heads = [isBeside ? t.rowOfUpload : words.number, ...isBeside ? [words.says] : [], ...headers];
  return make('div', {}, table(words.rows, heads, shown, 'cards'),
    rows.length > MOST && make('p', { class: 'soft' }, words.more(MOST, rows.length)));
}

function findingsView({ words: { result: words }, t: { report } }: App, { row, findings }: ResultRow): HTMLElement | string {
  if (row === null) return '';
  if (findings.length === 0) return words.saysNothing;
  return make('ul', { class: 'plain' }, findings.map(({ rule, severity, cell, header, message, help, column }: Finding) =>
    make('li', { 'data-rule': rule, 'data-row': row, 'data-column': column ?? '' },
      make('span', { class: severity === 'error' ? 'bad' : '' }, `${report.severity[severity]} `),
      make('strong', {}, [cell, header].filter((part) => part !== null).join(' ')), ` ${message}`,
      help !== '' && make('span', { class: 'soft' }, ` ${report.how}${help}`))));
}
