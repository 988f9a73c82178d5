import { RosterProblem, problemText, readRoster, type RosterFact, type Roster } from '../index.ts';
import { columnName } from './make-columns.ts';
import { findingLines } from './make-mistakes.ts';
import type { MakeParts } from './make.ts';
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
      if (typeof result === 'string') {
        said.className = 'wrong';
        said.textContent = words.noRoster(file.name, result);
      } else {
        draft.roster = { name: file.name, roster: result };
        changed();
      }
    });
  });
  return make('div', {}, field(words.roster, input, words.rosterHelp), said);
}

function read(parts: MakeParts, file: File): Promise<Roster | string | null> {
  const { app } = parts;
  return app.work(file.name, async () => {
    try {
      return await readRoster(new Uint8Array(await file.arrayBuffer()), { lang: app.state.lang, name: file.name });
    } catch (error) {
      if (error instanceof RosterProblem) return rosterText(parts, error.fact);
      const told = await problemText(error, app.state);
      if (told === null) throw error;
      return [told.text, ...told.lines].join('\n');
    }
  });
}

function rosterText(parts: MakeParts, fact: RosterFact): string {
  const { t: { roster: { refused }, convert, explain }, words: { make: words } } = parts.app;
  const columns = 'columns' in fact ? fact.columns.map((column) => columnName(parts, column)).join(explain.comma) : '';
  switch (fact.kind) {
    case 'empty': return refused.empty;
    case 'no-header': return refused.noHeader;
    case 'no-id': return words.rosterNoId(columns);
    case 'no-name': return words.rosterNoName(columns);
    case 'no-people': return refused.noPeople;
    case 'twice': return refused.twice(columns);
    case 'masked': return refused.masked(columns);
    case 'no-valid-id': return refused.noValidId(convert.rowList(fact.rows.slice(0, 20), Math.max(0, fact.rows.length - 20)));
    case 'too-many-cells': return words.problem['too-many-cells'];
    case 'unreadable': return refused.unreadable + findingLines(fact.findings).join(explain.comma);
  }
}
