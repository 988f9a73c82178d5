import { readFileSync } from 'node:fs';
import { XMLParser } from 'fast-xml-parser';
import { expect } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { allCases } from './fixtures.ts';
import { lhl } from './run.ts';

/** The JUnit schema of the xUnit plugin of Jenkins; test/support/schemas/README.md tells where it is from. */
export const schema = readFileSync(new URL('./schemas/jenkins-junit.xsd', import.meta.url), 'utf8');

const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '', parseAttributeValue: false, trimValues: false, processEntities: true,
  isArray: (name) => ['testsuite', 'testcase'].includes(name) });

/** A case of a suite: a rule. */
export interface Case {
  readonly name: string;
  readonly failure?: { readonly message: string; readonly '#text': string };
  readonly skipped?: string;
  readonly 'system-out'?: string;
}

/** A suite: a file. */
export interface Suite extends Readonly<Record<'name' | 'tests' | 'failures' | 'errors' | 'skipped', string>> {
  readonly testcase: readonly Case[];
}

/** The suites of a report, which has to be valid by the schema. */
export async function suitesOf(xml: string): Promise<readonly Suite[]> {
  const { valid, errors } = await validateXML({ xml: { fileName: 'report.xml', contents: xml }, schema });
  expect(errors).toEqual([]);
  expect(valid).toBe(true);
  const { testsuites } = parser.parse(xml) as { testsuites: { testsuite?: readonly Suite[] } };
  return testsuites.testsuite ?? [];
}

/** Expects that the report of all fixtures together is valid, and counts right. */
export async function expectValidJunit(lang: 'zh' | 'en'): Promise<void> {
  const inputs = allCases().map(({ input }) => input);
  const suites = await suitesOf((await lhl(['validate', '--lang', lang, '--reporter', 'junit', ...inputs])).stdout);
  expect(suites.length).toBe(inputs.length);
  for (const suite of suites) {
    expect(suite.tests).toBe(String(suite.testcase.length));
    expect(suite.failures).toBe(String(suite.testcase.filter(({ failure }) => failure !== undefined).length));
  }
}
