import { isAbsolute, relative, resolve, sep } from 'node:path';
import { maskPath } from '../../findings/mask.ts';
import { csv } from '../../reporters/csv.ts';
import { githubSummary } from '../../reporters/github-summary.ts';
import { github, type GithubOptions } from '../../reporters/github.ts';
import { html } from '../../reporters/html.ts';
import { JsonFindings } from '../../reporters/json/findings.ts';
import { jsonl } from '../../reporters/jsonl.ts';
import { junit } from '../../reporters/junit.ts';
import { sarif } from '../../reporters/sarif.ts';
import type { Reporter } from '../../reporters/reporter.ts';
import { messagesOf } from '../../lang/index.ts';
import { version } from '../../version.ts';
import type { Context } from '../command.ts';
import { most, type ReporterOptions } from './reporters.ts';

// All reporters but those that most people see; one chunk of the program, loaded when one of them is asked for.
type Make = (options: ReporterOptions, context: Context) => Reporter | Promise<Reporter>;

/** Annotations of GitHub Actions. */
export const githubReporter: Make = (options, context) => github(context.t, githubOptions(options, context));

/** The summary of a step of GitHub Actions. */
export const githubSummaryReporter: Make = (options, context) => githubSummary(context.t, githubOptions(options, context));

/** SARIF, with the rules in both languages. */
export const sarifReporter: Make = async (options, context) => {
  const { lang, t } = context;
  const { quiet, severityOf } = options;
  const other = await messagesOf(lang === 'zh' ? 'en' : 'zh');
  return sarif(t, other, {
    version, lang, most: most(options), quiet, severityOf, backslashes: sep === '\\', pathOf: checkoutPath(context),
  });
};

// The number of findings of a rule in a report that the user did not ask to be complete.
const FIRST_FEW = 10;

/** The page for people. */
export const htmlReporter: Make = (options, context) => {
  const { quiet, severityOf, today, showValues } = options;
  return html(context.t, { version, today, showValues, manyFiles: options.files > 1, most: most(options), quiet, severityOf });
};

/** JUnit XML. */
export const junitReporter: Make = (options, { t }) => {
  const perRule = options.all || options.maxFindings !== null ? Number.POSITIVE_INFINITY : FIRST_FEW;
  const { quiet, severityOf } = options;
  return junit(t, { perRule, most: most(options), quiet, severityOf });
};

/** JSON Lines. */
export const jsonlReporter: Make = ({ quiet, showValues, ...options }, { t }) =>
  jsonl(most(options), quiet, new JsonFindings(t.rules, showValues));

/** CSV for Excel. */
export const csvReporter: Make = (options, { t }) => csv(t, most(options), options.quiet);

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
