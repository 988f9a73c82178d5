import { dayNumber, todayInTaipei } from '../schemas/calendar.ts';
import { OptionProblem } from './option-problem.ts';

/** The day that the option `today` tells (YYY-MM-DD of the Minguo calendar), else the one that it is in Taipei. @throws OptionProblem */
export function todayOf(today: string | undefined): string {
  if (today === undefined) return todayInTaipei(new Date());
  if (!/^\d{3}-\d{2}-\d{2}$/.test(today) || dayNumber(today) === null) throw new OptionProblem('today');
  return today;
}
