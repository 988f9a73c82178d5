import type { RuleTexts } from '../../rule-text.ts';
import { saveAs } from './words.ts';

function sepLine(separator: string): string {
  const line = 'the first line tells Excel the separator (sep=) and is no header row';
  return separator === ',' ? line : `${line}; the columns are separated by ${separator === '\t' ? 'tabs' : `"${separator}"`}, not commas`;
}

// For a file that has to stay as it was downloaded.
const downloadAgain = 'ask the portal for the download (成績下載) again, and do not edit the file';

/** Rules of the header row, in plain English. */
export const header = {
  'header/unknown': {
    title: 'Not a known kind of file',
    explain: 'The first row must stay the row of Chinese column names of the form from the portal. Where it is not known, '
      + 'nobody can tell what each column is, so no row was checked.',
    evidence: [
      'steps for a class not opened, note 2, last row, remark 2 (the first row keeps the column names)',
      'part 2, section 6 (1) to (3), bulk upload: * is required, the first row of names stays',
      'Where less than half of the required columns of any form are there, the kind of file is not certain.',
    ],
    message: (p) => p.kind === 'below' ? `the header row is row ${p.row}; other things stand above it`
      : p.kind === 'sep-line' ? sepLine(p.separator) : ({
      'not-near': 'this row is not the header row of any upload form or of the grade file',
      'no-header': 'this row is data; the header row is gone',
      'not-forced': 'this row does not suit the format that was given; fewer than half of its required columns are there',
      study: 'it has a column that only the form for studies (進修成績) has',
      semicolon: 'the columns are separated by semicolons, not commas',
      tab: 'the columns are separated by tabs, not commas',
      undecodable: 'this row has bytes that do not decode, so its columns are not known',
      html: 'this is a web page (HTML or .mht), not a CSV; perhaps a login page or an error message was downloaded; '
        + 'for what came back after an upload, use lhl result',
      gbk: 'this file is in the encoding of simplified Chinese (GBK); the portal wants Big5',
      simplified: 'the header row is in simplified characters; that of the portal is in traditional ones',
    })[p.kind],
    help: (p) => p.kind === 'below' ? `delete what stands above row ${p.row}, so that the header row is row 1`
      : p.kind === 'sep-line' && p.separator === ',' ? 'delete the first line, so that the header row is row 1'
      : p.kind === 'sep-line' ? `open it in Excel, and ${saveAs}` : ({
      'not-near': 'get the form that the portal offers under 下載 CSV 格式 ("download the CSV format") and paste the data into it; '
        + 'leave its first row as it is; lhl convert makes an upload file of a list or another table; '
        + 'for 進修成績, 薦送報名, 數位教材 and newer editions hand that form over with --form',
      study: 'this looks like the bulk upload of studies (進修成績), whose columns are not public: hand the blank form of the portal '
        + '(下載 CSV 格式, "download the CSV format") over with --form',
      'no-header': 'put the header row back at the top (copy the first row of the form that the portal offers under 下載 CSV 格式, '
        + '"download the CSV format")',
      'not-forced':
        'make sure that --as and --form (or "as" and "forms" of the configuration) are right, '
        + 'or fill in the form that the portal offers under 下載 CSV 格式',
      semicolon: `${saveAs}, with commas between the columns`,
      tab: `${saveAs}, with commas between the columns`,
      undecodable: `if the encoding to read was given in the command or the configuration, leave it out; `
        + `otherwise open the original in Excel and ${saveAs}`,
      html: 'download the file again, or check that this is the file you meant',
      gbk: 'open it in Excel with Data > From Text/CSV and the file origin "936: Chinese Simplified (GB2312)", see that the text is right, '
        + 'and save it as "CSV UTF-8 (Comma delimited)"; of an upload form, put the header row of the portal\'s form in place of its own',
      simplified: 'put the header row of the form that the portal offers under 下載 CSV 格式 in its place; '
        + 'names and course titles must be in traditional characters too',
    })[p.kind],
  },
  'header/missing': {
    title: 'A column is missing',
    explain: 'The portal reads the columns in the order of its form; with one missing, the data after it lands in other columns.',
    evidence: [
      'steps for a class not opened, note 2, last row, remark 2 (the first row keeps the column names)',
      'part 2, section 6 (1) to (3), bulk upload: * is required, the first row of names stays',
      'the lists of column names of the new and the old form',
    ],
    message: (p) => `the column "${p.header}" is missing`,
    help: (p) => p.box !== undefined ? `tick ${p.box} on the download page; ${downloadAgain}`
      : p.asDownloaded === true ? downloadAgain
      : `put the column "${p.header}" back; an optional column may be blank, but it must be there`,
  },
  'header/extra': {
    title: 'A column too many',
    explain: 'The portal reads the columns in the order of its form; a column too many makes it refuse the file. '
      + 'One that is blank in every row lhl fix can delete.',
    evidence: [
      'steps for a class not opened, note 2, last row, remark 2 (the first row keeps the column names)',
      'A column that the form does not have moves the values behind it to wrong places.',
    ],
    message: (p) => ({
      unknown: 'this form has no such column',
      twice: 'this column is there twice',
      blank: 'this column has no header; Excel leaves a blank column where something was typed once',
      data: 'a header belongs here, and this is data: the first row may have run into the header row (its line break is lost)',
    })[p.kind],
    help: (p) => p.asDownloaded === true ? downloadAgain
      : p.kind === 'data' ? 'move it to the row below the headers if it is the first row of data; delete it if it is not wanted'
      : `delete the whole column (right-click its letter and choose "Delete", not just "Clear Contents"), then save${
        p.kind === 'unknown' ? '; if a newer form of the portal has it, hand that form over with --form' : ''}`,
  },
  'header/order': {
    title: 'The columns are in the wrong order',
    explain: 'The portal reads the columns in the order of its form; in another order the data lands in the wrong columns.',
    evidence: [
      'the lists of column names of the new and the old form (their order)',
      'the header row of 25 columns, the same order',
      'No document says that the portal looks columns up by name, so another order may put values into wrong columns.',
    ],
    message: (p) => `the order is wrong from this column on; "${p.expected}" belongs here`,
    help: (p) => (p.asDownloaded === true ? downloadAgain : 'put the columns in the order of the form'),
  },
} satisfies Partial<RuleTexts>;
