import type { DateForm } from '../convert/dates.ts';
import type { Obstacle } from '../convert/obstacles.ts';
import type { Changes } from '../convert/webhr/row.ts';
import { quotedRows } from '../bytes/csv/row-bytes.ts';
import { encoderOf } from '../bytes/encoding/encode.ts';
import type { Encoding } from '../bytes/encoding/encoding.ts';
import { severityIn } from '../rules/index.ts';
import { cellName, type Finding, type Found, type Place } from '../findings/finding.ts';
import { mask, maskIds } from '../findings/mask.ts';
import { libraryTextsOf, type LibraryTexts } from '../lang/index.ts';
import { describe } from '../reporters/describe.ts';
import type { Format, FormatId, PublicFormatId } from '../schemas/format.ts';
import { langOf, type ToldOptions } from './check.ts';
import { openInput, type InputOptions } from './input.ts';
import type { Bytes } from './memory.ts';
import { OptionProblem, oneOf } from './option-problem.ts';
import { concat } from './pieces.ts';
import { remember } from './told.ts';
import { todayOf } from './today.ts';
import { AsideFile, asideHeader, asideRow } from './webhr-aside.ts';
import { WebhrBytes } from './webhr-bytes.ts';
import { webhrFormats, withoutHours } from './webhr-formats.ts';
import { WebhrProblem, type KeptOut, type WebhrFact, type WebhrObstacle } from './webhr-problem.ts';
import { NoWebhr, webhrTable } from './webhr-table.ts';
import { reasonOf, reasonsText } from './words/webhr-reason.ts';

/** How a file for WebHR is made. */
export interface WebhrOptions extends InputOptions, ToldOptions {
  /** The format of the file; its header row tells it where this is left out. */
  readonly format?: Extract<PublicFormatId, 'grades' | 'unopened' | 'unopened-19'>;
  /** The day on which rules think that they are asked: YYY-MM-DD of the Minguo calendar. Today in Taipei where it is left out. */
  readonly today?: string;
  /** The agency (學習機關) of an upload form, which does not name it; never given for a grade file. */
  readonly agency?: { readonly code: string; readonly name: string };
  /** How dates are written; those of a grade file stay as they are, those of an upload form become `1050624`. */
  readonly dates?: DateForm;
  /** Whether course names that are too long for WebHR are cut. */
  readonly truncateNames?: boolean;
  /** Whether rows that cannot go in are left out of the file, and told; else one of them is a {@link WebhrProblem}. */
  readonly setAside?: boolean;
  /** With `setAside`, whether rows are left out that the import of WebHR does not take, since they ended after 104-12-31. */
  readonly onlyImportable?: boolean;
  /** The encoding to write; CP950 where it is left out. */
  readonly outputEncoding?: Encoding;
  /** At most so many rows a part; one part where it is left out. */
  readonly maxRows?: number;
}

export { WebhrProblem, type KeptOut, type WebhrFact, type WebhrObstacle };

/** A file for WebHR 表13. */
export interface Webhr {
  readonly format: FormatId;
  /** The CSV; several of them where there are more rows than `maxRows`, none where no row could go in. */
  readonly parts: readonly { readonly bytes: Uint8Array; readonly rows: number }[];
  readonly encoding: Encoding;
  /** Data rows of the file that was read: those that are written, and those that are kept out. */
  readonly rows: number;
  readonly keptOut: readonly KeptOut[];
  /**
   * With `setAside`, the rows that are kept out as a CSV for Excel: the number of each, why, and its cells as they stand, not masked.
   * Null where there are none.
   */
  readonly aside: { readonly bytes: Uint8Array; readonly rows: number } | null;
  /** Rows of blanks, which are not data. */
  readonly blank: number;
  /** Rows written that ended after 104-12-31, the last day that the import of WebHR takes. */
  readonly beyond: number;
  /** Rows written that have 造字, which another computer may show as other characters. */
  readonly privateUse: number;
  /** How much was changed. */
  readonly changes: Readonly<Changes>;
}

/**
 * Makes the file for WebHR 表13 of a grade file or an upload form, as `lhl to-webhr` does.
 * @param bytes a CSV in any encoding, a workbook, or a ZIP that holds one of these
 * @throws WebhrProblem; TableProblem, ZipProblem, SheetProblem, OptionProblem
 */
export async function toWebhr(bytes: Bytes, options: WebhrOptions = {}): Promise<Webhr> {
  const {
    agency, setAside = false, onlyImportable = false, truncateNames = false, dates = null, outputEncoding = 'big5', maxRows,
    showValues = false,
  } = options;
  if (onlyImportable && !setAside) throw new OptionProblem('onlyImportable');
  if (maxRows !== undefined && !(Number.isInteger(maxRows) && maxRows > 0)) throw new OptionProblem('maxRows');
  if (agency && (!/^[0-9A-Za-z]{10}$/.test(agency.code) || agency.name.trim() === '' || /[,"'\p{Cc}\u2028\u2029]/u.test(agency.name)))
    throw new OptionProblem('agency');
  const formats = webhrFormats.filter(({ id }) => id !== 'opened' && !withoutHours.has(id));
  const as = options.format === undefined ? null : oneOf('format', options.format, formats, ({ id }) => id);
  const encoding = oneOf('outputEncoding', outputEncoding, ['big5', 'utf8', 'utf8-bom'] as const, (one) => one);
  const t = await libraryTextsOf(langOf(options));
  const teller = new Teller(t.rules, showValues);
  const aside = setAside ? new AsideFile(await quotedRows()) : null;
  const encoder = encoderOf(encoding);
  const input = await openInput(bytes, options, { byName: false, again: false });
  const output = new WebhrBytes(encoder, maxRows ?? null);
  const parts: { readonly pieces: Uint8Array[]; rows: number }[] = [];
  const keptOut: KeptOut[] = [];
  const take = (): void => {
    for (const { part, bytes: piece, rows } of output.takeParts()) {
      const into = parts[part] ??= { pieces: [...output.head], rows: 0 };
      into.pieces.push(piece);
      into.rows += rows;
    }
  };
  try {
    const { plan, outcome, blank } = await webhrTable(input, {
      begin: (plan) => {
        teller.format = plan.recognised.format;
        output.setHeader(plan.headers);
        aside?.beginFile(asideHeader(plan, t.webhr.aside));
      },
      bytes: output,
      keepOut: (source, obstacles) => {
        keptOut.push({ row: source.row, obstacles: obstacles.map((one) => teller.obstacle(one)) });
        aside?.addRow(asideRow(source, reasonsText(obstacles.map((one) => reasonOf(one, t)), t), t.webhr.aside));
      },
    }, encoder, {
      as, inputEncoding: options.encoding ?? null, today: todayOf(options.today), slow: false,
      agencyCode: agency?.code ?? null, agencyName: agency?.name ?? null, dates, truncateNames, onlyImportable,
    }, () => {
      take();
      return Promise.resolve();
    });
    take();
    if (keptOut.length > 0 && !setAside) throw new WebhrProblem({ kind: 'rows', rows: outcome.rows, keptOut });
    return {
      format: plan.recognised.format.id,
      parts: parts.map(({ pieces, rows }) => ({ bytes: concat(pieces), rows })),
      encoding,
      rows: outcome.rows,
      keptOut,
      aside: aside?.end() ?? null,
      blank,
      beyond: outcome.beyond,
      privateUse: outcome.privateUse,
      changes: outcome.changes,
    };
  } catch (error) {
    throw error instanceof NoWebhr ? teller.problem(error) : error;
  } finally {
    await input.close();
  }
}

// Puts into words, and masks, what the conversion tells of rows.
class Teller {
  readonly #texts: LibraryTexts['rules'];
  readonly #showValues: boolean;
  /** Null until the header row tells it. */
  format: Format | null = null;

  constructor(texts: LibraryTexts['rules'], showValues: boolean) {
    this.#texts = texts;
    this.#showValues = showValues;
  }

  obstacle(obstacle: Obstacle): WebhrObstacle {
    switch (obstacle.kind) {
      case 'finding': return { kind: 'finding', finding: this.#finding(obstacle.found) };
      case 'repeats': return { kind: 'repeats', first: obstacle.first };
      case 'apostrophe': case 'beyond': return { kind: obstacle.kind, ...this.#cell(obstacle.place) };
    }
  }

  problem({ why }: NoWebhr): WebhrProblem {
    return new WebhrProblem('found' in why ? { kind: why.kind, findings: why.found.map((found) => this.#finding(found)) } : why);
  }

  #finding(found: Found): Finding {
    return remember(describe(found, severityIn(found.rule, this.format, found.params), this.#texts, this.#showValues), found);
  }

  #cell({ row, column, header, value, personal }: Place): { cell: string; header: string | null; value: string | null } {
    const shown = value === null || this.#showValues ? value : mask(value, personal);
    return { cell: cellName(column ?? 1, row ?? 1), header: header === null ? null : maskIds(header), value: shown };
  }
}
