import { TargetsProblem, readTargets, type ProblemText, type Targets } from '../index.ts';
import type { App } from './app.ts';
import { shownName } from './names.ts';
import { tried } from './problems.ts';
import { builtIn, type HoursState, type OwnTargets } from './state.ts';
import { button, chooser, folded, make, save, table, teller } from './view.ts';

/** Asks for the hours of the office where these differ: item by item, or as a file of targets. */
export function targetsPart(app: App, change: (part: Partial<HoursState>) => void): HTMLElement {
  const { words: { hours: { targets: words } }, state: { hours: { own } } } = app;
  const done = teller(app.say);
  // Typing and unfolding draw nothing anew.
  const keep = (part: Partial<OwnTargets>): void => {
    const now = app.state.hours;
    app.store.change({ hours: { ...now, own: { ...now.own, ...part } } }, false);
  };
  const inputs = own.targets.items.filter(({ role }) => role !== 'shown').map(({ id, name, hours }) => {
    const input = make('input', {
      'type': 'text', 'inputmode': 'decimal', 'autocomplete': 'off', 'aria-label': name, 'data-target': id,
      'value': own.typed.get(id) ?? hours,
    });
    input.addEventListener('input', () => { keep({ typed: new Map(app.state.hours.own.typed).set(id, input.value) }); });
    return [name, input];
  });
  const part = folded(own.name === null ? words.title : `${words.title}：${shownName(app, own.name)}`, () => [
    make('p', { class: 'soft' }, words.about),
    table(words.title, [words.item, words.hours], inputs),
    make('div', { class: 'actions' },
      chooser(words.choose, ([file]) => {
        if (!file) return;
        void app.work(file.name, () => tried(app, async () => readTargets(new Uint8Array(await file.blob.arrayBuffer())))).then((read) => {
          if (read === null) return;
          if ('value' in read) change({ own: { ...builtIn, name: file.name, targets: read.value, open: true } });
          else change({ problem: { ...read.problem, text: `${shownName(app, file.name)}：${read.problem.text}` } });
        });
      }),
      button(words.save, () => {
        const asked = askedTargets(app);
        if ('text' in asked) change({ problem: asked });
        else {
          save('targets.json', new TextEncoder().encode(`${JSON.stringify(asked, null, 2)}\n`), 'application/json');
          done.tell(words.saved);
        }
      }, { 'data-do': 'targets' }),
      button(words.builtIn, () => { change({ own: builtIn }); })),
    done.element,
  ], { class: 'targets', open: own.open });
  part.addEventListener('toggle', () => { keep({ open: part.open }); });
  return part;
}

/** The targets with the hours that were typed; or which of these are no hours. */
export function askedTargets({ t, state: { hours: { own: { targets, typed } } } }: App): Targets | ProblemText {
  const { targets: words } = t.hours;
  const items = targets.items.map((item) => {
    const text = typed.get(item.id)?.trim() ?? '';
    return text === '' ? item : { ...item, hours: Number(text) };
  });
  try {
    return readTargets({ ...targets, items });
  } catch (error) {
    if (!(error instanceof TargetsProblem)) throw error;
    // Only hours were typed.
    return { text: words.refused, lines: error.fact.faults.flatMap((fault) => {
      const item = 'at' in fault ? items[Number(/\d+/.exec(fault.at)?.[0])] : undefined;
      return item ? [words.at(item.name, words.wrong(words.expected.hours))] : [];
    }) };
  }
}
