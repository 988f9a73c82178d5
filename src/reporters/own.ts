/** The first line of a text report that goes to a file. */
export const TEXT_MARK = 'lhl validate';

/** The first line of annotations, as a command that GitHub Actions does not show. */
export const ANNOTATIONS_MARK = `::debug::${TEXT_MARK}\n`;

// The beginning of each reporter's report. A CSV report is not listed, since people may have edited that table.
const BEGINNINGS = [
  new RegExp(`^${TEXT_MARK} `),
  new RegExp(`^${ANNOTATIONS_MARK}`),
  /^<!DOCTYPE html>\s<html lang="[^"]*">\s<head>\s<meta charset="utf-8">\s<meta name="generator" content="lhl /,
  /^\{"version":\d+,"tool":\{"name":"lhl",/,
  /^\{"version":\d+,"kind":"(?:portal|nominees|ismp)","verdict":/,
  /^\{"path":"(?:[^"\\]|\\.)*","rule":(?:null|"[a-z]+\/[a-z0-9-]+"),"severity":/,
  /^\{"\$schema":"[^"]*sarif[^"]*","version":"[^"]*","runs":\[\{\s*"tool":\{"driver":\{"name":"lhl",/,
  /^<\?xml version="1\.0" encoding="UTF-8"\?>\s<testsuites name="lhl">/,
];

/** Whether a file is certainly a report of this program, so that a newer one may replace it. @param head its first characters */
export function isOwnReport(head: string): boolean {
  return BEGINNINGS.some((beginning) => beginning.test(head));
}
