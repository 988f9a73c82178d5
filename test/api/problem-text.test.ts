import { describe, expect, it } from 'vitest';
import { hours, problemText, readResult, readRoster, readTargets, toWebhr } from '../../src/index.ts';
import { records } from '../support/hours.ts';
import { lhl } from '../support/run.ts';
import { inFolder } from '../support/folder.ts';
import { all22, big5, gradeFile, uploadFile } from '../support/webhr.ts';

const thrownBy = (does: Promise<unknown>): Promise<unknown> => does.then(() => null, (error: unknown) => error);
const several = big5(records([{}, { endDate: '114-05-10', startDate: '114-05-10' }]));

describe('problemText says in words what was thrown', () => {
  it.each<[string, () => Promise<unknown>, RegExp, number]>([
    ['about hours', () => hours([{ bytes: several }]), /好幾年/, 2],
    ['about a file without hours', () => hours([{ bytes: big5(uploadFile([{}])) }]), /這是上傳用的/, 0],
    ['about a list of people', () => readRoster(big5('姓名,單位\r\n王小明,人事處\r\n')), /身分證字號/, 0],
    ['about a result', () => readResult(Buffer.from('<p>檔案處理異常<p>檔案處理成功')), /上傳進度的清單/, 0],
    ['about a page', () => readResult(Buffer.from('<table><tr><td><table><tr><td>')), /框架|處理結果|表格/, 0],
    ['about a header row for WebHR', () => toWebhr(big5('姓名\r\n王小明\r\n')), /欄位不對/, 1],
    ['about rows for WebHR', () => toWebhr(big5(gradeFile(all22, [{ endDate: '104-02-30' }]))), /1 筆中有 1 筆/, 0],
    ['about targets', () => hours([{ bytes: several }], { targets: { version: 1, itemz: [] } }), /目標檔不能用/, 2],
    ['about a file of targets', () => Promise.resolve().then(() => readTargets(big5('{"version": 1,'))), /目標檔不能用/, 1],
    ['about an upload without its agency', () => toWebhr(big5(uploadFile([{}]))), /沒有學習機關/, 0],
  ])('%s', async (_name, does, text, lines) => {
    const told = await problemText(await thrownBy(does()));
    expect(told?.text).toMatch(text);
    expect(told?.lines.length).toBe(lines);
  });

  it('and is silent about a mistake of a program', async () => {
    expect(await problemText(new TypeError('x'))).toBeNull();
  });

  it('in the words of the command', () => inFolder(async (folder) => {
    folder.write('a.csv', several);
    const { stderr } = await lhl(['hours', 'a.csv'], { cwd: folder.path });
    const told = await problemText(await thrownBy(hours([{ bytes: several }])));
    for (const line of told?.lines ?? []) expect(stderr).toContain(line);
    expect(stderr.replace(/\s/g, '')).toContain(told?.text.replace(/\s/g, ''));
  }));
});
