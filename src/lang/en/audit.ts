import type { Messages } from '../messages.ts';

/** The words about the record of runs. */
export const audit: Messages['audit'] = {
  noName: '--audit-log takes the name of a file, such as --audit-log audit.jsonl',
  notBegun: 'The run was to be recorded there (--audit-log, LHL_AUDIT_LOG, or auditLog in the configuration); it did not begin, '
    + 'and nothing was read or written',
  notRecorded: 'The run was done, but it is not in the audit log',
};
