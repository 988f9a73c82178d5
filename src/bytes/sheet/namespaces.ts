import { damaged } from './problem.ts';
import { apart, attribute, plainText } from './xml-values.ts';

const OOXML = 'http://schemas.openxmlformats.org/';
const STRICT = 'http://purl.oclc.org/ooxml/';
const ODF = 'urn:oasis:names:tc:opendocument:xmlns:';

/**
 * The prefix that the readers use for each namespace, whatever prefix a file has: Office Open XML, usual and strict (ECMA-376,
 * 5th edition 2016), OpenDocument 1.3 (2021), and the XML of Excel 2002 and 2003 (XML Spreadsheet Reference, 2001).
 */
const OURS: ReadonlyMap<string, string> = new Map([
  [`${OOXML}spreadsheetml/2006/main`, ''], [`${STRICT}spreadsheetml/main`, ''],
  [`${OOXML}package/2006/relationships`, ''], [`${OOXML}package/2006/content-types`, ''],
  [`${OOXML}officeDocument/2006/relationships`, 'r:'], [`${STRICT}officeDocument/relationships`, 'r:'],
  [`${OOXML}markup-compatibility/2006`, 'mc:'],
  ...['office', 'table', 'text', 'style', 'manifest'].map((name) => [`${ODF}${name}:1.0`, `${name}:`] as const),
  ['urn:schemas-microsoft-com:office:spreadsheet', 'ss:'], ['urn:schemas-microsoft-com:office:excel', 'x:'],
  ['http://www.w3.org/TR/REC-html40', 'html:'],
]);
const PREFIXES: ReadonlySet<string> = new Set([...OURS.values()].filter((prefix) => prefix !== ''));

/** No workbook names more namespaces in one place; all of them are copied where another is named. */
const MOST = 500;
const MOST_NAMES = 2000;

/** The name of an element: as it is written, and as the readers call it; null where it is in none of their namespaces. */
export interface ElementName {
  readonly written: string;
  readonly ours: string | null;
}

/** The namespaces of the prefixes in an element and in those within it. */
export class Namespaces {
  readonly #bound: ReadonlyMap<string, string>;
  /** Whether names without a namespace are ours: some programs leave the namespace out of the whole file. */
  readonly #bare: boolean;
  /** Whether attributes have the prefixes that the readers know. */
  readonly #usual: boolean;
  readonly #names = new Map<string, ElementName>();

  private constructor(bound: ReadonlyMap<string, string>, bare: boolean) {
    this.#bound = bound;
    this.#bare = bare;
    this.#usual = [...bound].every(([prefix, uri]) => {
      const ours = OURS.get(uri) ?? '';
      return prefix === '' || (ours === '' ? !PREFIXES.has(`${prefix}:`) : ours === `${prefix}:`);
    });
  }

  /** Those of the outermost element. @throws SheetProblem where there are too many */
  static ofRoot(written: string, attributes: string): Namespaces {
    const bound = new Namespaces(new Map(), false).within(attributes).#bound;
    return new Namespaces(bound, !bound.has(prefixOf(written)));
  }

  /** Those of an element in this one that has these attributes. @throws SheetProblem where there are too many */
  within(attributes: string): Namespaces {
    const bound = new Map(this.#bound);
    for (const [, prefix = '', , value = ''] of attributes.matchAll(/(?<=\s)xmlns(?::([^\s=]+))?\s*=\s*(["'])(.*?)\2/gs))
      bound.set(prefix, plainText(value));
    if (bound.size > MOST) throw damaged();
    const same = bound.size === this.#bound.size && [...bound].every(([prefix, uri]) => this.#bound.get(prefix) === uri);
    return same ? this : new Namespaces(bound, this.#bare);
  }

  /** The name of an element. */
  element(written: string): ElementName {
    const known = this.#names.get(written);
    if (known !== undefined) return known;
    const before = this.#before(prefixOf(written));
    const name = { written: apart(written), ours: before === null ? null : apart(before + written.slice(written.indexOf(':') + 1)) };
    if (this.#names.size === MOST_NAMES) this.#names.clear();
    this.#names.set(name.written, name);
    return name;
  }

  /** Attributes with the prefixes that the readers know; a name of any other namespace gets one that they do not. */
  attributes(written: string): string {
    if (this.#usual || !written.includes(':')) return written;
    return written.replace(/([^\s=:"']+)(?::([^\s=:"']+))?(\s*=\s*)("[^"]*"|'[^']*')/g,
      (whole: string, prefix: string, name: string | undefined, equals: string, value: string) =>
      (name === undefined ? whole : `${this.#before(prefix) ?? '?:'}${name}${equals}${value}`));
  }

  /** Whether all namespaces that an element requires of its reader are ours. */
  knows(attributes: string): boolean {
    const required = (attribute(attributes, 'Requires') ?? '?').trim().split(/\s+/);
    return required.every((prefix) => this.#before(prefix) !== null);
  }

  #before(prefix: string): string | null {
    const uri = this.#bound.get(prefix) ?? '';
    if (uri !== '') return OURS.get(uri) ?? null;
    if (prefix === '') return this.#bare ? '' : null;
    // A prefix without a declaration gets its usual namespace.
    return PREFIXES.has(`${prefix}:`) ? `${prefix}:` : null;
  }
}

function prefixOf(written: string): string {
  return written.slice(0, Math.max(written.indexOf(':'), 0));
}
