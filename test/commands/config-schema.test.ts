import { readFileSync, writeFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { configSchema } from '../../src/commands/input/config.ts';
import { updating } from '../support/update.ts';

const published = new URL('../../docs/config.schema.json', import.meta.url);

describe('the configuration', () => {
  it('has its published schema up to date (LHL_UPDATE=1 writes it anew)', () => {
    const made = `${JSON.stringify(z.toJSONSchema(configSchema), null, 2)}\n`;
    if (updating) writeFileSync(published, made);
    expect(readFileSync(published, 'utf8')).toBe(made);
  });

  it('is what its schema says, by a validator that did not make it', () => {
    const validate = new Ajv2020({ strict: false }).compile(JSON.parse(readFileSync(published, 'utf8')) as object);
    const right = {
      $schema: 'docs/config.schema.json', files: ['資料/*.csv'], exclude: ['舊檔/**'], as: { '成績*.csv': 'grades' },
      rules: { 'cell/code-unlisted': 'off', table: 'error' }, codes: { category: '類別.csv' }, maxWarnings: 0,
    };
    expect(validate(right), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({})).toBe(true);
    for (const wrong of [{ file: [] }, { files: 'x' }, { as: { x: 'xml' } }, { rules: { 'cell/nothing': 'off' } }, { rules: { cell: 'no' } }, { codes: { x: 'y' } }, { maxWarnings: -1 }]) {
      expect(validate(wrong), JSON.stringify(wrong)).toBe(false);
      expect(configSchema.safeParse(wrong).success).toBe(false);
    }
  });
});
