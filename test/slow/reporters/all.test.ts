// The fixtures of which the quick tests take none: those of the same name in test/reporters/ and test/api/html-report.test.ts ask the same
// of the others.
import { describe, it } from 'vitest';
import { otherCases } from '../../support/fixtures.ts';
import { expectPageOfCommand } from '../../support/html-report.ts';
import { expectPretty } from '../../support/pretty-report.ts';
import { expectMaskedPage, expectReadBack } from '../../support/read-reports.ts';

const others = otherCases().map((one) => [one.name, one] as const);

describe('every report of a fixture is read back with the counts of the JSON report, and shows no ID', () => {
  it.each(others)('%s', (_name, one) => expectReadBack(one));
});

describe('the page of a fixture is well-formed, and shows nobody', () => {
  it.each(others)('%s', (_name, one) => expectMaskedPage(one));
});

describe('htmlReport makes of a fixture the page that the command writes', () => {
  it.each(others)('%s', (_name, one) => expectPageOfCommand(one));
});

describe('the report for people of a fixture in English', () => {
  it.each(others)('%s', (_name, one) => expectPretty(one, 'en'));
});
