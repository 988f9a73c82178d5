import { readFileSync } from 'node:fs';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { expect } from 'vitest';
import { ruleIds } from '../../src/rules/index.ts';
import { allCases } from './fixtures.ts';
import { lhl } from './run.ts';

// The schema of the standard; test/support/schemas/README.md tells where it is from.
const schema = JSON.parse(readFileSync(new URL('./schemas/sarif-2.1.0-rtm.5.json', import.meta.url), 'utf8')) as object;
// One pattern of the schema has a bracket that only the old kind of regular expression takes.
const ajv = new Ajv.default({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv);
/** Whether a document is valid by the schema. */
export const valid = ajv.compile(schema);

interface Rule {
  readonly id: string;
  readonly shortDescription: { readonly text: string };
  readonly fullDescription: { readonly text: string };
  readonly help: { readonly text: string; readonly markdown: string };
  readonly defaultConfiguration?: { readonly level: string };
}

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly [{
    readonly physicalLocation: { readonly artifactLocation: { readonly uri?: string; readonly uriBaseId?: string }; readonly region?: object };
    readonly logicalLocations?: readonly [{ readonly name: string }];
  }];
  readonly partialFingerprints?: { readonly 'lhl/v1': string };
}

/** A run, as far as the tests read it. */
export interface Run {
  readonly tool: { readonly driver: { readonly language: string; readonly rules: readonly Rule[] } };
  readonly translations: readonly [{ readonly language: string; readonly rules: readonly Rule[] }];
  readonly results: readonly Result[];
  readonly artifacts: readonly { readonly location: { readonly uri?: string } }[];
  readonly invocations: readonly [{ readonly executionSuccessful: boolean; readonly ruleConfigurationOverrides?: readonly object[] }];
  readonly columnKind: string;
}

/** The run of a report, which has to be valid by the schema. */
export function runOf(text: string): Run {
  const document = JSON.parse(text) as { runs: [Run] };
  expect(valid(document), JSON.stringify(valid.errors)).toBe(true);
  return document.runs[0];
}

/** Expects that the report of all fixtures together is valid, and that nearly every rule has a result in it. */
export async function expectValidSarif(lang: 'zh' | 'en'): Promise<void> {
  const inputs = allCases().map(({ input }) => input);
  const run = runOf((await lhl(['validate', '--lang', lang, '--reporter', 'sarif', ...inputs])).stdout);
  expect(run.artifacts.length).toBe(inputs.length);
  expect(new Set(run.results.map(({ ruleId }) => ruleId)).size).toBeGreaterThan(ruleIds.filter((rule) => !rule.startsWith('roster/')).length - 5);
}
