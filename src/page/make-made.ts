import { UploadProblem, check, type UploadAnswers, type UploadFact } from '../index.ts';
import { formOfDraft, type Made } from './list.ts';
import { columnName } from './make-columns.ts';
import type { MakeParts } from './make.ts';
import { button, make, save } from './view.ts';

/** Makes the upload file, saves it and opens it behind the list; or tells why there is none. Null where the page itself failed. */
export async function makeFile(parts: MakeParts, answers: UploadAnswers): Promise<Made | UploadFact | null> {
  const { app, draft, file } = parts;
  const made = await app.work(file.source.name, async (): Promise<Made | UploadFact> => {
    try {
      const upload = await draft.list.upload(answers);
      const name = nameOf(draft.set.get('startDate') ?? draft.set.get('actualStartDate') ?? '');
      const source = { name, blob: new Blob([new Uint8Array(upload.bytes)]), modified: null };
      return { source, upload, left: await check(upload.bytes, { name, lang: app.state.lang }) };
    } catch (error) {
      if (!(error instanceof UploadProblem)) throw error;
      return error.fact;
    }
  });
  if (made && 'upload' in made) {
    const { source, upload: { bytes } } = made;
    save(source.name, bytes, 'text/csv');
    app.open([source], { stay: true, after: file.id });
  }
  return made;
}

// A name without Chinese that ends in .csv, as the portal wants it.
const nameOf = (day: string): string => (day === '' ? 'upload.csv' : `upload-${day.replaceAll('-', '')}.csv`);

/** The file that was made, and the parts of the list that were left out. */
export function madeView(parts: MakeParts, { source, upload, left }: Made): HTMLElement {
  const { app, draft } = parts;
  const { words: { make: { made: words } }, t: { report, marks } } = app;
  const { out, nobody, unused, rewritten } = upload;
  const headers = new Map(formOfDraft(draft).fields.map(({ key, header }): [string, string] => [key, header.replace(/^\*/u, '')]));
  const leftOut = [
    ...out.length > 0 ? [words.out(out)] : [], ...nobody.length > 0 ? [words.nobody(nobody)] : [],
    ...unused.length > 0 ? [words.unused(unused.map((column) => columnName(parts, column)).join(marks.comma))] : [],
  ];
  const changed = Object.entries(rewritten).map(([key, count]) => words.rewrittenField(headers.get(key) ?? key, Number(count)));
  const isGood = left.counts.error === 0;
  return make('div', {},
    make('h3', {}, words.title),
    make('p', {}, words.saved(source.name, upload.rows, report.encoding[upload.encoding])),
    make('p', { class: isGood ? 'good' : 'bad' }, isGood ? words.good : words.bad(left.counts.error, left.counts.warning)),
    button(words.see, () => {
      const there = app.state.files.find((file) => file.source === source);
      if (there) app.store.change({ screen: 'files', current: there.id });
      else app.open([source], { after: parts.file.id });
    }, { id: 'see-made' }),
    make('h4', {}, words.leftOut),
    make('ul', {}, (leftOut.length === 0 ? [words.nothing] : leftOut).map((line) => make('li', {}, line))),
    changed.length > 0 && make('p', { class: 'soft' }, words.rewritten(changed.join(marks.comma))));
}
