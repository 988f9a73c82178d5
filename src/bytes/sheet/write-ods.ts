import type { PackedFile } from './pack.ts';
import type { Workbook, WrittenSheet } from './write-parts.ts';
import { contentXml } from './write-ods-content.ts';
import { ODF } from './write-ods-names.ts';
import { font } from './write-looks.ts';
import { element, escaped, xmlHead } from './write-xml.ts';

const TYPE = 'application/vnd.oasis.opendocument.spreadsheet';

/** The parts of an .ods (OpenDocument 1.2, 2011); its type stands first and unpacked, so that systems know it by its first bytes. */
export function odsFiles(book: Workbook): readonly PackedFile[] {
  const parts = [
    { name: 'content.xml', text: xmlHead + contentXml(book) },
    { name: 'styles.xml', text: xmlHead + pageStyles() },
    { name: 'settings.xml', text: xmlHead + settings(book) },
  ];
  const entry = (path: string, type: string): string => element('manifest:file-entry',
    { 'manifest:full-path': path, 'manifest:version': path === '/' ? '1.2' : undefined, 'manifest:media-type': type });
  return [
    { name: 'mimetype', text: TYPE, stored: true },
    ...parts,
    {
      name: 'META-INF/manifest.xml',
      text: xmlHead + element('manifest:manifest', { 'xmlns:manifest': ODF.manifest, 'manifest:version': '1.2' },
        entry('/', TYPE), ...parts.map(({ name }) => entry(name, 'text/xml'))),
    },
  ];
}

// The page: A4, across, as wide as the sheet; and the cells that nobody has touched.
function pageStyles(): string {
  const family = { 'style:font-name': font.name, 'style:font-name-asian': font.name, 'fo:font-size': `${font.size}pt`,
    'style:font-size-asian': `${font.size}pt` };
  return element('office:document-styles', { ...ODF.all, 'office:version': '1.2' },
    element('office:font-face-decls', {}, element('style:font-face', { 'style:name': font.name, 'svg:font-family': `'${font.name}'` })),
    element('office:styles', {},
      element('style:default-style', { 'style:family': 'table-cell' }, element('style:text-properties', family)),
      element('style:style', { 'style:name': 'Default', 'style:family': 'table-cell' })),
    element('office:automatic-styles', {}, element('style:page-layout', { 'style:name': 'page' }, element('style:page-layout-properties', {
      'fo:page-width': '29.7cm', 'fo:page-height': '21cm', 'style:print-orientation': 'landscape', 'fo:margin': '1cm',
      'style:scale-to-X': 1, 'style:scale-to-Y': 0, 'style:table-centering': 'none',
    }))),
    element('office:master-styles', {}, element('style:master-page', { 'style:name': 'Default', 'style:page-layout-name': 'page' })));
}

// Which sheet is open, and which of its rows stay in place.
function settings({ sheets }: Workbook): string {
  const item = (name: string, type: string, value: string | number): string =>
    element('config:config-item', { 'config:name': name, 'config:type': type }, escaped(String(value)));
  const frozen = ({ name, frozenRows }: WrittenSheet): string => element('config:config-item-map-entry', { 'config:name': name },
    item('CursorPositionX', 'int', 0), item('CursorPositionY', 'int', frozenRows),
    item('HorizontalSplitMode', 'short', 0), item('VerticalSplitMode', 'short', 2),
    item('HorizontalSplitPosition', 'int', 0), item('VerticalSplitPosition', 'int', frozenRows),
    item('ActiveSplitRange', 'short', 2), item('PositionTop', 'int', 0), item('PositionBottom', 'int', frozenRows));
  return element('office:document-settings', { ...ODF.all, 'office:version': '1.2' }, element('office:settings', {},
    element('config:config-item-set', { 'config:name': 'ooo:view-settings' },
      element('config:config-item-map-indexed', { 'config:name': 'Views' },
      element('config:config-item-map-entry', {}, item('ViewId', 'string', 'view1'),
        element('config:config-item-map-named', { 'config:name': 'Tables' }, ...sheets.map(frozen)),
        item('ActiveTable', 'string', sheets[0]?.name ?? ''))))));
}
