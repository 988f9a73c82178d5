import type { Finding } from '../../findings/finding.ts';

/** Says in a line what cannot be read; how to mend it follows where it is about the whole file, since that is told but once. */
export function faultLines({ cell, message, help }: Pick<Finding, 'cell' | 'message' | 'help'>): string[] {
  return cell === null ? [message, help] : [`${cell} ${message}`];
}
