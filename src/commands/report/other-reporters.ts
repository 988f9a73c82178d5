import { isAbsolute, relative, resolve, sep } from 'node:path';
import { maskPath } from '../../findings/mask.ts';
import { csv } from '../../reporters/csv.ts';
import { githubSummary } from '../../reporters/github-summary.ts';
import { github, type GithubOptions } from '../../reporters/github.ts';
import { htmlSummary } from '../../reporters/html-summary.ts';
import { html, type HtmlOptions } from '../../reporters/html.ts';
import { JsonFindings } from '../../reporters/json/findings.ts';
import { jsonl } from '../../reporters/jsonl.ts';
import { junit } from '../../reporters/junit.ts';
import { ANNOTATIONS_MARK, TEXT_MARK } from '../../reporters/marks.ts';
import { sarif } from '../../reporters/sarif.ts';
import type { Reporter } from '../../reporters/reporter.ts';
import { messagesOf } from '../../lang/index.ts';
import { version } from '../../version.ts';
import type { Context } from '../command.ts';
import type { ReporterName } from '../options/choices.ts';
import { most, type ReporterOptions } from './reporters.ts';

/** A reporter that is loaded when it is asked for. */
interface Entry {
  readonly make: (options: ReporterOptions, context: Context) => Reporter | Promise<Reporter>;
  /** How its report begins: a newer one may replace a file that begins so. Null for a table, in which people may have written. */
  readonly begins: RegExp | null;
}

// The number of findings of a rule in a report that the user did not ask to be complete.
const FIRST_FEW = 10;

const HTML = /^<!DOCTYPE html>\s<html lang="[^"]*">\s<head>\s<meta charset="utf-8">\s<meta name="generator" content="lhl /;

/** All reporters but those that most people see; one chunk of the program. */
export const reporters = {
  html: {
    make: (options, { t }) => html(t, htmlOptions(options)),
    begins: HTML,
  },
  'html-summary': {
    make: (options, { t }) => htmlSummary(t, htmlOptions(options)),
    begins: HTML,
  },
  jsonl: {
    make: ({ quiet, showValues, ...options }, { t }) => jsonl(most(options), quiet, new JsonFindings(t.rules, showValues)),
    begins: /^\{"path":"(?:[^"\\]|\\.)*","rule":(?:null|"[a-z]+\/[a-z0-9-]+"),"severity":/,
  },
  csv: { make: (options, { t }) => csv(t, most(options), options.quiet), begins: null },
  sarif: {
    make: async (options, context) => {
      const { lang, t } = context;
      const { quiet, severityOf } = options;
      const other = await messagesOf(lang === 'zh' ? 'en' : 'zh');
      return sarif(t, other, {
        version, lang, most: most(options), quiet, severityOf, backslashes: sep === '\\', pathOf: checkoutPath(context),
      });
    },
    begins: /^\{"\$schema":"[^"]*sarif[^"]*","version":"[^"]*","runs":\[\{\s*"tool":\{"driver":\{"name":"lhl",/,
  },
  junit: {
    make: (options, { t }) => {
      const perRule = options.all || options.maxFindings !== null ? Number.POSITIVE_INFINITY : FIRST_FEW;
      const { quiet, severityOf } = options;
      return junit(t, { perRule, most: most(options), quiet, severityOf });
    },
    begins: /^<\?xml version="1\.0" encoding="UTF-8"\?>\s<testsuites name="lhl">/,
  },
  github: {
    make: (options, context) => github(context.t, githubOptions(options, context)),
    begins: new RegExp(`^${ANNOTATIONS_MARK}`),
  },
} satisfies Record<Exclude<ReporterName, 'pretty' | 'json'>, Entry>;

/** The summary of a step of GitHub Actions. */
export const githubSummaryReporter: Entry['make'] = (options, context) => githubSummary(context.t, githubOptions(options, context));

const begins = [
  new RegExp(`^${TEXT_MARK} `),
  /^\{"version":\d+,"tool":\{"name":"lhl",/,
  // The reports of `lhl result` and `lhl hours`.
  /^\{"version":\d+,"kind":"(?:portal|nominees|ismp)","verdict":/,
  /^\{"version":\d+,"year":\d+,"until":"/,
  ...Object.values<Entry>(reporters).flatMap((one) => one.begins ?? []),
];

/** Whether a file is certainly a report of this program, so that a newer one may replace it. @param head its first characters */
export function isOwnReport(head: string): boolean {
  return begins.some((beginning) => beginning.test(head));
}

function htmlOptions(options: ReporterOptions): HtmlOptions {
  const { quiet, severityOf, today, showValues } = options;
  return { version, today, showValues, manyFiles: options.files > 1, most: most(options), quiet, severityOf };
}

function githubOptions(options: ReporterOptions, context: Context): GithubOptions {
  const { quiet, severityOf } = options;
  return { most: most(options), quiet, severityOf, pathOf: checkoutPath(context) };
}

// GitHub knows files by their path from the root of the checkout, wherever in it a step runs.
function checkoutPath({ host: { env, cwd } }: Context): (path: string) => string {
  const root = env['GITHUB_WORKSPACE'] ?? '';
  return (path) => {
    const inside = root === '' ? '' : relative(root, resolve(cwd, path));
    const kept = inside === '' || inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside) ? path : inside;
    // The folders of the checkout were not in the path that was typed.
    const shown = maskPath(kept);
    return sep === '\\' ? shown.replaceAll('\\', '/') : shown;
  };
}
