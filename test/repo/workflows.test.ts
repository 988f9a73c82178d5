import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as workflowParser from '@actions/workflow-parser';
import { Ajv } from 'ajv';
import { build } from 'rolldown';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import versions from '../../scripts/node-versions.json' with { type: 'json' };
import quick from '../../scripts/nodes-quick.json' with { type: 'json' };

const root = resolve(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(resolve(root, path), 'utf8');

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly 'timeout-minutes'?: number;
  readonly strategy?: { readonly matrix: Readonly<Record<string, readonly string[]>> };
  readonly steps: readonly Step[];
}

interface Workflow {
  readonly permissions?: unknown;
  readonly concurrency?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

let parser: typeof workflowParser;
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lhl-test-'));
  try {
    // GitHub's own parser imports JSON as only bundlers do.
    const file = join(folder, 'parser.mjs');
    await build({ input: '@actions/workflow-parser', cwd: root, platform: 'node', output: { file } });
    parser = await import(pathToFileURL(file).href) as typeof workflowParser;
  } finally {
    rmSync(folder, { recursive: true });
  }
});

/** What GitHub would say of a workflow. */
async function mistakesIn(name: string, content: string): Promise<readonly string[]> {
  const { context, value } = parser.parseWorkflow({ name, content }, new parser.NoOperationTraceWriter());
  // It adds what it finds to the same list.
  if (value) await parser.convertWorkflowTemplate(context, value);
  return context.errors.getErrors().map(({ message }) => message);
}

const workflows = readdirSync(resolve(root, '.github/workflows')).map((name) => [name, read(`.github/workflows/${name}`)] as const);
const jobsOf = (text: string): readonly Job[] => Object.values((parse(text) as Workflow).jobs);
const ciText = read('.github/workflows/ci.yml');
const runsOf = (job: Job | undefined): readonly string[] => (job?.steps ?? []).flatMap(({ run }) => run ?? []);

describe.each(workflows)('the workflow %s', (name, text) => {
  it('is one that GitHub takes', async () => {
    expect(await mistakesIn(name, text)).toEqual([]);
  });

  it('may only read, ends by itself, and gives way to the next run', () => {
    const { permissions, concurrency } = parse(text) as Workflow;
    expect(permissions).toEqual({ contents: 'read' });
    expect(concurrency).toBeDefined();
    for (const job of jobsOf(text)) expect(job['timeout-minutes']).toBeGreaterThan(0);
  });

  it('names each action by commit and version', () => {
    const actions = text.split('\n').filter((line) => line.includes('uses:'));
    expect(actions).not.toEqual([]);
    for (const line of actions) expect(line).toMatch(/uses: [\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });
});

describe('mistakes in a workflow are found:', () => {
  it.each([
    ['a misspelt key', 'runs-on:', 'runs-no:', "Unexpected value 'runs-no'"],
    ['a misspelt name in an expression', 'matrix.node }}', 'matrx.node }}', "Unrecognized named-value: 'matrx'"],
    ['a right that does not exist', 'contents: read', 'content: read', "Unexpected value 'content'"],
    ['a job that does not exist', 'timeout-minutes:', 'needs: nobody\n    timeout-minutes:', "depends on unknown job 'nobody'"],
    ['broken YAML', '[main]', '[main', 'end with a ]'],
  ])('%s', async (_, right, wrong, said) => {
    expect(ciText).toContain(right);
    expect((await mistakesIn('ci.yml', ciText.replace(right, wrong))).join('\n')).toContain(said);
  });
});

describe('what is run', () => {
  const { test } = (parse(ciText) as Workflow).jobs;
  const bare = read('.ci/run').split('\n').filter((line) => line.startsWith('npm ')).map((line) => line.replace(/ &$/, ''));
  const readme = [...read('README.md').matchAll(/^```sh\n(.*)\n```/gm)].map(([, command]) => command ?? '');

  it('is in the workflow what .ci/run runs: its commands, and the second one of the README', () => {
    expect(readme[1]).toBe('npm ci && npm test');
    expect(runsOf(test)).toEqual([...bare, 'npm test']);
    const npm = jobsOf(ciText).flatMap(runsOf).filter((run) => run.startsWith('npm '));
    for (const run of npm) expect(runsOf(test)).toContain(run);
  });

  it('runs on each system, with the Node versions that `npm run nodes` takes, from the oldest that package.json allows', () => {
    expect(test?.strategy?.matrix).toEqual({ os: ['ubuntu-latest', 'windows-latest', 'macos-latest'], node: versions });
    const { engines } = JSON.parse(read('package.json')) as { engines: { node: string } };
    expect(engines.node).toBe(`>=${versions[0] ?? ''}`);
    const named = jobsOf(ciText).flatMap(({ steps }) => steps).flatMap((step) => step.with?.['node-version'] ?? []);
    expect(named).not.toEqual([]);
    for (const version of named) expect([...versions, '${{ matrix.node }}']).toContain(version);
  });

  it('is a few tests with `npm run nodes -- --quick`, which are there', () => {
    expect(quick.length).toBeGreaterThan(5);
    expect(quick.filter((file) => !existsSync(resolve(root, file)))).toEqual([]);
  });

  it('is the oldest Node that the README names', () => {
    const oldest = versions[0] ?? '';
    expect(read('README.md')).toContain(`Node.js ${oldest} 以上`);
    expect(read('README.md')).toContain(`Node.js ${oldest} or later`);
  });
});

// The options that are used here, as GitHub's "Dependabot options reference" describes them.
const group = {
  type: 'object',
  minProperties: 1,
  additionalProperties: false,
  properties: {
    'dependency-type': { enum: ['development', 'production'] },
    'patterns': { type: 'array', minItems: 1, items: { type: 'string' } },
  },
};
const update = {
  type: 'object',
  required: ['package-ecosystem', 'directory', 'schedule', 'groups'],
  additionalProperties: false,
  properties: {
    'package-ecosystem': { enum: ['npm', 'github-actions'] },
    'directory': { type: 'string', pattern: '^/' },
    'schedule': { type: 'object', required: ['interval'], additionalProperties: false, properties: { interval: { const: 'weekly' } } },
    'groups': { type: 'object', minProperties: 1, additionalProperties: group },
  },
};
const dependabot = {
  type: 'object',
  required: ['version', 'updates'],
  additionalProperties: false,
  properties: { version: { const: 2 }, updates: { type: 'array', items: update } },
};

describe('dependabot', () => {
  const text = read('.github/dependabot.yml');
  const isRight = new Ajv().compile(dependabot);

  it('gets options that it knows, and groups of updates once a week', () => {
    isRight(parse(text));
    expect(isRight.errors).toBeNull();
  });

  it.each([['interval: weekly', 'interval: wekly'], ['patterns:', 'pattern:'], ['version: 2', 'version: 1'], ['package-ecosystem: npm', 'package-ecosystem: node']])(
    'gets no mistake such as %s written %s', (right, wrong) => {
      expect(text).toContain(right);
      expect(isRight(parse(text.replace(right, wrong)))).toBe(false);
    },
  );

  it('looks after the actions, and each folder that has a lock file', () => {
    const { updates } = parse(text) as { updates: readonly { 'package-ecosystem': string; directory: string }[] };
    const folders = ['', ...readdirSync(root)].filter((folder) => existsSync(resolve(root, folder, 'package-lock.json')));
    expect(updates.map((one) => `${one['package-ecosystem']} ${one.directory}`)).toEqual([...folders.map((folder) => `npm /${folder}`), 'github-actions /']);
  });
});
