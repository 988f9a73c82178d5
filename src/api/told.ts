import type { Finding, Found } from '../findings/finding.ts';

// The memory of a finding goes when the finding goes.
const founds = new WeakMap<Finding, Found>();

/** Remembers what a finding was made of, so that it can be told in another language. */
export function remember(finding: Finding, found: Found): Finding {
  founds.set(finding, found);
  return finding;
}

/** Returns the facts that a finding was made of; null for a copy, as a worker gets it. */
export function foundOf(finding: Finding): Found | null {
  return founds.get(finding) ?? null;
}
