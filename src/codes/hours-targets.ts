import type { Targets } from './targets.ts';

const TABLE = '公務人員終身學習入口網站課程類別代碼（課程類別代碼總表，109-12-15）';
const EARLIER = '課程類別代碼表（104-01）';
const PAGE = '國立臺北科技大學 終身學習時數查詢操作手冊（個人學習時數頁的項目與時數）';

/** The targets of every civil servant in a year, as far as public documents tell; an office may replace them by its own. */
export const hoursTargets: Targets = {
  version: 1,
  until: '12-31',
  items: [
    {
      id: 'policy', name: '當前政府重大政策', hours: 1, role: 'required', codes: ['501'],
      source: `${PAGE}；代碼：${TABLE}`,
    },
    {
      id: 'environment', name: '環境教育', hours: 4, role: 'required', codes: ['337-345'],
      source: `環境教育法第 19 條（每年 12 月 31 日以前 4 小時）；${PAGE}；代碼：${TABLE}`,
    },
    {
      id: 'democracy', name: '民主治理價值', hours: 5, role: 'required',
      codes: ['7', '306', '346-413', '502-505', '516', '517'],
      source: `${PAGE}：性別主流化、廉政與服務倫理、人權教育、行政中立、多元族群文化、公民參與合計；代碼：${TABLE}，較早的紀錄：${EARLIER}`,
    },
    {
      id: 'gender', name: '性別主流化', hours: 1, role: 'shown', within: 'democracy', codes: ['306', '346-413', '516', '517'],
      source: '某縣政府網頁（106）把 5 小時分為性別主流化 1 小時、其他五項 4 小時；國立臺北科技大學的手冊較新，只有合計 5 小時，所以這裡只供參考',
    },
    {
      id: 'genderBasic', name: '性別主流化基礎課程', hours: 0, role: 'shown', within: 'gender', codes: ['346-365', '386-394', '516'],
      source: `代碼：${TABLE}，較早的紀錄：${EARLIER}`,
    },
    {
      id: 'genderAdvanced', name: '性別主流化進階課程', hours: 0, role: 'shown', within: 'gender', codes: ['366-385', '395-413', '517'],
      source: `代碼：${TABLE}，較早的紀錄：${EARLIER}`,
    },
    {
      id: 'related', name: '與業務相關', hours: 20, role: 'beside', counts: 'related',
      source: '各機關網頁：每年與業務相關 20 小時，其中 10 小時為必須完成之課程',
    },
    {
      id: 'security', name: '資通安全通識', hours: 3, role: 'beside', codes: ['522'],
      source: `大學資安網頁（一般人員每年資通安全通識 3 小時）；代碼：${TABLE}`,
    },
    {
      id: 'securityStaff', name: '資通安全專業（資安專職人員）', hours: 0, role: 'beside', codes: ['523'],
      source: `大學資安網頁（資安專職人員每年資通安全專業 12 小時）；代碼：${TABLE}`,
    },
    {
      id: 'securityOfOtherStaff', name: '資通安全專業（其他資訊人員，兩年）', hours: 0, role: 'beside', years: 2, codes: ['523'],
      source: `大學資安網頁（資安專職人員以外的資訊人員每兩年資通安全專業 3 小時）；代碼：${TABLE}`,
    },
  ],
  groups: [
    { name: '資安專職人員', units: [], jobTitles: [], idNumbers: [], hours: { securityStaff: 12 } },
    { name: '其他資訊人員', units: [], jobTitles: [], idNumbers: [], hours: { securityOfOtherStaff: 3 } },
  ],
};
