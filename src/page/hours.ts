import {
  HoursProblem, OptionProblem, RosterProblem, hours, readRoster, type HoursInput, type HoursReport, type Roster,
} from '../index.ts';
import type { App, Progress } from './app.ts';
import { backButton } from './frame.ts';
import { hoursReportView } from './hours-report.ts';
import { askedTargets, targetsPart } from './hours-targets.ts';
import { shownName, titleOf } from './names.ts';
import { breathe, contentOf } from './pieces.ts';
import { whyOf, type Why } from './problems.ts';
import { whyView } from './refused.ts';
import type { HoursPart, HoursState, OpenFile } from './state.ts';
import { button, field, make, onceAtATime, select, table } from './view.ts';

/** The screen of hours: the files, the year, the people with the hours that they still need, and the files that can be made of these. */
export function hoursView(app: App): HTMLElement {
  const { words: { hours: words }, state } = app;
  const { year, until, report, problem } = state.hours;
  const some = filesFor(app, 'records').length > 0;
  // None of them is left out in silence.
  const several = filesFor(app, 'roster').length > 1;
  return make('article', { class: 'hours' },
    make('h2', { tabindex: -1 }, words.title),
    make('p', {}, words.about),
    state.files.length > 0 && make('section', {},
      filesTable(app), several && make('p', { class: 'note', role: 'alert' }, words.oneRoster)),
    make('p', { class: 'actions' },
      button(state.files.length > 0 ? words.more : words.choose, () => { app.choose({ stay: true }); },
        { kind: some ? 'plain' : 'main', id: 'hours-files' })),
    make('form', { class: 'ask', onsubmit: onceAtATime(() => count(app)) },
      text(app, 'year', words.year, words.yearAbout, year), text(app, 'until', words.until, words.untilAbout, until),
      targetsPart(app, (part) => { change(app, part); }),
      make('div', { class: 'actions' },
        make('button', { class: some && report === null ? 'main' : 'plain', disabled: !some || several, id: 'count-hours' }, words.count))),
    problem && whyView(app, problem),
    report && hoursReportView(app, report),
    backButton(app));
}

function change(app: App, part: Partial<HoursState>): void {
  app.state.memory.said.clear();
  app.store.change({ hours: { ...app.state.hours, report: null, problem: null, ...part } });
}

function text(app: App, key: 'year' | 'until', label: string, about: string, value: string): HTMLElement {
  const input = make('input', { type: 'text', id: `hours-${key}`, inputmode: 'numeric', autocomplete: 'off', value });
  input.addEventListener('input', () => { app.store.change({ hours: { ...app.state.hours, [key]: input.value } }, false); });
  return field(label, input, about);
}

// A grade download is what this is for, and a list that was chosen beside it is a roster; any other may be taken too.
function partOf({ hours: { parts } }: App['state'], { id, told, asked }: OpenFile): HoursPart {
  const isGrades = told?.kind === 'answer' && (told.result.format === 'grades' || told.result.format === 'ismp');
  const isRoster = told?.kind === 'list' && asked.forHours === true;
  return parts.get(id) ?? (isGrades ? 'records' : isRoster ? 'roster' : 'none');
}

function filesFor({ state }: App, part: HoursPart): readonly OpenFile[] {
  return state.files.filter((file) => partOf(state, file) === part);
}

function filesTable(app: App): HTMLElement {
  const { words: { hours: words }, state } = app;
  const rows = state.files.map((file) => {
    const name = titleOf(app, file);
    if (file.told?.kind === 'archive') {
      return [name, file.told.locked
        ? button(words.locked, () => { app.store.change({ screen: 'files', current: file.id }); }, { kind: 'link' }) : words.isArchive];
    }
    const chosen = select(
      (['records', 'roster', 'none'] as const).map((value) => ({ value, text: words.parts[value] })), partOf(state, file), (value) => {
        const part = value === 'records' || value === 'roster' ? value : 'none';
        change(app, { parts: new Map(app.state.hours.parts).set(file.id, part) });
      });
    chosen.id = `part-${String(file.id)}`;
    chosen.setAttribute('aria-label', `${name} ${words.part}`);
    return [name, chosen];
  });
  return table(words.files, [words.file, words.part], rows, 'cards');
}

async function count(app: App): Promise<void> {
  const { words: { hours: words } } = app;
  const done = await app.work(words.title, (progress) => counted(app, progress));
  if (done === null) return;
  if (typeof done === 'function') {
    change(app, { problem: done });
    app.say((await done(app)).text);
  } else {
    change(app, { report: done });
    app.say(words.done);
  }
  // A problem is in words a moment later.
  await breathe();
  document.querySelector<HTMLElement>('.hours .problem, .hours .verdict')?.scrollIntoView({ block: 'nearest' });
}

async function counted(app: App, progress: Progress): Promise<HoursReport | Why> {
  const { state } = app;
  const [roster] = filesFor(app, 'roster');
  const inputs = await Promise.all(filesFor(app, 'records').map(async ({ source: { name, blob, archive }, told }): Promise<HoursInput> => ({
    name: archive ?? name,
    bytes: told?.kind === 'answer' ? contentOf(told.read, progress) : new Uint8Array(await blob.arrayBuffer()),
  })));
  const [year, until, targets] = [state.hours.year.trim(), state.hours.until.trim(), askedTargets(app)];
  if (typeof targets === 'function') return targets;
  try {
    return await hours(inputs, {
      ...year === '' ? {} : { year: Number(year) }, ...until === '' ? {} : { until }, targets,
      ...roster ? { roster: await rosterOf(roster) } : {}, showValues: true, maxListed: LISTED,
    });
  } catch (error) {
    const why = whyNot(error, roster);
    await why(app);
    return why;
  }
}

function whyNot(error: unknown, roster: OpenFile | undefined): Why {
  return async (app) => {
    const { words: { hours: words }, t } = app;
    if (error instanceof OptionProblem) return { text: error.fact.option === 'until' ? words.wrongUntil : words.wrongYear, lines: [] };
    const problem = await whyOf(error)(app);
    if (error instanceof RosterProblem && roster)
      return { ...problem, text: t.roster.at(shownName(app, roster.source.name), problem.text) };
    return error instanceof HoursProblem && 'file' in error.fact
      ? { ...problem, text: t.archive.problem.at(shownName(app, error.fact.file), problem.text) } : problem;
  };
}

/** A sheet of a workbook has about a million rows. */
const LISTED = 1_000_000;

async function rosterOf({ source: { name, blob } }: OpenFile): Promise<Roster> {
  return readRoster(new Uint8Array(await blob.arrayBuffer()), { name });
}
