import { z } from 'zod';
import { finding } from './report-document.ts';

/** The document that `lhl result --reporter json` writes; docs/result.schema.json is made from it. */
export const resultDocument = z.strictObject({
  version: z.literal(1).describe('The version of this form; a change that breaks readers raises it'),
  kind: z.enum(['portal', 'nominees', 'ismp']).describe('portal: 學習資訊上傳; nominees: 薦送報名; ismp: 新北市政府資安統籌管理平台'),
  verdict: z.enum(['success', 'failure']).nullable().describe('檔案處理成功 or 檔案處理異常, where the result says so; else null'),
  reasons: z.array(z.strictObject({
    reason: z.string().min(1), count: z.int().min(1),
  })).describe('The words of the system, IDs and names masked, the most frequent first'),
  rows: z.array(z.strictObject({
    reason: z.string().min(1),
    row: z.int().min(1).nullable().describe('Its row in the upload, as a spreadsheet counts; null where none fits, or several do'),
    candidates: z.array(z.int().min(1)).min(2).optional().describe('The rows of the upload that fit, where several do'),
    fields: z.record(z.string(), z.string().nullable()).describe('By the headers of the result, masked; null where the row is of another width'),
    findings: z.array(finding).describe('What lhl validate says of the row of the upload'),
  })).describe('The rows that failed, in the order of the result'),
}).describe('What lhl result --reporter json writes');
