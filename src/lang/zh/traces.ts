import type { Trace } from '../../findings/trace.ts';

const NAMES: Readonly<Record<string, string>> = {
  'U+00AD': '軟連字號', 'U+180E': '蒙古文分隔符號',
  'U+200B': '零寬空白', 'U+200C': '零寬字元', 'U+200D': '零寬字元', 'U+200E': '方向記號', 'U+200F': '方向記號', 'U+FEFF': 'BOM',
};

/** The words about characters that a program or a person left around a value, and how to remove them. */
export const traces = {
  message: (p: Trace): string => {
    if (p.kind === 'invisible' && p.char === 'U+001A') return '最後有檔尾記號（Ctrl-Z，U+001A），是舊式程式留下的';
    if (p.kind === 'invisible') return `裡面有看不見的字（${named(p.char)}），多半是從網頁或通訊軟體複製來的`;
    return {
      'text-mark': '有強制當成文字的記號（單引號、雙引號或 ="…"），入口網會當成內容的一部分',
      'formula-error': '這是試算表公式的錯誤值（例如 #REF!、#N/A），原來的內容不在檔案裡',
      'too-narrow': '只有 # 號：Excel 的欄太窄（或日期、時間是負數）時這樣顯示，原來的內容不在檔案裡',
    }[p.kind];
  },
  help: (p: Trace): string => ({
    invisible: '刪掉看不見的字，或把這一格清空後重新輸入',
    'text-mark': '刪掉記號，只留內容；要保留前面的 0，先把該欄的儲存格格式設成「文字」再輸入',
    'formula-error': '回到原來的試算表更正公式，或重新輸入這一格',
    'too-narrow': '在原來的試算表把欄拉寬，看得到內容以後再另存一次',
  })[p.kind],
};

function named(char: string): string {
  const name = NAMES[char];
  return name === undefined ? char : `${name} ${char}`;
}
