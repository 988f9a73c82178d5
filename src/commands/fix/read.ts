import { encoderOf } from '../../bytes/encoding/encode.ts';
import { lookAt, type Encoding } from '../../bytes/encoding/encoding.ts';
import type { Context } from '../command.ts';
import type { ChangeLog } from './changes.ts';
import { CannotMend } from './mending.ts';
import type { FixOptions } from './options.ts';
import { lackingText } from './report.ts';
import { Survey } from './survey.ts';
import { ChangeTeller } from './tell.ts';
import type { Progress } from '../report/progress.ts';
import { Refusal } from '../say/refusal.ts';
import type { TableInput } from '../input/table-input.ts';

/** Goes through a table once and tells the changes that are to be made in its rows. @throws CannotMend; for others see {@link TableInput} */
export async function readThrough(input: TableInput, log: ChangeLog, options: FixOptions, progress: Progress, { t }: Context): Promise<Survey> {
  const big5 = encoderOf('big5');
  const tell = new ChangeTeller(log, options.showValues, t);
  const at: { survey: Survey | null } = { survey: null };
  try {
    await input.read(options.inputEncoding, (encoding) => {
      const survey = at.survey = new Survey(encoding, encoding === 'big5' ? null : big5, input.sheet, options, tell);
      return (record) => { survey.row(record); };
    }, async () => {
      progress.update(t.fix.progress(at.survey?.rows ?? 0));
      await log.flush();
    });
  } catch (error) {
    // What an archive gave may be wrong as a whole: then that is the reason, and not what its content looks like.
    if (error instanceof CannotMend) await input.prove();
    throw error;
  }
  if (!at.survey) throw new CannotMend('file');
  return at.survey;
}

/** The encoding in which a file is written: its own where nothing is changed, else CP950 unless a character lacks there. @throws Refusal */
export function writtenEncoding(survey: Survey, options: FixOptions, { t }: Context): Encoding {
  if (!survey.changed) return survey.encoding;
  if (options.encoding === 'big5' && survey.lacking) throw new Refusal(1, t.fix.lackingRefused(lackingText(survey.lacking, t)));
  if (options.encoding !== null || survey.lacking) return options.encoding ?? 'utf8-bom';
  // The bytes of CP950 may look like UTF-8 where no header row tells them apart.
  const first = survey.first === null ? null : lookAt(encoderOf('big5').encode(survey.first.join(',')));
  return first?.kind === 'text' && first.encoding !== 'big5' ? 'utf8-bom' : 'big5';
}
