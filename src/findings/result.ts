/** The system that gives something back: 學習資訊上傳 or 薦送報名 of the portal, or 新北市資安統籌管理平台. */
export type ResultKind = 'portal' | 'nominees' | 'ismp';

/** The verdict of the portal on a file: 檔案處理成功, or 檔案處理異常. */
export type ResultVerdict = 'success' | 'failure';

/** A reason that the guide of a system explains. */
export type KnownReason = 'left';

/** Tells a reason that the guide of a system explains; null for any other: nothing is guessed. */
export function knownReason(reason: string): KnownReason | null {
  // 新北市政府資安統籌管理平台單一機關終身學習時數管理操作說明 (115).
  return reason.replace(/\s/gu, '').includes('身分證無對應的公務帳號') ? 'left' : null;
}
