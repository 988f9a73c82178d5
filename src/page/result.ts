import { knownReason, type Finding, type ResultRow } from '../index.ts';
import type { App } from './app.ts';
import { valueView } from './findings.ts';
import { nameBeside, shownName, titleOf } from './names.ts';
import { tried } from './problems.ts';
import { ownWords } from './own-words.ts';
import { whyView } from './refused.ts';
import { resultOf, type ResultFile } from './result-file.ts';
import type { OpenFile, Source } from './state.ts';
import { button, chooser, folded, keepFold, make, save, teller } from './view.ts';

/** The answer of a system to an upload: its verdict, the reasons, and the rows of the upload that it did not take. */
export function resultView(app: App, file: OpenFile, { result, of }: ResultFile): HTMLElement {
  const { words: { result: words }, t: { result: t, report } } = app;
  const { kind, verdict, rows, reasons, toMend } = result;
  const done = teller(app, file.memory, 'saved');
  const name = nameBeside(file.source.name, 'rows', 'csv');
  const bad = verdict === 'failure' || rows.length > 0;
  const word = verdict === null ? t.noVerdict[bad ? 'failed' : 'clean'] : t.verdict[verdict];
  const lost = rows.filter(({ row }) => row === null).length;
  return make('article', {
    'class': 'answer result', 'data-file': shownName(app, file.source.name), 'data-format': 'result',
    'data-errors': rows.length, 'data-warnings': 0,
  },
    make('h2', { tabindex: -1 }, titleOf(app, file)),
    make('p', { class: `verdict ${bad ? 'bad' : 'good'}` }, make('strong', {}, `${bad ? '✕' : '✓'} ${word}`), ' ',
      rows.length > 0 && make('span', {}, `${t.failed(rows.length)}　${t.reasons(reasons.length)}`)),
    make('p', { class: 'facts' }, make('span', {}, t.kind[kind]), ' ', of && make('span', {}, t.upload(shownName(app, of.name)))),
    bad && kind === 'portal' && make('p', { class: 'note' }, t.wholeAgain),
    of !== null && lost > 0 && make('p', { class: 'note' }, t.unplaced(lost)),
    toMend !== null && make('div', { class: 'actions' },
      button(words.save(new Set(rows.flatMap(({ row }) => (row === null ? [] : [row]))).size), () => {
        save(name, toMend, 'text/csv');
        done.tell((now) => now.words.result.saved(shownName(now, name)));
      }, { kind: 'main' })),
    done.element,
    rows.length > 0 && of === null && besides(app, file, of),
    reasons.map(({ reason, count }, i) => keepFold(make('details', { class: 'rule error', open: i === 0 || reasons.length <= FEW },
      make('summary', {}, make('strong', {}, reason), ' ', make('span', { class: 'count' }, report.rows(count))),
      explained(app, reason),
      rowsOf(app, file, rows.filter((row) => row.reason === reason), of !== null)), file.memory, `reason ${String(i)}`)),
    of !== null && besides(app, file, of));
}

function explained({ t }: App, reason: string): HTMLElement | null {
  const known = knownReason(reason);
  return known && make('p', { class: 'note' }, t.result.known[known]);
}

// Asks for the upload: one that is open already, or another one.
function besides(app: App, file: OpenFile, of: Source | null): HTMLElement {
  const { result: words } = app.words;
  const { refused } = file.memory;
  const said = make('div', {}, refused && whyView(app, refused.why));
  const lay = (upload: Source): void => {
    void app.work(upload.name, () => tried(app, () => beside(app, file, upload))).then((done) => {
      if (done === null) return;
      if ('problem' in done) {
        file.memory.refused = { source: upload, why: done.problem };
        said.replaceChildren(whyView(app, done.problem));
      } else {
        file.memory.refused = null;
        // Beside another upload it is another result.
        file.memory.said.clear();
        file.memory.folds.clear();
        app.store.changeFile(file.id, { told: done.value, asked: { ...file.asked, of: upload } });
      }
    });
  };
  const open = app.state.files.filter(({ told }) => told?.kind === 'answer');
  return make('section', { class: 'beside' },
    make('h3', {}, of === null ? words.beside : words.besideOther),
    make('p', { class: 'soft' }, words.besideAbout),
    make('div', { class: 'actions' },
      open.map((upload) => button(words.use(titleOf(app, upload)), () => { lay(upload.source); })),
      chooser(of === null && open.length === 0 ? words.chooseFirst : words.choose, ([upload]) => { if (upload) lay(upload); })),
    said);
}

async function beside(app: App, { source }: OpenFile, upload: Source): Promise<ResultFile> {
  return resultOf({ source, bytes: new Uint8Array(await source.blob.arrayBuffer()) }, upload, app.state);
}

const MOST = 500;
const FEW = 5;

function rowsOf(app: App, { memory }: OpenFile, rows: readonly ResultRow[], isBeside: boolean): HTMLElement {
  const { words: { result: words, answer }, t: { result: t, report } } = app;
  const placeOf = ({ row, candidates = [] }: ResultRow): string =>
    (row !== null ? report.row(row) : candidates.length > 0 ? t.several(candidates) : t.none);
  const shown = rows.slice(0, MOST).map((row, i) => make('li', { 'data-upload-row': row.row ?? '' },
    make('div', { class: 'spot' },
      isBeside && make('span', { class: 'cell' }, placeOf(row)), row.about.map((part) => make('span', {}, part))),
    isBeside && findingsView(app, row),
    keepFold(folded(answer.wholeRow, () => fieldsView(app, row), { class: 'whole' }), memory, `${row.reason} ${String(i)}`)));
  return make('div', {}, make('ol', { class: 'places' }, shown),
    rows.length > MOST && make('p', { class: 'soft' }, words.more(MOST, rows.length)));
}

function fieldsView({ words: { answer } }: App, { fields }: ResultRow): HTMLElement {
  return make('dl', { class: 'row' }, Object.entries(fields).filter(([, value]) => value !== '').map(([header, value]) =>
    make('div', {}, make('dt', {}, header), make('dd', {}, value ?? answer.unknownCell))));
}

function findingsView(app: App, { row, findings }: ResultRow): HTMLElement | null {
  const { words: { result: words }, t: { report } } = app;
  if (row === null) return null;
  if (findings.length === 0) return make('p', { class: 'soft' }, words.saysNothing);
  return make('ul', { class: 'plain' }, findings.map((finding: Finding) => {
    const { rule, severity, cell, header, message, help, column } = finding;
    return make('li', { 'data-rule': rule, 'data-row': row, 'data-column': column ?? '' },
      make('span', { class: severity === 'error' ? 'bad' : '' }, `${report.severity[severity]} `),
      make('strong', {}, [cell, header].filter((part) => part !== null).join(' ')), ` ${ownWords(app, message)}`,
      help !== '' && make('span', { class: 'soft' }, ` ${report.how}${ownWords(app, help)}`),
      valueView(app, finding));
  }));
}
