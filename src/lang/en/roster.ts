import { grouped } from '../number.ts';
import type { Messages } from '../messages.ts';

/** The words about the list of people that `--roster` names. */
export const roster: Messages['roster'] = {
  at: (path, text) => `The roster "${path}": ${text}`,
  stdin: '--roster takes the name of a file: standard input cannot be a roster',
  onSheet: (name, text) => `on the sheet "${name}" ${text}`,
  refused: {
    empty: 'there is nothing in it',
    noHeader: 'it has no header row: one row has to name 姓名 and 身分證字號',
    noId: (lookedFor, columns) => `it has no column of IDs. Headers looked for: ${lookedFor} and the like; the header row has: ${columns}`,
    noName: (lookedFor, columns) =>
      `it has no column of names. Headers looked for: ${lookedFor} and the like; the header row has: ${columns}`,
    noPeople: 'nobody stands below its header row',
    twice: (columns) => `it is not certain which column is meant: ${columns}. Where the list has two halves, move the people of the right `
      + 'one below those of the left; delete columns that are not needed',
    masked: (columns) => `all IDs are masked (${columns}), so nobody can be compared with them. Export it again without masks`,
    noValidId: (rows) => `all IDs are wrong, so nobody is left: ${rows}`,
    tooMany: (limit) => `it has more than ${grouped(limit)} cells. Keep only the sheets and columns that are needed; if you are sure that `
      + 'it is right, raise the limit with --max-cells',
    unreadable: 'something in it cannot be read:',
  },
  unused: {
    blank: (rows) => `not used, since they have no ID: ${rows}`,
    wrong: (because, rows) => `not used, since the ID is wrong (${because}): ${rows}`,
    shifted: (rows) => `not used, since they have more or fewer values than the header row, and these may stand in other columns: ${rows}`,
  },
  uncertainBirthdays: (count) =>
    `${grouped(count)} ${count === 1 ? 'birthday is' : 'birthdays are'} not certain (70/1/1 may be of 1970) and not compared`,
  sheets: (read, others) => `read the sheets: ${read}${others === '' ? '' : `; not a roster, and not read: ${others}`}`,
};
