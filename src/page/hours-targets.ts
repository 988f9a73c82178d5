import { TargetsProblem, readTargets, type TargetGroup, type Targets } from '../index.ts';
import type { App } from './app.ts';
import { shownName } from './names.ts';
import { tried, type Why } from './problems.ts';
import { builtIn, type HoursState, type OwnTargets } from './state.ts';
import { button, chooser, folded, make, save, table, teller, type Content } from './view.ts';

/** Asks for the hours of the office where these differ: item by item, or as a file of targets. */
export function targetsPart(app: App, change: (part: Partial<HoursState>) => void): HTMLElement {
  const { words: { hours: { targets: words } }, state: { hours: { own } } } = app;
  const done = teller(app, app.state.memory, 'targets');
  // Typing and unfolding draw nothing anew.
  const keep = (part: Partial<OwnTargets>): void => {
    const now = app.state.hours;
    app.store.change({ hours: { ...now, own: { ...now.own, ...part } } }, false);
  };
  const rowOf = (key: string, name: string, label: string, hours: number): readonly Content[] => {
    const input = make('input', {
      'type': 'text', 'inputmode': 'decimal', 'autocomplete': 'off', 'aria-label': label, 'data-target': key,
      'value': own.typed.get(key) ?? hours,
    });
    input.addEventListener('input', () => { keep({ typed: new Map(app.state.hours.own.typed).set(key, input.value) }); });
    return [name, input];
  };
  const { items, groups = [] } = own.targets;
  const inputs = items.filter(({ role }) => role !== 'shown').map(({ id, name, hours }) => rowOf(id, name, name, hours));
  const groupTable = (group: TargetGroup, i: number): HTMLElement => {
    const title = words.group(shownName(app, group.name));
    return table(title, [words.item, words.hours], Object.entries(group.hours).map(([id, hours]) => {
      const name = items.find((item) => item.id === id)?.name ?? id;
      return rowOf(keyOf(i, id), name, `${title} ${name}`, hours);
    }));
  };
  const part = folded(own.name === null ? words.title : words.title + app.t.marks.colon + shownName(app, own.name), () => [
    make('p', { class: 'soft' }, words.about),
    table(words.title, [words.item, words.hours], inputs), groups.map(groupTable),
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

// The hours of a group stand beside those of everybody; the id of an item has no colon.
const keyOf = (group: number, item: string): string => `${String(group)}:${item}`;

/** The targets with the hours that were typed; or which of these are no hours. */
export function askedTargets({ state: { hours: { own: { targets, typed } } } }: App): Targets | Why {
  const hoursOf = (key: string, hours: number): number => {
    const text = typed.get(key)?.trim() ?? '';
    return text === '' ? hours : Number(text);
  };
  const items = targets.items.map((item) => ({ ...item, hours: hoursOf(item.id, item.hours) }));
  const groups = targets.groups?.map((group, i) => ({
    ...group, hours: Object.fromEntries(Object.entries(group.hours).map(([id, hours]) => [id, hoursOf(keyOf(i, id), hours)])),
  }));
  try {
    return readTargets({ ...targets, items, ...groups && { groups } });
  } catch (error) {
    if (!(error instanceof TargetsProblem)) throw error;
    // Only hours were typed.
    const wrong = error.fact.faults.flatMap((fault) => {
      const [, of, i] = ('at' in fault && /^(items|groups)\[(\d+)\]/.exec(fault.at)) || [];
      return (of === 'groups' ? groups : items)?.[Number(i)] ?? [];
    });
    return (app) => {
      const { targets: words } = app.t.hours;
      const lines = wrong.map(({ name }) => words.at(shownName(app, name), words.wrong(words.expected.hours)));
      return Promise.resolve({ text: words.refused, lines });
    };
  }
}
