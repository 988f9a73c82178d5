import { readRoster, type Roster } from '../index.ts';
import type { MakeParts } from './make.ts';
import { tried, type Tried } from './problems.ts';
import { button, field, make } from './view.ts';

/** A list of people that tells the IDs and the birthdays which the list lacks. */
export function rosterPart(parts: MakeParts): HTMLElement {
  const { app: { words: { make: words } }, draft, changed } = parts;
  const said = make('p', { role: 'status' });
  const { roster } = draft;
  if (roster) {
    const { people, unused, uncertainBirthdays } = roster.roster;
    said.textContent = words.rosterRead(roster.name, people.length, unused.length);
    const { uncertainBirthdays: doubt } = parts.app.t.roster;
    const doubtful = uncertainBirthdays > 0 && make('p', { class: 'soft' }, doubt(uncertainBirthdays));
    return make('div', { class: 'field' }, make('strong', {}, words.roster), said, doubtful, button(words.dropRoster, () => {
      draft.roster = null;
      changed();
    }));
  }
  const input = make('input', { type: 'file', id: 'make-roster' });
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (!file) return;
    void read(parts, file).then((result) => {
      if (result === null) return;
      if ('problem' in result) {
        const { text, lines } = result.problem;
        said.className = 'wrong';
        said.textContent = words.noRoster(file.name, [text, ...lines].join(parts.app.t.marks.comma));
      } else {
        draft.roster = { name: file.name, roster: result.value };
        changed();
      }
    });
  });
  return make('div', {}, field(words.roster, input, words.rosterHelp), said);
}

function read({ app }: MakeParts, file: File): Promise<Tried<Roster> | null> {
  return app.work(file.name, () => tried(app, async () =>
    readRoster(new Uint8Array(await file.arrayBuffer()), { lang: app.state.lang, name: file.name })));
}
