const MINGUO = '[$-404]e/m/d';
const MINGUO_LONG = '[$-404]e"年"m"月"d"日"';
const HALF = '上午/下午hh"時"mm"分"';
const HALF_LONG = '上午/下午hh"時"mm"分"ss"秒"';

// As Excel has them in Traditional Chinese (ECMA-376 part 1, 18.8.30, numFmt).
const CODES: Readonly<Record<number, string>> = {
  0: 'General', 1: '0', 2: '0.00', 3: '#,##0', 4: '#,##0.00', 5: '"$"#,##0', 6: '"$"#,##0', 7: '"$"#,##0.00', 8: '"$"#,##0.00',
  9: '0%', 10: '0.00%', 11: '0.00E+00', 12: '# ?/?', 13: '# ??/??',
  14: 'yyyy/m/d', 15: 'd-mmm-yy', 16: 'd-mmm', 17: 'mmm-yy', 18: 'h:mm AM/PM', 19: 'h:mm:ss AM/PM', 20: 'h:mm', 21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: MINGUO, 28: MINGUO_LONG, 29: MINGUO_LONG, 30: 'm/d/yy', 31: 'yyyy"年"m"月"d"日"', 32: 'hh"時"mm"分"', 33: 'hh"時"mm"分"ss"秒"', 34: HALF,
  35: HALF_LONG, 36: MINGUO,
  37: '#,##0;(#,##0)', 38: '#,##0;[Red](#,##0)', 39: '#,##0.00;(#,##0.00)', 40: '#,##0.00;[Red](#,##0.00)',
  41: '#,##0;-#,##0', 42: '"$"#,##0;-"$"#,##0', 43: '#,##0.00;-#,##0.00', 44: '"$"#,##0.00;-"$"#,##0.00', 45: 'mm:ss', 46: '[h]:mm:ss',
  47: 'mm:ss', 48: '##0.0E+0', 49: '@',
  50: MINGUO, 51: MINGUO_LONG, 52: HALF, 53: HALF_LONG, 54: MINGUO_LONG, 55: HALF, 56: HALF_LONG, 57: MINGUO, 58: MINGUO_LONG,
};

/** The format that a number stands for in Excel's files, where the file says nothing else. */
export function builtinFormat(id: number): string {
  return CODES[id] ?? 'General';
}
