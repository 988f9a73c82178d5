import type { Finding, SeverityOf } from '../findings/finding.ts';
import type { Lang, Messages } from '../lang/index.ts';
import { remarksOf } from './closing.ts';
import { fingerprints } from './fingerprint.ts';
import { listing } from './listing.ts';
import { sentenceOf } from './place.ts';
import { languages, overrides, ruleIndex, tool, translation } from './sarif/rules.ts';
import { plainText } from './sarif/text.ts';
import type { FileReport, Reporter, RunReport } from './reporter.ts';
import { ROOT, artifactUri, type ArtifactUri } from './uri.ts';

/** The facts that the report needs beside its findings. */
export interface SarifOptions {
  readonly version: string;
  readonly lang: Lang;
  /** Findings of a file to list. */
  readonly most: number;
  /** Whether warnings are left out. */
  readonly quiet: boolean;
  readonly severityOf: SeverityOf;
  /** Whether `\` separates folders. */
  readonly backslashes: boolean;
  /** A path as the root of the sources sees it. */
  readonly pathOf: (path: string) => string;
}

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

type Location = ArtifactUri | { readonly description: { readonly text: string } };

/**
 * SARIF 2.1.0 (OASIS, 2020) with one run. The rules stand in the language of the run, the other language beside them
 * as a translation. Fixes are left out: one is a text for a cell, and which bytes it replaces is not known.
 * @param own texts of the language of the run
 * @param other texts of the other language
 */
export function sarif(own: Messages, other: Messages, options: SarifOptions): Reporter {
  const { lang, severityOf } = options;
  const list = listing(options.most, options.quiet, ',\n');
  const otherLang = lang === 'zh' ? 'en' : 'zh';
  const artifacts: string[] = [];
  let location: Location = { uri: '' };
  let name = fingerprints();
  const locate = (path: string): Location => path === '-'
    ? { description: { text: own.report.standardInput } }
    : artifactUri(options.pathOf(path), options.backslashes);
  return {
    begin: () => `{"$schema":"${SCHEMA}","version":"2.1.0","runs":[{\n` +
      `"tool":${JSON.stringify(tool(own, lang, options.version))},\n` +
      `"translations":[${JSON.stringify(translation(other, otherLang, options.version))}],\n` +
      `"language":"${languages[lang]}","columnKind":"unicodeCodePoints",\n` +
      `"originalUriBaseIds":${JSON.stringify({ [ROOT]: { description: { text: plainText(own.report.ci.sourceRoot) } } })},\n"results":[\n`,
    start(path) {
      location = locate(path);
      name = fingerprints();
      list.start();
    },
    wants: list.wants,
    finding: (finding) => list.addFinding(finding, JSON.stringify(result(finding))),
    file(file) {
      artifacts.push(JSON.stringify(artifact(file)));
      return list.parts();
    },
    end: (run) => `\n],\n"artifacts":[${artifacts.join(',\n')}],\n"invocations":[${JSON.stringify({
      executionSuccessful: run.problems.length === 0 && run.files > 0, ...notifications(run), ...overrides(severityOf),
    })}]}]}\n`,
  };

  // The files that the tool could not check, and the parts that the user left out.
  function notifications(run: RunReport): object {
    const hidden = options.quiet && run.counts.warning > 0 ? [own.report.warningsHidden(run.counts.warning)] : [];
    const remarks = [...remarksOf(run, own.report, severityOf), ...hidden]
      .map((text) => ({ level: 'note', message: { text: plainText(text) } }));
    const nothing = run.files > 0 ? [] : [{ level: 'warning', message: { text: plainText(own.report.run.nothing) } }];
    const failed = run.problems.map(({ path, code, message }) => ({
      level: 'error', descriptor: { id: code }, message: { text: plainText(message) },
      locations: [{ physicalLocation: { artifactLocation: locate(path) } }],
    }));
    const all = [...failed, ...nothing, ...remarks];
    return all.length === 0 ? {} : { toolExecutionNotifications: all };
  }

  function result(finding: Finding): object {
    const { line, row, column, cell, field, header, value, fix, related } = finding;
    const fingerprint = name(finding);
    const here = related.filter((one) => one.path === undefined);
    const facts = { row, column, cell, field, header, value, fix, related: here.length > 0 ? here.map((one) => one.row) : null };
    return {
      ruleId: finding.rule,
      ruleIndex: ruleIndex(finding.rule),
      level: finding.severity,
      message: { text: plainText(`${sentenceOf(finding, own.report)}\n${own.report.how}${finding.help}`) },
      locations: [{
        // Which column of the line a cell starts at is not known.
        physicalLocation: { artifactLocation: location, ...(line === null ? {} : { region: { startLine: line } }) },
        ...(cell === null ? {} : { logicalLocations: [{ name: cell, kind: 'value' }] }),
      }],
      ...elsewhere(related),
      ...(fingerprint === null ? {} : { partialFingerprints: { 'lhl/v1': fingerprint } }),
      properties: Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== null)),
    };
  }

  // The rows of other files; those of the same file stand among the properties.
  function elsewhere(related: Finding['related']): object {
    const rows = related.flatMap(({ path, row, line = row }) => (path === undefined ? [] : [{
      physicalLocation: { artifactLocation: locate(path), region: { startLine: line } },
      message: { text: plainText(own.report.row(row)) },
    }]));
    return rows.length === 0 ? {} : { relatedLocations: rows };
  }

  function artifact({ path, encoding, sheet }: FileReport): object {
    return {
      location: locate(path),
      ...(sheet === null ? { mimeType: 'text/csv' } : {}),
      roles: ['analysisTarget'],
      ...(encoding === null ? {} : { encoding: encoding === 'big5' ? 'Big5' : 'UTF-8' }),
    };
  }
}
