import { TargetsProblem, readTargets, type Targets } from '../index.ts';
import type { App } from './app.ts';
import { shownName } from './names.ts';
import { tried, type Why } from './problems.ts';
import { builtIn, type HoursState, type OwnTargets } from './state.ts';
import { button, chooser, folded, make, save, table, teller } from './view.ts';

/** Asks for the hours of the office where these differ: item by item, or as a file of targets. */
export function targetsPart(app: App, change: (part: Partial<HoursState>) => void): HTMLElement {
  const { words: { hours: { targets: words } }, state: { hours: { own } } } = app;
  const done = teller(app, app.state.memory, 'targets');
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
          else {
            change({ problem: async (now) => {
              const { text, lines } = await read.problem(now);
              return { text: now.t.archive.problem.at(shownName(now, file.name), text), lines };
            } });
          }
        });
      }),
      button(words.save, () => {
        const asked = askedTargets(app);
        if (typeof asked === 'function') change({ problem: asked });
        else {
          save('targets.json', new TextEncoder().encode(`${JSON.stringify(asked, null, 2)}\n`), 'application/json');
          done.tell((now) => now.words.hours.targets.saved);
        }
      }, { 'data-do': 'targets' }),
      button(words.builtIn, () => { change({ own: builtIn }); })),
    done.element,
  ], { class: 'targets', open: own.open });
  part.addEventListener('toggle', () => { keep({ open: part.open }); });
  return part;
}

/** The targets with the hours that were typed; or which of these are no hours. */
export function askedTargets({ state: { hours: { own: { targets, typed } } } }: App): Targets | Why {
  const items = targets.items.map((item) => {
    const text = typed.get(item.id)?.trim() ?? '';
    return text === '' ? item : { ...item, hours: Number(text) };
  });
  try {
    return readTargets({ ...targets, items });
  } catch (error) {
    if (!(error instanceof TargetsProblem)) throw error;
    // Only hours were typed.
    const wrong = error.fact.faults.flatMap((fault) => ('at' in fault ? items[Number(/\d+/.exec(fault.at)?.[0])] ?? [] : []));
    return ({ t: { hours: { targets: words } } }) => Promise.resolve({
      text: words.refused, lines: wrong.map(({ name }) => words.at(name, words.wrong(words.expected.hours))),
    });
  }
}
