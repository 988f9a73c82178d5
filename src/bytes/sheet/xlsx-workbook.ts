import { builtinFormat } from './builtin-formats.ts';
import type { Listed } from './choose.ts';
import type { Parts } from './parts.ts';
import { SheetProblem, damaged } from './problem.ts';
import { whatDocument } from './recognise.ts';
import { attribute } from './xml-values.ts';

/** A worksheet of an .xlsx and the part that holds its cells. */
export interface XlsxSheet extends Listed {
  /** Null where the file does not have it, although it lists the sheet. */
  readonly part: string | null;
}

/** The facts of an .xlsx apart from its cells. */
export interface XlsxWorkbook {
  readonly sheets: readonly XlsxSheet[];
  readonly from1904: boolean;
  /** The part that holds the texts that cells share; null where there is none. */
  readonly strings: string | null;
  /** The number format of each cell style. */
  readonly formats: readonly string[];
}

/** Reads which sheets, texts and formats an .xlsx has. @throws SheetProblem, ZipProblem */
export async function readWorkbook(parts: Parts): Promise<XlsxWorkbook> {
  const root = await rootPart(parts);
  if (root === null) throw new SheetProblem({ kind: 'other-document', what: whatDocument(parts.names) });
  if (/\.bin$/i.test(root)) throw new SheetProblem({ kind: 'other-document', what: 'binary-workbook' });
  const related = await relations(parts, root);
  const elements = new Set<string>();
  const listed: { name: string; hidden: boolean; id: string | null }[] = [];
  let from1904 = false;
  await parts.scanSmall(root, {
    openElement: (name, attributes) => {
      if (elements.size === 0) elements.add(name);
      if (name === 'workbookPr') from1904 = /^(?:1|true)$/.test(attribute(attributes, 'date1904') ?? '');
      if (name === 'sheet') listed.push({ name: attribute(attributes, 'name') ?? '',
        hidden: /hidden/i.test(attribute(attributes, 'state') ?? ''), id: attribute(attributes, 'r:id') });
    },
    closeElement: () => undefined,
    text: () => undefined,
  });
  if (!elements.has('workbook')) throw new SheetProblem({ kind: 'other-document', what: whatDocument(parts.names) });
  const sheets = listed.flatMap(({ name, hidden, id }) => {
    const relation = related.find((one) => one.id === id);
    // Charts and macros stand among the sheets, and have no cells.
    if (relation !== undefined && relation.type !== 'worksheet') return [];
    return [{ name, hidden, part: relation !== undefined && parts.has(relation.target) ? relation.target : null }];
  });
  if (sheets.length > 0 && sheets.every(({ part }) => part === null)) throw damaged();
  const partOf = (type: string): string | null =>
    (related.find((one) => one.type === type && one.known) ?? related.find((one) => one.type === type))?.target ?? null;
  const styles = partOf('styles');
  return { sheets, from1904, strings: partOf('sharedStrings'),
    formats: styles === null || !parts.has(styles) ? [] : await readFormats(parts, styles) };
}

// The part that `_rels/.rels` names, or the one that programs always have; null where it has neither.
async function rootPart(parts: Parts): Promise<string | null> {
  const what = whatDocument(parts.names);
  if (what !== 'unknown' && !parts.names.some((name) => /^xl\//i.test(name))) throw new SheetProblem({ kind: 'other-document', what });
  const named = (await relations(parts, '')).filter(({ type, target }) => type === 'officeDocument' && parts.has(target));
  return (named.find(({ known }) => known) ?? named[0])?.target
    ?? ['xl/workbook.xml', 'xl/workbook.bin'].find((part) => parts.has(part)) ?? null;
}

interface Relation {
  readonly id: string;
  /** The last part of its name, which the strict and the usual form of the format share. */
  readonly type: string;
  /** Whether all of its name is of the format. */
  readonly known: boolean;
  /** The name of the part it leads to. */
  readonly target: string;
}

/** The beginning of each name of the format: in its usual form, and in the strict one. */
const KNOWN: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships/', 'http://purl.oclc.org/ooxml/officeDocument/relationships/',
]);

async function relations(parts: Parts, of: string): Promise<Relation[]> {
  const slash = of.lastIndexOf('/') + 1;
  const folder = of.slice(0, slash);
  const name = `${folder}_rels/${of.slice(slash)}.rels`;
  if (!parts.has(name)) return [];
  const found: Relation[] = [];
  await parts.scanSmall(name, {
    openElement: (tag, attributes) => {
      if (tag !== 'Relationship' || attribute(attributes, 'TargetMode') === 'External') return;
      const type = attribute(attributes, 'Type') ?? '';
      const last = type.lastIndexOf('/') + 1;
      found.push({
        id: attribute(attributes, 'Id') ?? '',
        type: type.slice(last),
        known: KNOWN.has(type.slice(0, last)),
        target: resolved(folder, (attribute(attributes, 'Target') ?? '').replaceAll('\\', '/')),
      });
    },
    closeElement: () => undefined,
    text: () => undefined,
  });
  return found;
}

function resolved(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}

async function readFormats(parts: Parts, part: string): Promise<string[]> {
  const codes = new Map<number, string>();
  const formats: string[] = [];
  let inCells = false;
  await parts.scanSmall(part, {
    openElement: (name, attributes) => {
      if (name === 'numFmt') codes.set(Number(attribute(attributes, 'numFmtId')), attribute(attributes, 'formatCode') ?? '');
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) {
        const id = Number(attribute(attributes, 'numFmtId') ?? 0);
        formats.push(codes.get(id) ?? builtinFormat(id));
      }
    },
    closeElement: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
    text: () => undefined,
  });
  return formats;
}
