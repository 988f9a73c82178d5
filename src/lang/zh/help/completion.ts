import type { CommandHelp } from '../../help.ts';
import { list } from './shared.ts';

/** The help of `lhl completion`. */
export const completion: CommandHelp<'completion'> = {
  summary: '讓終端機按 Tab 補完指令與選項',
  description: '印出讓終端機按 Tab 補完指令、選項與值的設定，貼到終端機的設定檔即可',
  argument: ['終端機', ({ shells }) => `終端機：${list(shells)}`],
  example: 'lhl completion bash >> ~/.bashrc',
  options: {},
};
