import type { App } from './app.ts';
import type { Answer } from './check-file.ts';
import type { OpenFile } from './state.ts';
import type { Read } from './told.ts';
import { button, folded, make, save, teller } from './view.ts';
import { webhrView } from './webhr.ts';

/** The ways on from a grade download: the file for WebHR 表13, the hours of people, the platform of 新北市; null for any other file. */
export function waysOn(app: App, file: OpenFile, answer: Answer): HTMLElement | null {
  const { ways: words } = app.words;
  const { result: { format }, read } = answer;
  if (format !== 'grades' && format !== 'ismp') return null;
  const hours = way(words.hours.title, words.hours.about,
    button(words.hours.open, () => { app.store.change({ screen: 'hours' }); }, { 'data-way': 'hours' }));
  if (format === 'ismp') {
    const done = teller(app.say);
    return make('section', { 'class': 'ways', 'aria-label': words.title },
      make('h3', {}, words.ismp.title),
      make('p', {}, words.ismp.which),
      make('div', { class: 'actions' },
        read.kind === 'text' && read.source.modified === null && button(words.ismp.save, () => {
          save(read.source.name, read.bytes, 'text/csv');
          done.tell(words.ismp.saved(read.source.name));
        }, { kind: answer.result.counts.error === 0 ? 'main' : 'plain' }),
        button(words.ismp.back, () => { app.again({ ...file, asked: {} }); })),
      done.element);
  }
  return make('section', { 'class': 'ways', 'aria-label': words.title },
    make('h3', {}, words.title),
    webhrWay(app, read, false),
    hours,
    way(words.ismp.title, words.ismp.about,
      button(words.ismp.open, () => { app.again({ ...file, asked: { as: 'ismp' } }); }, { 'data-way': 'ismp' })));
}

/** The other thing that an upload form is good for: the file for WebHR 表13; null for any other file. */
export function webhrOfUpload(app: App, { result: { format }, read }: Answer): HTMLElement | null {
  return format === 'unopened' || format === 'unopened-19' ? webhrWay(app, read, true) : null;
}

function webhrWay(app: App, read: Read, isUpload: boolean): HTMLElement {
  return folded(make('strong', {}, app.words.ways.webhr.title), () => webhrView(app, read, isUpload),
    { 'class': 'way', 'data-way': 'webhr' });
}

function way(title: string, about: string, open: HTMLElement): HTMLElement {
  return make('div', { class: 'way' }, make('strong', {}, title), make('p', { class: 'soft' }, about), open);
}
