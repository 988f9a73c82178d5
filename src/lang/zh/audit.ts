/** The words about the record of runs. */
export const audit = {
  noName: '--audit-log 要接檔名，例如 --audit-log 稽核.jsonl',
  notBegun: '指定了稽核紀錄（--audit-log、環境變數 LHL_AUDIT_LOG 或設定檔的 auditLog），寫不進去就不開始：什麼都沒有讀，也沒有寫',
  notRecorded: '這一次已經做完，但沒有記進稽核紀錄',
};
