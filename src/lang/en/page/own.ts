import type { page } from '../../zh/page/index.ts';

/** The words of the page in place of those of the command that name a command or an option. */
export const own: typeof page.own = [
  ['lhl convert makes an upload file of a list or another table', '"Make an upload file" makes one of a list or another table'],
  ['lhl convert makes an upload form of a list or another table', '"Make an upload file" makes one of a list or another table'],
  ['; for 進修成績, 薦送報名, 數位教材 and newer editions hand that form over with --form',
    '; the forms 進修成績, 薦送報名 and 數位教材 are not public, so this page cannot check them'],
  ['hand the blank form of the portal (下載 CSV 格式, "download the CSV format") over with --form', 'this page cannot check it'],
  [
    '; if a newer form of the portal has it, hand that form over with --form',
    '; if a newer form of the portal has it, this page does not know that form yet',
  ],
  ['make sure that --as and --form (or "as" and "forms" of the configuration) are right, ', ''],
  ['use lhl result', 'choose the page that was saved (.html)'],
  ['extract a downloaded grade archive with lhl unzip first', 'give a downloaded grade archive its ending .zip back and open it here'],
  ['extract it with lhl unzip or 7-Zip', 'open it here, or extract it with 7-Zip'],
  ['extract it with lhl unzip first', 'save the CSV in it first, with the button below'],
  ['Extract it with lhl unzip first, then name the file to read', 'Extract it first, then choose the file in it'],
  ['turn it into one with lhl fix', 'turn it into one with the button below'],
  [' and turn it into a CSV with lhl fix', ' and open it here'],
  ['One that is blank in every row lhl fix can delete.', 'One that is blank in every row is deleted by the button that mends.'],
  ['see with lhl codes category where', 'look up under "Rules and codes" where'],
  [' with lhl codes category', ' under "Rules and codes"'],
  [' (lhl codes shows the lists)', ' ("Rules and codes" has them)'],
  [' with lhl split', ''],
  ['(lhl did not hide them)', '(this page did not hide them)'],
  ['Where --roster gives a list of people', 'Where a list of people is given'],
  ['--sheet reads another', 'to check another, save it as a file of its own'],
  ['Name one of them, or its number, with --sheet', 'Leave only the one to check, and open the file again'],
  [', and --as the right format', ''],
  ['; if WebHR takes UTF-8, write it with --encoding utf8-bom', ''],
];
