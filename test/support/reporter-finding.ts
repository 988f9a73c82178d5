import type { Finding } from '../../src/findings/finding.ts';
import type { FileReport, Reporter } from '../../src/reporters/reporter.ts';

/** A finding as reporters get it, but for what is given. */
export function finding(differs: Partial<Finding> = {}): Finding {
  return {
    rule: 'cell/code', severity: 'error', row: 2, line: 2, column: 10, cell: 'J2', field: 'county', header: '*上課縣市', value: '1',
    message: '代碼前面的 0 不見了', help: '改成 01', fix: { kind: 'safe', value: '01' }, related: [], ...differs,
  };
}

/** What is told of a file besides its findings. */
export function fileReport(path: string, findings: readonly Finding[] = []): FileReport {
  const count = (severity: string): number => findings.filter((one) => one.severity === severity).length;
  return { path, format: 'unopened', encoding: 'big5', sheet: null, rows: 3, notes: [], mendable: 0, facts: null, counts: { error: count('error'), warning: count('warning') } };
}

/** The whole report of some files with findings, put together as the owner of a reporter does. */
export function reportOf(reporter: Reporter, files: Readonly<Record<string, readonly Finding[]>>): string {
  let text = reporter.begin();
  const total = { error: 0, warning: 0 };
  for (const [path, findings] of Object.entries(files)) {
    const sections = new Map<string, string>();
    reporter.start?.(path);
    for (const one of findings) {
      total[one.severity]++;
      const piece = reporter.wants(one.rule, one.row, one.severity) ? reporter.finding?.(one, () => null) : null;
      if (piece) sections.set(piece.section, (sections.get(piece.section) ?? '') + Buffer.from(piece.text).toString());
    }
    text += reporter.file(fileReport(path, findings)).map((part) => (typeof part === 'string' ? part : sections.get(part.section) ?? '')).join('');
  }
  return text + reporter.end({ files: Object.keys(files).length, problems: [], rows: 3, counts: total, config: null, unread: [] });
}
