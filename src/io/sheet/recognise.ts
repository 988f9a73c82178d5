const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Whether bytes begin as the old container of office programs does: an .xls, or an .xlsx that has a password. */
export function looksLikeOle(head: Uint8Array): boolean {
  return OLE.every((byte, i) => head[i] === byte);
}

/**
 * What the names of its entries make a ZIP: a workbook, another document of an office program, or null for neither. A text
 * of OpenDocument has the names of a workbook, so `ods` is certain only when it is opened.
 */
export function workbookOf(names: readonly string[]): 'xlsx' | 'ods' | 'other-document' | null {
  const parts = new Set(names.map((name) => name.toLowerCase()));
  // The workbook may have any name, but the sheets of an .xlsx lie in a folder of this name.
  if (parts.has('[content_types].xml')) {
    return [...parts].some((part) => part === 'xl/workbook.xml' || /(?:^|\/)worksheets\/[^/]+\.xml$/.test(part)) ? 'xlsx' : 'other-document';
  }
  const beside = ['mimetype', 'meta-inf/manifest.xml', 'styles.xml', 'meta.xml'].some((part) => parts.has(part));
  return parts.has('content.xml') && (beside || parts.size === 1) ? 'ods' : null;
}
