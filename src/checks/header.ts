import type { Found } from '../findings/finding.ts';
import type { Format } from '../schemas/format.ts';
import { anyRules } from '../rules/index.ts';
import { recognise, type Recognised, type Unrecognised } from '../schemas/recognise.ts';
import { isGbkHeader, isSimplifiedHeader } from './simplified.ts';
import { found, foundBy, rowPlace, type SourceRow } from './source.ts';

/** Checks the header row against the format that it was recognised as. */
export function checkHeader(header: SourceRow, recognised: Recognised): Found[] {
  // A header that does not decode may say anything.
  const damaged = new Set(header.faults?.map(({ column }) => column));
  const view = { cells: header.cells, recognised, damaged };
  return anyRules.flatMap((rule) =>
    (rule.find.header?.(view) ?? []).map((told) => foundBy(rule, { ...rowPlace(header), ...told.at }, told)));
}

// The line by which Excel is told what separates the columns.
const SEP_LINE = /^sep=(.)[,;\t]*\s*$/iu;

// The first line of a page that a browser saved, or of the message (.mht) that it saved it as.
const PAGE =
  /^\s*(?:<(?:!doctype|!--|html|head|body|meta|title|table|\?xml)|from:\s*["<]|(?:mime-version|snapshot-content-location|content-type):)/i;

/** Why a first row is not a header row. @param header with its bytes, which may be those of another encoding */
export function reasonOf(header: SourceRow, reason: Unrecognised['reason'], formats: readonly Format[]): Unrecognised['reason'] | 'gbk' {
  return header.bytes !== undefined && isGbkHeader(header.bytes, formats) ? 'gbk' : reason;
}

/** The finding of a first row that is not a header, with its cause if it is known. */
export function unknownHeader(
  header: SourceRow, reason: Unrecognised['reason'] | 'gbk', below: number | null, formats: readonly Format[],
): Found {
  const at = rowPlace(header);
  if (reason === 'gbk') return found('header/unknown', at, { kind: 'gbk' });
  const separator = SEP_LINE.exec(header.cells.join(','))?.[1];
  if (separator !== undefined) return found('header/unknown', at, { kind: 'sep-line', separator });
  if (below !== null) return found('header/unknown', at, { kind: 'below', row: below });
  if (header.faults?.some(({ kind }) => kind === 'bytes') === true) return found('header/unknown', at, { kind: 'undecodable' });
  const whole = header.cells.join(',');
  const fits = (separator: string): boolean => recognise(whole.split(separator), formats, null).format !== null;
  const other = (): 'html' | 'semicolon' | 'tab' | 'simplified' | 'not-near' => {
    if (PAGE.test(whole)) return 'html';
    if (fits(';')) return 'semicolon';
    if (fits('\t')) return 'tab';
    return isSimplifiedHeader(header.cells, formats) ? 'simplified' : 'not-near';
  };
  return found('header/unknown', at, { kind: reason === 'not-near' ? other() : reason });
}
