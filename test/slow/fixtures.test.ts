import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allCases, argvOf } from '../support/fixtures.ts';
import { lhl as built } from '../support/process.ts';
import { lhl } from '../support/run.ts';
import { NOON } from '../support/fixture-report.ts';

describe('the built program gives the same as the fixtures', () => {
  const names = ['unopened/clean-big5-crlf', 'unopened/one-cause', 'unopened/standard-input', 'opened/hours', 'unopened/line-break', 'grades/headerless-mistakes', 'files/utf16-le', 'files/name-chinese'];
  it.each(allCases().filter((one) => names.includes(one.name)).map((one) => [one.name, one] as const))('%s', async (_name, one) => {
    const stdin = readFileSync(one.input);
    const here = await lhl(argvOf(one), { stdin, now: NOON });
    const there = await built(argvOf(one), { stdin });
    expect(there.stderr).toBe(here.stderr);
    expect(JSON.parse(there.stdout)).toEqual(JSON.parse(here.stdout));
    expect(there.code).toBe(here.code);
  });
});
