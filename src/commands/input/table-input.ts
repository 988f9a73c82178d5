import { basename } from 'node:path';
import { openTable as openSource, type OpenNote, type OpenOptions } from '../../api/open-table.ts';
import type { TableSource } from '../../api/table-source.ts';
import type { TableFact } from '../../api/table-problem.ts';
import type { TableInput } from '../../api/table.ts';
import { isRegularFile, readBytes } from '../../system/streams/input.ts';
import { KeptBytes } from '../../system/files/kept.ts';
import { steady } from '../../system/files/steady.ts';
import { notesInWords } from '../../api/words/archive.ts';
import { tableText } from '../../api/words/problem.ts';
import { complain } from '../say/complain.ts';
import { showName } from '../say/show.ts';
import type { Context } from '../command.ts';
import { indented } from '../report/print.ts';
import { Refusal, widthOf } from '../say/refusal.ts';
import type { TableOptions } from '../options/table-options.ts';

/** The needs of a command for its input. */
export type TableNeeds = Pick<OpenOptions, 'byName' | 'again' | 'page' | 'sum'>;

/**
 * Opens a table; its first bytes tell what it is. Nothing is written anywhere.
 * @throws OpenProblem, ZipProblem, SheetProblem, TableProblem, UsageError for a missing password, Interrupted
 */
export async function openTable(
  path: string, { sheet, zip, cells, password }: TableOptions, context: Context, needs: TableNeeds = {},
): Promise<TableInput> {
  const { host, t } = context;
  const { again } = password;
  const table = await openSource(sourceOf(path, needs, context), {
    ...needs,
    sheet,
    zip,
    cells,
    passwords: async () => [await password.of(path === '-' ? t.report.standardInput : path)],
    ...(again === null ? {} : { passwordAgain: (wrong) => again(path, wrong) }),
    signal: host.signal,
    onNote: (note) => { for (const text of noteTexts(note, path, context)) complain(text, [], context); },
  });
  const { audit } = host;
  return audit ? (await import('../audit/count-rows.ts')).countRows(table, (rows) => { audit.addRows(path, rows); }) : table;
}

function sourceOf(path: string, { again }: TableNeeds, { host }: Context): TableSource {
  const name = path === '-' ? null : basename(path);
  const read = (reuse = false): AsyncGenerator<Uint8Array> => readBytes(path, host, reuse);
  if (path === '-' || !isRegularFile(path, host.cwd)) return { name, once: () => read(), keep: keptSource };
  return {
    name,
    read: () => read(),
    open: again === true ? steady(path, read) : read,
    anywhere: async () => (await import('../../system/archives/file-source.ts')).fileSource(path, host.cwd, host.audit),
    archive: async () => (await import('../../system/archives/open.ts')).openArchive({ path, cwd: host.cwd, audit: host.audit }, null),
  };
}

function keptSource(bytes: AsyncIterable<Uint8Array>): ReturnType<Extract<TableSource, { readonly keep: unknown }>['keep']> {
  const kept = new KeptBytes(bytes);
  return {
    read: () => kept.read(),
    lastTime: () => { kept.lastTime(); },
    archive: async () => {
      const [archive, source] = await Promise.all([
        import('../../system/archives/open.ts'), import('../../system/archives/file-source.ts'),
      ]);
      return archive.openArchive(await source.keptSource(kept), null);
    },
    close: () => kept.close(),
  };
}

function noteTexts(note: OpenNote, path: string, { t }: Context): string[] {
  const at = (text: string): string => t.archive.problem.at(shownPath(path, t), text);
  switch (note.kind) {
    case 'no-sheets': return [t.sheet.noSheets(shownPath(path, t))];
    case 'archive': return notesInWords(note.notes, t).map(at);
    case 'password': return [at(t.archive.password.other[note.how])];
  }
}


/** Why a file, or what came through a pipe, is not one table, in words. */
export function tableRefusal(fact: TableFact, path: string, { t, host }: Context): Refusal {
  const { text, lines } = tableText(fact, t);
  const width = widthOf(host.stderr);
  return new Refusal(
    2, t.archive.problem.at(shownPath(path, t), text), lines.map((line) => indented(line, '  ', width).trimEnd()),
    fact.kind === 'too-large' ? '' : t.table.unzip,
  );
}

/** Names a path in a message: masked, and in words where it is standard input. */
export function shownPath(path: string, t: Context['t']): string {
  return path === '-' ? t.report.standardInput : showName(path);
}
