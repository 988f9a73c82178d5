import { formats, template, type Format, type TemplateFile } from '../index.ts';
import type { App } from './app.ts';
import { backButton } from './frame.ts';
import { button, make, save } from './view.ts';

const FILES = ['xlsx', 'ods', 'csv'] as const satisfies readonly TemplateFile[];

/** Forms to be filled in, each as a workbook of Excel, one of LibreOffice, and the header row of a CSV. */
export function templateView(app: App): HTMLElement {
  const { words: { template: words }, t } = app;
  return make('article', { class: 'templates' },
    make('h2', { tabindex: -1 }, app.words.shell.tools.template.title),
    words.about.map((line) => make('p', {}, line)),
    make('ul', { class: 'plain' }, formats.filter(({ kind }) => kind === 'upload').map((format) => make('li', {},
      make('h3', {}, t.report.format[format.id]),
      make('p', { class: 'soft' }, t.explain.count(format.fields.length, format.rowLimit)),
      make('div', { class: 'actions' }, FILES.map((file) => button(words.file[file], () => saveTemplate(app, format, file),
        { 'id': `template-${format.id}-${file}`, 'aria-label': `${t.report.format[format.id]} ${words.file[file]}` })))))),
    backButton(app));
}

async function saveTemplate(app: App, format: Format, file: TemplateFile): Promise<void> {
  const name = `${format.id}.${file}`;
  const bytes = await app.work(name, () => template(format, { as: file, lang: app.state.lang }));
  if (!bytes) return;
  save(name, bytes);
  app.say(app.words.template.saved(name));
}
