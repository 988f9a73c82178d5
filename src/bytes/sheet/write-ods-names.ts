const URN = 'urn:oasis:names:tc:opendocument:xmlns';

/** The namespaces of OpenDocument 1.2 that a workbook needs. */
export const ODF = {
  manifest: `${URN}:manifest:1.0`,
  all: {
    'xmlns:office': `${URN}:office:1.0`,
    'xmlns:table': `${URN}:table:1.0`,
    'xmlns:text': `${URN}:text:1.0`,
    'xmlns:style': `${URN}:style:1.0`,
    'xmlns:number': `${URN}:datastyle:1.0`,
    'xmlns:fo': `${URN}:xsl-fo-compatible:1.0`,
    'xmlns:svg': `${URN}:svg-compatible:1.0`,
    'xmlns:xlink': 'http://www.w3.org/1999/xlink',
    'xmlns:config': `${URN}:config:1.0`,
    // The settings of LibreOffice are known by its own name.
    'xmlns:ooo': 'http://openoffice.org/2004/office',
    'xmlns:of': `${URN}:of:1.2`,
  },
} as const;
