import type { ZipEntry } from '../index.ts';
import type { App } from './app.ts';
import { filesOf, openInside, sourceOf, unlock, type ArchiveFile } from './archive-file.ts';
import { pause } from './pieces.ts';
import { tried, type Why } from './problems.ts';
import { noPassword } from './memory.ts';
import { shownName, titleOf, uniqueNames } from './names.ts';
import type { OpenFile, Source } from './state.ts';
import { button, field, folded, keepFold, make, onceAtATime, save, table, teller } from './view.ts';

/** An archive: its password, and the files in it. */
export function archiveView(app: App, file: OpenFile, told: ArchiveFile): HTMLElement {
  const { archive: words } = app.words;
  const files = filesOf(told.archive);
  return make('article', { class: 'archive', 'data-archive': shownName(app, file.source.name) },
    make('h2', { tabindex: -1 }, titleOf(app, file)),
    make('p', { class: 'facts' }, words.facts(files.length, files.reduce((sum, { size }) => sum + size, 0))),
    told.locked ? passwordForm(app, file, told) : make('p', { class: 'note' }, words.opened(told.tables.size)),
    filesTable(app, file, told, files));
}

function passwordForm(app: App, file: OpenFile, told: ArchiveFile): HTMLElement {
  const { archive: words } = app.words;
  const { memory, memory: { password } } = file;
  const input = make('input', {
    type: password.isShown ? 'text' : 'password', value: password.typed, id: `password-${String(file.id)}`, required: true,
    autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false',
    oninput: () => { password.typed = input.value; },
  });
  const wrong = make('p', { class: 'wrong', id: `${input.id}-wrong`, role: 'alert' });
  const show: HTMLButtonElement = button(words.show, () => {
    password.isShown = input.type === 'password';
    input.type = password.isShown ? 'text' : 'password';
    show.setAttribute('aria-pressed', String(password.isShown));
  }, { 'aria-pressed': String(password.isShown), 'aria-controls': input.id });
  const showWrong = async (why: Why): Promise<void> => {
    wrong.textContent = (await why(app)).text;
    input.setAttribute('aria-invalid', 'true');
    input.setAttribute('aria-errormessage', wrong.id);
  };
  const refuse = async (why: Why): Promise<void> => {
    password.wrong = why;
    await showWrong(why);
    input.select();
    input.focus();
  };
  if (password.wrong) void showWrong(password.wrong);
  const open = async (): Promise<void> => {
    if (input.value === '') {
      await refuse((now) => Promise.resolve({ text: now.t.archive.password.empty, lines: [] }));
      return;
    }
    const done = await app.work(file.source.name, () => tried(app, () => unlock(told, input.value)));
    if (done === null) return;
    if ('problem' in done) await refuse(done.problem);
    else {
      Object.assign(password, noPassword());
      app.store.changeFile(file.id, { told: done.value });
      app.say(words.opened(done.value.tables.size));
      openInside(app, file.id, done.value, true);
    }
  };
  return make('form', {
    class: 'password',
    onsubmit: onceAtATime(open),
    novalidate: true,
  },
    field(words.password, input, words.passwordAbout), wrong,
    make('div', { class: 'actions' }, make('button', { class: 'main' }, words.open), show),
    keepFold(folded(words.whichPassword, () => make('ul', {}, app.t.archive.problem.passwordSources.map((line) => make('li', {}, line)))),
      memory, 'which'));
}

function filesTable(app: App, file: OpenFile, told: ArchiveFile, files: readonly ZipEntry[]): HTMLElement {
  const { archive: words } = app.words;
  const names = uniqueNames(files.map(({ parts }) => parts));
  const nameOf = (entry: ZipEntry): string => names[files.indexOf(entry)] ?? '';
  const done = teller(app, file.memory, 'saved');
  const take = async (entry: ZipEntry): Promise<boolean> => {
    const source = await reading(app, file, told, entry);
    if (source) save(nameOf(entry), new Uint8Array(await source.blob.arrayBuffer()));
    return source !== null;
  };
  const takeOne = async (entry: ZipEntry): Promise<void> => { if (await take(entry)) done.tell((now) => now.words.archive.saved(1)); };
  const all = async (): Promise<void> => {
    let count = 0;
    for (const entry of files) {
      if (await take(entry)) count++;
      // A browser loses files that come all at once.
      await pause();
    }
    done.tell((now) => now.words.archive.saved(count));
  };
  const heads = [words.name, words.size, words.cipher, ...told.locked ? [] : [words.do]];
  const rows = files.map((entry) => {
    const shown = shownName(app, entry.parts.join('/'));
    return [
      shown, words.bytes(entry.size), entry.cipher ?? words.plain,
      ...told.locked ? [] : [make('div', { class: 'actions' },
        button(words.look, () => look(app, file, told, entry), { 'aria-label': `${words.look} ${shown}` }),
        button(words.save, () => takeOne(entry), { 'aria-label': `${words.save} ${shown}` }))],
    ];
  });
  return make('section', {},
    table(words.files, heads, rows, 'files cards'),
    !told.locked && files.length > 0 && make('p', { class: 'actions' }, button(words.saveAll(files.length), all)),
    done.element);
}

// A table that lies open already is shown as it is.
async function look(app: App, file: OpenFile, told: ArchiveFile, entry: ZipEntry): Promise<void> {
  const table = told.tables.get(entry);
  const there = app.state.files.find(({ source }) => source === table);
  if (there) {
    app.store.change({ current: there.id });
    return;
  }
  const source = table ?? await reading(app, file, told, entry);
  if (source) app.open([source], { after: file.id });
}

function reading(app: App, file: OpenFile, told: ArchiveFile, entry: ZipEntry): Promise<Source | null> {
  return app.work(file.source.name, () => sourceOf(told, entry));
}
