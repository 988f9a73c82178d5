import { version } from '../index.ts';
import type { App } from './app.ts';
import { titleOf } from './names.ts';
import type { OpenFile, ScreenName } from './state.ts';
import { button, make } from './view.ts';

/** The parts of the page that stay while screens come and go. */
export interface Frame {
  readonly header: HTMLElement;
  readonly main: HTMLElement;
  readonly footer: HTMLElement;
  readonly progress: HTMLProgressElement;
  readonly working: HTMLElement;
  readonly said: HTMLElement;
  readonly files: HTMLInputElement;
}

/** Builds the frame of the page, still without words. */
export function buildFrame(onFiles: (files: readonly File[]) => void): Frame {
  const files = make('input', { type: 'file', id: 'files', multiple: true, class: 'said', tabindex: -1, 'aria-hidden': 'true' });
  files.addEventListener('change', () => {
    onFiles([...files.files ?? []]);
    // The same file may be chosen again, once it was changed.
    files.value = '';
  });
  const progress = make('progress', { max: 1, value: 0 });
  const frame = {
    header: make('header', {}), main: make('main', { id: 'main', tabindex: -1 }), footer: make('footer', {}), progress,
    working: make('div', { class: 'working', hidden: true }), said: make('p', { class: 'said', role: 'status' }), files,
  };
  document.body.replaceChildren(frame.header, frame.working, frame.main, frame.footer, frame.said, files);
  return frame;
}

/** Puts the words of a language into the frame. */
export function fillFrame({ header, footer, working, progress }: Frame, app: App): void {
  const { shell: words } = app.words;
  const { store, state } = app;
  document.documentElement.lang = app.t.html.lang;
  document.title = words.title;
  progress.setAttribute('aria-label', words.menu);
  working.replaceChildren(make('span', {}), progress);
  header.replaceChildren(
    make('a', { class: 'skip', href: '#main' }, words.skip),
    make('h1', {}, button(words.title, () => { store.change({ screen: 'files', current: 0 }); }, { kind: 'link' })),
    make('p', { class: 'stays' }, words.stays),
    make('div', { class: 'switches' },
      button(words.showNames, () => { store.change({ showValues: !app.state.showValues }); },
        { 'aria-pressed': String(state.showValues), title: words.showNamesAbout, id: 'show-names' }),
      button(words.otherLang, () => { store.change({ lang: app.state.lang === 'zh' ? 'en' : 'zh' }); },
        { kind: 'link', id: 'other-lang', lang: state.lang === 'zh' ? 'en' : 'zh-Hant' })));
  footer.replaceChildren(
    make('p', {}, words.foot.version(version), ' · ',
      button(words.foot.proof, () => { store.change({ screen: 'proof' }); }, { kind: 'link' })));
}

/** The tabs of the files that are open, with what else can be done with them. */
export function tabs(app: App): HTMLElement {
  const { shell: words } = app.words;
  const { state, store } = app;
  return make('nav', { class: 'tabs', 'aria-label': words.tabs },
    make('ul', {}, state.files.map((file) => make('li', {},
      button([signOf(file), titleOf(app, file)], () => { store.change({ screen: 'files', current: file.id }); },
        { 'id': `tab-${String(file.id)}`, 'aria-current': state.current === file.id ? 'page' : null })))),
    make('div', { class: 'actions' },
      button(words.another, () => { app.choose(); }),
      state.files.filter(({ id }) => id === state.current).map((file) =>
        button(words.close(titleOf(app, file)), () => { app.close(file.id); }, { title: words.closeAbout })),
      button(words.clear, app.clear, { title: words.clearAbout })));
}

function signOf({ told }: OpenFile): string {
  if (told === null) return '… ';
  if (told.kind === 'list') return '';
  if (told.kind === 'answer') return told.verdict.outcome === 'good' ? '✓ ' : '✕ ';
  if (told.kind === 'archive') return '';
  if (told.kind === 'result') return told.result.rows.length > 0 || told.result.verdict === 'failure' ? '✕ ' : '✓ ';
  return '✕ ';
}

/** A way back to the files, or to the first screen. */
export function backButton(app: App): HTMLElement {
  return button(app.words.shell.back, () => { app.store.change({ screen: 'files' }); });
}

/** The screens that a person may choose without a file. */
export const tools: readonly Exclude<ScreenName, 'files' | 'proof'>[] = ['make', 'template', 'hours', 'look-up'];
