import { dayOf, yearsLater } from '../../schemas/calendar.ts';
import type { FieldKey } from '../../schemas/format.ts';
import { cell } from '../example.ts';
import { either, has } from '../reads.ts';
import type { RowView } from '../row-view.ts';
import { told, type Rule, type ToldInRow } from '../rule.ts';
import { literal, name } from '../sql.ts';

type Params = { kind: 'early' } | { kind: 'late' | 'unborn'; today: string } | { kind: 'young' | 'old' };
type CourseDate = Extract<FieldKey, 'startDate' | 'endDate' | 'actualStartDate' | 'actualEndDate'>;

const COURSE_DATES: readonly CourseDate[] = ['startDate', 'endDate', 'actualStartDate', 'actualEndDate'];
/** No record is older. */
const FIRST_YEAR = 90;
const FIRST_DAY = dayOf(FIRST_YEAR, 1, 1);
/** The ages at which people take part, in years. */
const [YOUNGEST, OLDEST] = [15, 100] as const;
// The same in days, whatever leap years lie between: within them nobody need look at the calendar.
const [SURELY_OLD_ENOUGH, SURELY_NOT_TOO_OLD] = [YOUNGEST * 365 + 4, OLDEST * 365 + 24] as const;

/** A day that the calendar has and that can hardly be meant. */
export const cellDateUnlikely: Rule<'cell/date-unlikely', Params> = {
  id: 'cell/date-unlikely',
  severity: 'warning',
  evidence: ['judgement'],
  reads: either(...COURSE_DATES.map((key) => has(key)), has('birthday')),
  find: {
    row: (row) => {
      const { startDay, endDay, actualStartDay, actualEndDay, lastDay } = row;
      const birthday = ofBirthday(row);
      if (birthday === null && !(startDay < FIRST_DAY) && !(endDay < FIRST_DAY) && !(actualStartDay < FIRST_DAY) && !(actualEndDay < FIRST_DAY)
        && !(startDay > lastDay) && !(endDay > lastDay) && !(actualStartDay > lastDay) && !(actualEndDay > lastDay)) return null;
      const days = { startDate: startDay, endDate: endDay, actualStartDate: actualStartDay, actualEndDate: actualEndDay };
      const found = COURSE_DATES.flatMap((field): ToldInRow<Params>[] => {
        const late = days[field] > lastDay;
        return late || days[field] < FIRST_DAY ? [{ ...told<Params>(late ? { kind: 'late', today: row.todayText } : { kind: 'early' }), field }] : [];
      });
      return birthday === null ? found : [...found, { ...told(birthday), field: 'birthday' }];
    },
  },
  sql: {
    select: ({ fields }) => {
      const keys = fields.map(({ key }) => key);
      const dates = COURSE_DATES.filter((key) => keys.includes(key)).map((key) => {
        const day = dayInSql(key);
        return found(key, `${day} < DATE '${String(FIRST_YEAR + 1911)}-01-01' OR ${day} > getvariable('today') + INTERVAL 1 YEAR`);
      });
      const ends = (['endDate', 'actualEndDate'] as const).filter((key) => keys.includes(key)).map(dayInSql);
      if (!keys.includes('birthday')) return dates;
      const age = (years: number): string => `coalesce(${[...ends, 'NULL'].join(', ')}) - INTERVAL ${String(years)} YEAR`;
      const day = dayInSql('birthday');
      return [...dates, found('birthday', `${day} > getvariable('today') OR ${day} > ${age(YOUNGEST)} OR ${day} < ${age(OLDEST)}`)];
    },
  },
  fixes: [],
  samples: { early: [{}], late: [{ today: '115-11-30' }], unborn: [{ today: '115-11-30' }], young: [{}], old: [{}] },
  example: cell('startDate', '011-05-10', '111-05-10'),
};

function ofBirthday({ birthday, endDay, actualEndDay, today, todayText }: RowView): Params | null {
  if (birthday > today) return { kind: 'unborn', today: todayText };
  const end = Number.isNaN(endDay) ? actualEndDay : endDay;
  const days = end - birthday;
  if (days < SURELY_OLD_ENOUGH && birthday > yearsLater(end, -YOUNGEST)) return { kind: 'young' };
  return days > SURELY_NOT_TOO_OLD && birthday < yearsLater(end, -OLDEST) ? { kind: 'old' } : null;
}

const dayInSql = (key: FieldKey): string => `day_of(${name(`${key}_ok`)})`;

function found(key: FieldKey, condition: string): string {
  return `SELECT 'cell/date-unlikely', "row", NULL, ${literal(key)}, NULL FROM cells WHERE ${condition}`;
}
