import type { App } from './app.ts';
import type { Answer } from './check-file.ts';
import type { OpenFile } from './state.ts';
import type { Read } from './told.ts';
import { shownName } from './names.ts';
import { button, folded, keepFold, make, save, teller } from './view.ts';
import { webhrView } from './webhr.ts';

/** The ways on from a grade download: the file for WebHR 表13, the hours of people, the platform of 新北市; null for any other file. */
export function waysOn(app: App, file: OpenFile, answer: Answer): HTMLElement | null {
  const { ways: words } = app.words;
  const { result: { format }, read } = answer;
  if (format !== 'grades' && format !== 'ismp') return null;
  const hours = way(words.hours.title, words.hours.about,
    button(words.hours.open, () => { app.store.change({ screen: 'hours' }); }, { 'data-way': 'hours' }));
  if (format === 'ismp') {
    const done = teller(app, file.memory, 'ismp');
    return make('section', { 'class': 'ways', 'aria-label': words.title },
      make('h3', {}, words.ismp.title),
      make('p', {}, words.ismp.which),
      make('div', { class: 'actions' },
        read.kind === 'text' && read.source.modified === null && button(words.ismp.save, () => {
          save(read.source.name, read.bytes, 'text/csv');
          done.tell((now) => now.words.ways.ismp.saved(shownName(now, read.source.name)));
        }, { kind: answer.result.counts.error === 0 ? 'main' : 'plain' }),
        button(words.ismp.back, () => { app.again({ ...file, asked: {} }); })),
      done.element);
  }
  return make('section', { 'class': 'ways', 'aria-label': words.title },
    make('h3', {}, words.title),
    webhrWay(app, file, read, false),
    hours,
    way(words.ismp.title, words.ismp.about,
      button(words.ismp.open, () => { app.again({ ...file, asked: { as: 'ismp' } }); }, { 'data-way': 'ismp' })));
}

/** The other thing that an upload form is good for: the file for WebHR 表13; null for any other file. */
export function webhrOfUpload(app: App, file: OpenFile, { result: { format }, read }: Answer): HTMLElement | null {
  return format === 'unopened' || format === 'unopened-19' ? webhrWay(app, file, read, true) : null;
}

function webhrWay(app: App, { memory }: OpenFile, read: Read, isUpload: boolean): HTMLElement {
  return keepFold(folded(make('strong', {}, app.words.ways.webhr.title), () => webhrView(app, memory, read, isUpload),
    { 'class': 'way', 'data-way': 'webhr' }), memory, 'webhr');
}

/** A way on, with what it does. */
export function way(title: string, about: string, open: HTMLElement): HTMLElement {
  return make('div', { class: 'way' }, make('strong', {}, title), make('p', { class: 'soft' }, about), open);
}
