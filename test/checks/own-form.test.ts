// A form that an office hands over is read by its bytes, as every format is; with the same findings as by its text.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formOf } from '../../src/index.ts';
import { NOON } from '../support/fixture-report.ts';
import { checked } from '../support/doubts.ts';
import { allCases, argvOf } from '../support/fixtures.ts';
import { lhl } from '../support/run.ts';

const own = allCases().filter(({ form }) => form !== null);

describe('a form of an office', () => {
  it.each(['study/clean', 'nominees/clean'])('leaves no doubt in a clean file: %s', async (name) => {
    const one = own.find((other) => other.name === name);
    const { format } = await formOf(readFileSync(one?.form ?? ''), { as: name === 'study/clean' ? 'study' : 'nominees' });
    const { rows, cells, findings } = await checked(readFileSync(one?.input ?? ''), format);
    expect({ rows, cells, findings }).toEqual({ rows: [], cells: [], findings: [] });
  });

  it.each(own.map((one) => [one.name, one] as const))('gives the same findings by bytes and by text: %s', async (_name, one) => {
    const argv = argvOf(one);
    const [bytes, text] = [await lhl(argv, { now: NOON }), await lhl(argv, { now: NOON, env: { LHL_NO_FAST: '1' } })];
    expect(text.stdout).toBe(bytes.stdout);
  });
});
