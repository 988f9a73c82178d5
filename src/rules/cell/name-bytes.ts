import { big5Width } from '../../schemas/text.ts';
import { cell } from '../example.ts';
import { has } from '../reads.ts';
import { told, type Rule } from '../rule.ts';

/**
 * The bytes of CP950 that P2K and WebHR 表13 keep of a title, 50 Chinese characters
 * (宜蘭縣政府所屬機關學校登錄公務人員終身學習時數作業流程, 102–105).
 */
export const TITLE_BYTES = 100;

const longName = '公務人員資訊安全與個人資料保護及數位治理實務工作坊第一梯次暨跨機關業務交流座談會成果發表與經驗分享說明會';

/** A title takes more bytes than P2K and WebHR keep. */
export const cellNameBytes: Rule<'cell/name-bytes', { bytes: number }> = {
  id: 'cell/name-bytes',
  severity: 'warning',
  evidence: ['yilanWorkflow'],
  reads: has('courseName'),
  find: {
    text: ({ field, seen }) => {
      const bytes = field?.key === 'courseName' ? big5Length(seen) : 0;
      return bytes > TITLE_BYTES ? told({ bytes }) : null;
    },
  },
  sql: {
    cell: ({ field, seen }) => {
      if (field.key !== 'courseName') return null;
      const bytes = `2 * length(${seen}) - length(regexp_replace(${seen}, '[^\\x01-\\x7f]', '', 'g'))`;
      return `${bytes} > ${TITLE_BYTES} AND bare(${seen}) <> ''`;
    },
  },
  fixes: [],
  samples: [{ bytes: 102 }],
  example: cell('courseName', longName, '公務人員資訊安全與個人資料保護'),
};

function big5Length(text: string): number {
  let bytes = 0;
  for (const char of text) bytes += big5Width(char);
  return bytes;
}
