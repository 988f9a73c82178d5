import { category } from '../../codes/category.ts';
import { row as example } from '../example.ts';
import { has } from '../reads.ts';
import { told, type Rule } from '../rule.ts';

/** The categories that the platform of 新北市 takes: 資通安全 for everybody and for professionals. */
const TAKEN = ['522', '523'];

const names = category.codes.filter(({ code }) => TAKEN.includes(code)).flatMap(({ name, aliases = [] }) => [name, ...aliases]);
// A category is named by its code, alone or before or behind its name, or by its name, alone or behind the headings above it.
const code = `0*(${TAKEN.join('|')})`;
const PATTERN = `^${code}([^0-9]|$)|[(]${code}[)]$|(${names.map((name) => bare(name).replace(/[()]/g, '[$&]')).join('|')})$`;
const IS_TAKEN = new RegExp(PATTERN, 'u');

/** The category of a record is none that the platform of 新北市 takes. */
export const rowIsmpCategory: Rule<'row/ismp-category', { blank: boolean }> = {
  id: 'row/ismp-category',
  severity: 'error',
  evidence: ['ntpcIsmpGuide'],
  reads: has('categoryName'),
  find: {
    own: (row) => {
      if (!row.hasColumn('categoryName')) return null;
      const text = bare(row.text('categoryName'));
      return IS_TAKEN.test(text) ? null : [told({ blank: text === '' })];
    },
  },
  sql: {
    select: () => [`SELECT 'row/ismp-category', "row", NULL, NULL, NULL FROM cells WHERE NOT regexp_matches(`
      + `regexp_replace(translate("categoryName", '（）０１２３４５６７８９', '()0123456789'), '\\s', '', 'g'), '${PATTERN}')`],
  },
  fixes: [],
  samples: [{ blank: false }, { blank: true }],
  example: example({ categoryName: '環境教育(337)' }, { categoryName: '資通安全(通識)(522)' }),
};

function bare(text: string): string {
  return text.normalize('NFKC').replace(/\s/gu, '');
}
