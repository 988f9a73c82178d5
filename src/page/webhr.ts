import { toWebhr, type DateForm, type Webhr, type WebhrOptions } from '../index.ts';
import type { App, Progress } from './app.ts';
import { AgencyQuestion, asked } from './webhr-agency.ts';
import type { FileMemory } from './memory.ts';
import { nameBeside, shownName } from './names.ts';
import { contentOf } from './pieces.ts';
import { tried } from './problems.ts';
import { whyView } from './refused.ts';
import type { Read } from './told.ts';
import { button, field, folded, keepFold, make, save, select, table } from './view.ts';

/**
 * Makes the file for WebHR 表13 of a grade download or an upload form: first whether anything needs it, then the choices, then what was
 * written.
 */
export function webhrView(app: App, memory: FileMemory, read: Read, isUpload: boolean): HTMLElement {
  const view = make('div', { class: 'webhr' });
  const show = (survey: Webhr): void => {
    view.replaceChildren(surveyView(app, survey), isNothing(survey)
      ? keepFold(folded(app.words.ways.webhr.anyway, () => form(app, memory, read, isUpload, false)), memory, 'anyway')
      : make('div', {}, form(app, memory, read, isUpload, true)));
  };
  if (memory.webhr.survey) {
    show(memory.webhr.survey);
    return view;
  }
  view.append(make('p', { class: 'soft' }, app.words.ways.webhr.looking));
  // Which rows need it shows with any agency.
  const survey: WebhrOptions = { onlyImportable: true, ...isUpload ? { agency: { code: '0000000000', name: '0' } } : {} };
  void app.work(read.source.name, (progress) => tried(app, () => made(app, read, survey, progress))).then((done) => {
    if (done === null) return;
    if ('problem' in done) view.replaceChildren(whyView(app, done.problem));
    else show(memory.webhr.survey = withoutRows(done.value));
  });
  return view;
}

// To tell of it, none of its rows are needed.
function withoutRows(webhr: Webhr): Webhr {
  const without = ({ rows }: { readonly rows: number }): Webhr['parts'][number] => ({ rows, bytes: new Uint8Array() });
  return { ...webhr, parts: webhr.parts.map(without), aside: webhr.aside && without(webhr.aside) };
}

function made({ state: { lang, showValues } }: App, read: Read, options: WebhrOptions, progress: Progress): Promise<Webhr> {
  const { name } = read.source;
  return toWebhr(contentOf(read, progress), { lang, showValues, name, setAside: true, ...options });
}

const beyondOf = ({ keptOut }: Webhr): number => keptOut.filter(({ obstacles }) => obstacles.some(({ kind }) => kind === 'beyond')).length;

// Whether no row has to be imported.
const isNothing = (survey: Webhr): boolean => beyondOf(survey) === survey.rows;

// The way in which the import of WebHR would treat the rows, before anything is written.
function surveyView(app: App, survey: Webhr): HTMLElement {
  const { words: { ways: { webhr: words } } } = app;
  const beyond = beyondOf(survey);
  const importable = survey.rows - survey.keptOut.length;
  if (isNothing(survey)) return make('p', { 'class': 'verdict good', 'data-importable': 0 }, app.t.webhr.done.needless(beyond));
  return make('div', { 'data-importable': importable },
    make('p', {}, words.rule),
    make('ul', {},
      make('li', {}, words.importable(importable)),
      beyond > 0 && make('li', {}, words.beyond(beyond)),
      importable + beyond < survey.rows && make('li', {}, words.keptOut(survey.rows - importable - beyond))));
}

function form(app: App, { webhr: memory }: FileMemory, read: Read, isUpload: boolean, isMain: boolean): readonly Node[] {
  const { words: { ways: { webhr: words } } } = app;
  const outcome = make('section', { class: 'mended', hidden: true, tabindex: -1 });
  const showMade = (webhr: Webhr): void => {
    outcome.replaceChildren(madeView(app, read, webhr));
    outcome.hidden = false;
  };
  const rows = make('input', {
    'type': 'text', 'data-ask': 'parts', 'inputmode': 'numeric', 'autocomplete': 'off', 'value': memory.parts,
    'oninput': () => { memory.parts = rows.value; },
  });
  const wrong = make('p', { class: 'wrong', role: 'alert' });
  const agency = isUpload ? new AgencyQuestion(words.agency, memory.agency) : null;
  const datesOf = (): DateForm => memory.dates ?? (isUpload ? 'compact' : 'keep');
  const write = async (): Promise<void> => {
    const maxRows = rows.value.trim() === '' ? null : Number(rows.value);
    const isWrong = maxRows !== null && !(Number.isInteger(maxRows) && maxRows > 0);
    wrong.textContent = isWrong ? words.wrongParts : '';
    rows.setAttribute('aria-invalid', String(isWrong));
    if (isWrong) {
      rows.focus();
      return;
    }
    const { only: onlyImportable, truncateNames } = memory;
    const dates = datesOf();
    const webhr = await app.work(read.source.name, (progress) => asked(agency, () =>
      made(app, read, { onlyImportable, dates, truncateNames, ...agency?.answer, ...(maxRows === null ? {} : { maxRows }) }, progress)));
    if (!webhr) return;
    for (const file of filesOf(read, webhr)) save(file.name, file.bytes, 'text/csv');
    showMade(memory.made = withoutRows(webhr));
    outcome.focus();
    app.say(words.done);
  };
  const only = select(
    [{ value: 'only', text: words.only }, { value: 'all', text: words.all }], memory.only ? 'only' : 'all',
    (value) => { memory.only = value === 'only'; });
  const dates = select(
    (['keep', 'compact', 'dash'] as const).map((value) => ({ value, text: words.dates[value] })), datesOf(),
    (value) => { memory.dates = value === 'compact' || value === 'dash' ? value : 'keep'; });
  only.dataset['ask'] = 'rows';
  dates.dataset['ask'] = 'dates';
  const cut = make('input', { type: 'checkbox', checked: memory.truncateNames, onchange: () => { memory.truncateNames = cut.checked; } });
  if (memory.made) showMade(memory.made);
  return [
    ...agency?.elements ?? [],
    field(words.which, only, words.whichAbout),
    field(words.datesLabel, dates),
    field(words.parts, rows, words.partsAbout), wrong,
    make('label', { class: 'check' }, cut, words.cut),
    make('div', { class: 'actions' },
      button(words.write, write, { 'kind': isMain ? 'main' : 'plain', 'data-do': 'webhr' })),
    outcome,
  ];
}

interface SavedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly rows: number;
  readonly what: 'rows' | 'aside';
}

// The files that are saved: the rows for the import, and those that are set aside.
function filesOf({ source: { name } }: Read, { parts, aside }: Webhr): SavedFile[] {
  return [
    ...parts.map((part, i) => (
      { ...part, name: nameBeside(name, parts.length === 1 ? 'webhr' : `webhr-${String(i + 1)}`, 'csv'), what: 'rows' as const })),
    ...aside ? [{ ...aside, name: nameBeside(name, 'aside', 'csv'), what: 'aside' as const }] : [],
  ];
}

// Tells what was made and saved.
function madeView(app: App, read: Read, webhr: Webhr): HTMLElement {
  const { words: { ways: { webhr: words } } } = app;
  const { parts, keptOut, blankColumns } = webhr;
  const { done } = app.t.webhr;
  const kept = keptOut.filter(({ obstacles }) => !obstacles.every(({ kind }) => kind === 'beyond'));
  return make('div', {},
    make('h4', {}, parts.length === 0 ? words.noneLeft : words.done),
    make('ul', {}, filesOf(read, webhr).map(({ name, rows, what }) =>
      make('li', {}, make('strong', {}, shownName(app, name)), ` ${words[what](rows)}`))),
    make('p', {}, done.sum(webhr.rows, webhr.rows - keptOut.length, keptOut.length)),
    parts.length > 0 && (blankColumns.length === 0 ? [words.columns] : [done.uploadBlank(blankColumns.join(done.and)), done.uploadRest])
      .map((line) => make('p', {}, line)),
    make('ul', {}, changesOf(app, webhr).map((line) => make('li', {}, line))),
    kept.length > 0 && table(words.keptOutTable, [words.row, words.reason], kept.slice(0, MOST).map(({ row, obstacles }) => [
      app.t.report.row(row), obstacles.map((one) => reasonOf(app, one)).join(app.t.marks.semicolon),
    ]), 'cards'),
    kept.length > MOST && make('p', { class: 'soft' }, words.more(kept.length - MOST)),
    make('p', { class: 'soft' }, words.personal));
}

const MOST = 200;

function changesOf(
  { t: { webhr: { done } }, words: { ways: { webhr: words } } }: App, { changes, blank, beyond, privateUse }: Webhr,
): string[] {
  const { dates, namesCut, namesLong, hoursConverted, hoursFilled, hoursKept } = changes;
  return [
    blank > 0 && done.blank(blank), dates > 0 && words.datesWritten(dates), namesCut > 0 && done.namesCut(namesCut),
    namesLong > 0 && words.namesLong(namesLong), hoursConverted > 0 && done.hoursConverted(hoursConverted),
    hoursFilled > 0 && done.hoursFilled(hoursFilled), hoursKept > 0 && done.hoursKept(hoursKept),
    privateUse > 0 && done.privateUse(privateUse), beyond > 0 && words.beyondWritten(beyond),
  ].filter((line) => line !== false);
}

function reasonOf({ t: { webhr: { reason }, rules } }: App, obstacle: Webhr['keptOut'][number]['obstacles'][number]): string {
  switch (obstacle.kind) {
    case 'finding': return `${obstacle.finding.cell ?? ''} ${rules[obstacle.finding.rule].title}`.trim();
    case 'repeats': return reason.repeats.message(obstacle.first);
    case 'apostrophe': case 'beyond': return `${obstacle.cell} ${reason[obstacle.kind].message}`;
  }
}
