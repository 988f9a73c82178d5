import type { ManualHelp } from '../../help.ts';

/** The parts of the manual page that the help does not have; no run of the program loads them. */
export const manual: ManualHelp = {
  title: 'check and convert files of lifelong-learning hours of civil servants in Taiwan',
  synopsis: 'SYNOPSIS',
  description: 'DESCRIPTION',
  commands: 'COMMANDS',
  shared: 'OPTIONS OF EVERY COMMAND',
  exit: 'EXIT STATUS',
  exitCodes: {
    0: 'no error',
    1: 'errors in the file, or more warnings than --max-warnings',
    2: 'wrong usage, a file that cannot be opened or written, or no file to check',
    130: 'interrupted',
  },
  environment: 'ENVIRONMENT',
  variables: {
    LHL_LANG: 'language of the messages, zh or en; --lang goes before it',
    LHL_ZIP_PASSWORD: 'password of archives; every other way to give one goes before it',
    LHL_AUDIT_LOG: 'the file of the audit log; --audit-log goes before it, and it goes before auditLog in the configuration',
    NO_COLOR: 'no colours where it is not empty; like --no-color it goes before FORCE_COLOR',
    FORCE_COLOR: 'colours where it is not empty, terminal or not; 0 and false turn them off',
    LHL_VIEWER: 'the program that shows the report of lhl open; that of the system otherwise',
    CI: 'where it is not empty, --show-values is refused, since many people may read the log, and lhl open shows no report',
    TMPDIR: 'the folder for temporary files (TEMP on Windows)',
  },
  files: 'FILES',
  configuration: 'the configuration: the nearest from the working folder upward, or that of --config, or none with --no-config; '
    + 'see docs/ci.md in the package',
  seeAlso: 'SEE ALSO',
};
