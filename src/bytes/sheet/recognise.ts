const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Whether bytes begin as the old container of office programs does: an .xls, or an .xlsx that has a password. */
export function looksLikeOle(head: Uint8Array): boolean {
  return OLE.every((byte, i) => head[i] === byte);
}

/** How many of the first bytes {@link bookOf} wants to see. */
export const SEEN = 1024;

/** Whether the first bytes of a file, 128 or more of them where there are so many, may begin XML. */
export function mayBeXml(head: Uint8Array): boolean {
  return startOf(head.subarray(0, 128)).startsWith('<');
}

/** The first two bytes of each form that an .xls without a container may have, and the lengths of what follows. */
const BARE = [0x0009, 0x0209, 0x0409, 0x0809];
const BARE_LENGTHS = [4, 6, 8, 16];

/**
 * Tells by its first bytes what a file that is not a ZIP is: a workbook, or a file that a spreadsheet program opens and we do not;
 * null for anything else, be it text with commas that is called a workbook.
 * @param head its first bytes, {@link SEEN} of them where there are so many
 */
export function bookOf(head: Uint8Array): 'xls' | 'xml' | 'flat-ods' | 'web-page' | 'other-program' | null {
  if (looksLikeOle(head)) return 'xls';
  const word = (at: number): number => (head[at] ?? 0) | (head[at + 1] ?? 0) << 8;
  if (BARE.includes(word(0)) && BARE_LENGTHS.includes(word(2))) return 'xls';
  if (isOfOtherProgram(head)) return 'other-program';
  const start = startOf(head);
  if (/^(?:mime-version:|content-type:\s*(?:multipart|text\/html))/i.test(start)) return 'web-page';
  if (!/^<[!?a-z]/i.test(start)) return null;
  return start.includes('urn:schemas-microsoft-com:office:spreadsheet') && !/<html/i.test(start) ? 'xml'
    : start.includes('urn:oasis:names:tc:opendocument:') ? 'flat-ods' : 'web-page';
}

// Lotus 1-2-3, Symphony, Works and Quattro Pro begin with a record of two bytes.
function isOfOtherProgram(head: Uint8Array): boolean {
  const [first, second, third, fourth] = head;
  return second === 0 && fourth === 0 && (((first === 0 || first === 0xff) && third === 2) || (first === 0 && third === 0x1a));
}

// The first bytes as text, be it UTF-8 or UTF-16: all words that are looked for are ASCII.
function startOf(head: Uint8Array): string {
  return String.fromCharCode(...head.subarray(0, SEEN)).replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '').replaceAll('\0', '').trimStart();
}

/**
 * Tells what a ZIP is by the names of its entries: a document of Office Open XML, of OpenDocument or of Numbers, or null for another
 * ZIP. Whether it is a workbook is certain only when it is opened.
 */
export function workbookOf(names: readonly string[]): 'package' | 'ods' | 'numbers' | null {
  const parts = new Set(names.map((name) => name.toLowerCase().replaceAll('\\', '/')));
  if (parts.has('[content_types].xml')) return 'package';
  if ([...parts].some((part) => /(?:^|\/)(?:index\/document\.iwa|index\.zip)$/.test(part))) return 'numbers';
  const beside = ['mimetype', 'meta-inf/manifest.xml', 'styles.xml', 'meta.xml'].some((part) => parts.has(part));
  return parts.has('content.xml') && (beside || parts.size === 1) ? 'ods' : null;
}

/** Tells by the names of its parts which document of Office Open XML it is, where it is not a workbook that is read. */
export function whatDocument(names: readonly string[]): 'text' | 'slides' | 'binary-workbook' | 'unknown' {
  const has = (start: string): boolean => names.some((name) => name.toLowerCase().startsWith(start));
  return has('word/') ? 'text' : has('ppt/') ? 'slides' : has('xl/workbook.bin') ? 'binary-workbook' : 'unknown';
}
