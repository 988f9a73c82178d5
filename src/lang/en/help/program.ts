import type { ProgramHelp } from '../../help.ts';

/** The parts of the help that belong to no single command. */
export const program: ProgramHelp = {
  usage: 'Usage:',
  arguments: 'Arguments:',
  usageOptions: '[options]',
  usageCommand: '<command>',
  program: 'Hours of civil servants (終身學習時數): check, mend, make uploads, open archives',
  groups: { check: 'Check and mend', make: 'Make uploads', open: 'Open, convert', look: 'Look up' },
  optionGroups: {
    usual: 'Usual options:', input: 'Input:', rules: 'Rules and codes:', output: 'Output:', shared: 'Of every command:', limits: 'Limits:',
  },
  example: 'Such as: ',
  older: (older, flag) => `${older} is an older name of ${flag} and still works.`,
  lang: 'language of the messages: zh (default) or en; also LHL_LANG in the environment',
  noColor: 'no colours (also NO_COLOR in the environment; FORCE_COLOR wants them always)',
  debug: 'when the program itself fails, show the place in its code, for a report',
  auditLog: 'add a line to this file that says which files were read and written; also LHL_AUDIT_LOG',
  helpFlag: 'show this help',
  versionFlag: 'show the version',
  otherUsage: ', or lhl <file>; help: lhl help <command>',
  exitCodes: 'Exit: 0 no error, 1 errors found, 2 wrong usage or no file, 130 interrupted',
};
