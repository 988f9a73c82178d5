import { webhrText } from '../../api/words/webhr.ts';
import { asideHeader, asideRow } from '../../api/webhr-aside.ts';
import { NoWebhr, webhrTable, type Converted as ConvertedTable } from '../../api/webhr-table.ts';
import type { TableInput } from '../../api/table.ts';
import type { WebhrTaker } from '../../api/webhr-rows.ts';
import type { Encoder } from '../../bytes/encoding/encode.ts';
import { todayInTaipei } from '../../schemas/calendar.ts';
import { UsageError, type Context } from '../command.ts';
import type { WebhrOptions } from './options.ts';
import type { WebhrOutput } from './output.ts';
import { Reasons, findingLines } from './reasons.ts';
import { Refusal, widthOf } from '../say/refusal.ts';

/** A whole input that was read. */
export interface Converted extends ConvertedTable {
  readonly reasons: Reasons;
}

/**
 * Reads the input row by row: those that can go in to the output, the others with their reasons aside.
 * @param onRows is told now and then how many rows were read
 * @throws Refusal where the file as a whole cannot be converted; UsageError, OpenProblem, ZipProblem, WriteProblem, Interrupted
 */
export async function convertRows(
  input: TableInput, output: WebhrOutput, encoder: Encoder, options: WebhrOptions, onRows: (rows: number) => void, context: Context,
): Promise<Converted> {
  const { host, t } = context;
  const reasons = new Reasons(t, widthOf(host.stderr));
  const reading = { ...options, today: todayInTaipei(host.now()), slow: host.env['LHL_NO_FAST'] === '1' };
  try {
    const converted = await webhrTable(input, takerOf(output, reasons, options, context), encoder, reading, async (rows) => {
      await output.flush();
      onRows(rows);
    });
    return { ...converted, reasons };
  } catch (error) {
    throw error instanceof NoWebhr ? inWords(error, context) : error;
  }
}

function takerOf(output: WebhrOutput, reasons: Reasons, { setAside }: WebhrOptions, { t, host }: Context): WebhrTaker {
  const { aside } = t.webhr;
  return {
    begin: (plan) => { output.setHeaders(plan.headers, asideHeader(plan, aside)); },
    bytes: output.bytes,
    keepOut: (source, obstacles) => {
      for (const obstacle of obstacles) if (obstacle.kind === 'finding') host.audit?.addFinding(obstacle.found.rule);
      const reason = reasons.addObstacles(obstacles);
      if (setAside === null) output.bytes.stop();
      else output.aside(asideRow(source, reason, aside));
    },
  };
}

function inWords({ why }: NoWebhr, { t, host }: Context): Refusal | UsageError {
  const { refused } = t.webhr;
  switch (why.kind) {
    case 'header': return new Refusal(1, refused.header, findingLines(why.found, t, widthOf(host.stderr)), refused.headerHelp);
    case 'file': return new Refusal(1, refused.file, findingLines(why.found, t, widthOf(host.stderr)));
    case 'agency-needed': case 'agency-refused': case 'agency-name': return new UsageError(webhrText(why, t).text);
    default: return new Refusal(2, webhrText(why, t).text);
  }
}
