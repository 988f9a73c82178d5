import type { CsvRecord } from '../bytes/csv/reader.ts';
import { encoderOf } from '../bytes/encoding/encode.ts';
import { lookAt, type Encoding } from '../bytes/encoding/encoding.ts';
import type { ChangeTaker } from './changes.ts';
import { LackingProblem } from './lacking.ts';
import { bareLineFeeds, mendedTable } from './mended-table.ts';
import { MendProblem, type MendingOptions } from './mending.ts';
import { Survey } from './survey.ts';
import type { TableInput } from './table.ts';

/** A table that was gone through once. */
export interface MendedTable {
  readonly survey: Survey;
  /** The encoding in which it is to be written. */
  readonly encoding: Encoding;
  /** The table as it will be; the same where nothing is to be changed. */
  readonly table: TableInput;
}

/**
 * Goes through a table once, and tells the changes that are to be made. Reading the mended table reads it once more.
 * @param between is called, and waited for, now and then, with how many rows there were
 * @throws MendProblem, LackingProblem, and what reading the table throws
 */
export async function mendTable(
  table: TableInput, options: MendingOptions, changes: ChangeTaker, between: (rows: number) => Promise<void>,
): Promise<MendedTable> {
  const survey = await surveyOf(table, options, changes, between);
  if (!survey.changed) return { survey, encoding: survey.encoding, table };
  const encoding = writtenEncoding(survey, options);
  survey.end(encoding, table.sheet === null && await bareLineFeeds(table.bytes()) > survey.innerBreaks);
  return { survey, encoding, table: mendedTable(table, survey, encoding, options) };
}

async function surveyOf(
  table: TableInput, options: MendingOptions, changes: ChangeTaker, between: (rows: number) => Promise<void>,
): Promise<Survey> {
  const big5 = encoderOf('big5');
  const at: { survey: Survey | null } = { survey: null };
  try {
    await table.read(options.inputEncoding, (encoding) => {
      const survey = at.survey = new Survey(encoding, encoding === 'big5' ? null : big5, table.sheet, options, changes);
      return Object.assign((record: CsvRecord) => { survey.row(record); }, { bytes: survey });
    }, () => between(at.survey?.rows ?? 0));
  } catch (error) {
    // Content from an archive may be damaged as a whole: then the damage is the reason, and not what the content looks like.
    if (error instanceof MendProblem) await table.prove();
    throw error;
  }
  if (!at.survey) throw new MendProblem({ kind: 'file' });
  return at.survey;
}

// CP950 unless a character lacks there.
function writtenEncoding({ lacking, first }: Survey, { encoding }: MendingOptions): Encoding {
  if (encoding === 'big5' && lacking) throw new LackingProblem(lacking);
  if (encoding !== null || lacking) return encoding ?? 'utf8-bom';
  // The bytes of CP950 may look like UTF-8 where no header row tells them apart.
  const head = first === null ? null : lookAt(encoderOf('big5').encode(first.join(',')));
  return head?.kind === 'text' && head.encoding !== 'big5' ? 'utf8-bom' : 'big5';
}
