/** What stands at the top of the text that people read, when it goes to a file. */
export const TEXT_MARK = 'lhl validate';

/** The same for annotations, as a command that GitHub Actions shows to nobody. */
export const ANNOTATIONS_MARK = `::debug::${TEXT_MARK}\n`;

// How the report of each reporter begins; one of CSV is a table that people go on writing in, and is none of these.
const BEGINNINGS = [
  new RegExp(`^${TEXT_MARK} `),
  new RegExp(`^${ANNOTATIONS_MARK}`),
  /^<!DOCTYPE html>\s<html lang="[^"]*">\s<head>\s<meta charset="utf-8">\s<meta name="generator" content="lhl /,
  /^\{"version":\d+,"tool":\{"name":"lhl",/,
  /^\{"path":"(?:[^"\\]|\\.)*","rule":(?:null|"[a-z]+\/[a-z0-9-]+"),"severity":/,
  /^\{"\$schema":"[^"]*sarif[^"]*","version":"[^"]*","runs":\[\{\s*"tool":\{"driver":\{"name":"lhl",/,
  /^<\?xml version="1\.0" encoding="UTF-8"\?>\s<testsuites name="lhl">/,
];

/** Whether a file is certainly a report of this program, and may be replaced by a newer one. @param head its first characters */
export function isOwnReport(head: string): boolean {
  return BEGINNINGS.some((beginning) => beginning.test(head));
}
