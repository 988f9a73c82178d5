// What the quick tests of reports leave out: those in test/reporters/ and test/api/html-report.test.ts ask the same of some fixtures, or in
// Chinese.
import { describe, it } from 'vitest';
import { otherCases } from '../../support/fixtures.ts';
import { expectPageOfCommand } from '../../support/html-report.ts';
import { expectValidJunit } from '../../support/junit-document.ts';
import { expectPretty } from '../../support/pretty-report.ts';
import { expectMaskedPage, expectReadBack } from '../../support/read-reports.ts';
import { expectValidSarif } from '../../support/sarif-document.ts';

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

describe('for all fixtures together, in English', () => {
  it('the JUnit report is valid', () => expectValidJunit('en'));
  it('the SARIF report is valid', () => expectValidSarif('en'));
});
