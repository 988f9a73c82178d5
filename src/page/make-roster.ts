import { readRoster, type ListLook, type Roster } from '../index.ts';
import type { MakeParts } from './make.ts';
import { shownName } from './names.ts';
import { tried, type Tried, type Why } from './problems.ts';
import type { Source } from './state.ts';
import { button, chooser, make } from './view.ts';

/** A list of people that tells the IDs and the birthdays which the list lacks; one without IDs cannot do without it. */
export function rosterPart(parts: MakeParts, { problem }: Pick<ListLook, 'problem'>): HTMLElement {
  const { app: { words: { make: words } }, draft, changed } = parts;
  const said = make('div', { role: 'status' });
  const { memory } = parts.file;
  const refuse = async ({ name }: Source, why: Why): Promise<void> => {
    const { text, lines } = await why(parts.app);
    said.className = 'wrong';
    said.replaceChildren(
      make('p', {}, words.noRoster(shownName(parts.app, name), text)),
      ...lines.length > 0 ? [make('ul', {}, lines.map((line) => make('li', {}, line)))] : []);
  };
  const { roster } = draft;
  if (roster) {
    const { people, unused, uncertainBirthdays } = roster.roster;
    said.textContent = words.rosterRead(shownName(parts.app, roster.name), people.length, unused.length);
    const { uncertainBirthdays: doubt } = parts.app.t.roster;
    const doubtful = uncertainBirthdays > 0 && make('p', { class: 'soft' }, doubt(uncertainBirthdays));
    return make('div', { class: 'field' }, make('strong', {}, words.roster.given), said, doubtful, button(words.dropRoster, () => {
      draft.roster = null;
      changed();
    }, { id: 'drop-roster' }));
  }
  const take = ([source]: readonly Source[]): void => {
    if (!source) return;
    void read(parts, source).then((result) => {
      if (result === null) return;
      if ('problem' in result) {
        memory.refused = { source, why: result.problem };
        void refuse(source, result.problem);
      } else {
        memory.refused = null;
        draft.roster = { name: source.name, roster: result.value };
        changed();
      }
    });
  };
  if (memory.refused) void refuse(memory.refused.source, memory.refused.why);
  const isNeeded = problem?.kind === 'no-id' || problem?.kind === 'all-masked';
  return make('div', { class: 'field' },
    make('strong', {}, isNeeded ? words.roster.needed : words.roster.optional),
    make('p', { class: 'soft', id: 'make-roster-help' }, words.rosterHelp),
    chooser(words.chooseRoster, take, { 'id': 'make-roster', 'aria-describedby': 'make-roster-help' }), said);
}

function read({ app }: MakeParts, { name, blob }: Source): Promise<Tried<Roster> | null> {
  return app.work(name, () => tried(app, async () =>
    readRoster(new Uint8Array(await blob.arrayBuffer()), { lang: app.state.lang, name })));
}
