import type { FileNote } from '../../system/files/left-overs.ts';
import { complain } from './complain.ts';
import { shortPath } from './file-words.ts';
import { showName } from './show.ts';
import type { Context } from '../command.ts';

/** Says on standard error what else became of files of ours; none of it is a failure. */
export function noteTeller(context: Context): (note: FileNote) => void {
  const { notes } = context.t.files;
  return (note) => {
    const shown = showName(shortPath(note.path, context.host.cwd));
    switch (note.kind) {
      case 'swept': complain(notes.swept(note.count, shown), [], context); return;
      case 'old': complain(notes.old(shown), [], context); return;
      case 'stays': complain(notes.stays(shown, note.code), [], context);
    }
  };
}
