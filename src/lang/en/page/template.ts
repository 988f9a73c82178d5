import type { page } from '../../zh/page/index.ts';

/** The words of the screen of forms to be filled in. */
export const template: typeof page.template = {
  about: [
    'In the forms for Excel and LibreOffice every cell is text (01, 001 and 115-05-10 stay as typed); they have lists to choose from, '
      + 'help, an example and the code tables.',
    'There is no need to save a filled form as something else: drop the workbook on this page, and it is checked and made the CSV that '
      + 'the portal wants.',
    'The CSV has the header row alone. Do not fill a CSV in with Excel: it turns 01 into 1.',
  ],
  file: { xlsx: 'Excel (.xlsx)', ods: 'LibreOffice (.ods)', csv: 'Header row only (.csv)' },
  saved: (name) => `Saved as ${name}, in the download folder of the browser.`,
};
