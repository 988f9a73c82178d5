import { dayOf, yearsLater } from '../../schemas/calendar.ts';
import type { FieldKey } from '../../schemas/format.ts';
import { cell } from '../example.ts';
import { either, has } from '../reads.ts';
import type { OwnView, RowView } from '../row-view.ts';
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
// The same in days, whatever leap years lie between: for an age between them the calendar need not be read.
const [SURELY_OLD_ENOUGH, SURELY_NOT_TOO_OLD] = [YOUNGEST * 365 + 4, OLDEST * 365 + 24] as const;

/** A day that the calendar has and that can hardly be meant. */
export const cellDateUnlikely: Rule<'cell/date-unlikely', Params> = {
  id: 'cell/date-unlikely',
  severity: 'warning',
  evidence: ['judgement'],
  reads: either(...COURSE_DATES.map((key) => has(key)), has('birthday')),
  find: {
    row: (row) => (isLikely(row) ? null : unlikelyDates(row)),
    own: (row) => {
      const birthday = isLikelyAge(row) ? null : ofBirthday(row);
      return birthday === null ? null : [{ ...told(birthday), field: 'birthday' }];
    },
  },
  sql: {
    select: ({ fields }) => {
      const keys = fields.map(({ key }) => key);
      const dates = COURSE_DATES.filter((key) => keys.includes(key)).map((key) => {
        const day = dayInSql(key);
        return found(key, `${day} < DATE '${String(FIRST_YEAR + 1911)}-01-01' OR ${day} > getvariable('today') + INTERVAL 1 YEAR`);
      });
      if (!keys.includes('birthday')) return dates;
      const last = (['endDate', 'actualEndDate'] as const).find((key) => keys.includes(key));
      const end = last === undefined ? 'NULL::DATE' : dayInSql(last);
      const age = (years: number): string => `${end} - INTERVAL ${String(years)} YEAR`;
      const day = dayInSql('birthday');
      return [...dates, found('birthday', `${day} > getvariable('today') OR ${day} > ${age(YOUNGEST)} OR ${day} < ${age(OLDEST)}`)];
    },
  },
  fixes: [],
  samples: { early: [{}], late: [{ today: '115-11-30' }], unborn: [{ today: '115-11-30' }], young: [{}], old: [{}] },
  example: cell('startDate', '015-05-10', '115-05-10'),
};

// Apart from what is told, since this is asked of every row.
function isLikely(row: RowView): boolean {
  const { startDay, endDay, actualStartDay, actualEndDay, lastDay } = row;
  if (startDay < FIRST_DAY || endDay < FIRST_DAY || actualStartDay < FIRST_DAY || actualEndDay < FIRST_DAY) return false;
  return !(startDay > lastDay || endDay > lastDay || actualStartDay > lastDay || actualEndDay > lastDay);
}

function isLikelyAge({ birthday, courseEnd, today }: OwnView): boolean {
  return !(birthday > today) && !(courseEnd - birthday < SURELY_OLD_ENOUGH) && !(courseEnd - birthday > SURELY_NOT_TOO_OLD);
}

function unlikelyDates(row: RowView): ToldInRow<Params>[] {
  const { startDay, endDay, actualStartDay, actualEndDay, lastDay, todayText: today } = row;
  const days = { startDate: startDay, endDate: endDay, actualStartDate: actualStartDay, actualEndDate: actualEndDay };
  return COURSE_DATES.flatMap((field): ToldInRow<Params>[] => {
    if (days[field] > lastDay) return [{ ...told<Params>({ kind: 'late', today }), field }];
    return days[field] < FIRST_DAY ? [{ ...told<Params>({ kind: 'early' }), field }] : [];
  });
}

function ofBirthday({ birthday, courseEnd, today, todayText }: OwnView): Params | null {
  if (birthday > today) return { kind: 'unborn', today: todayText };
  if (birthday > yearsLater(courseEnd, -YOUNGEST)) return { kind: 'young' };
  return birthday < yearsLater(courseEnd, -OLDEST) ? { kind: 'old' } : null;
}

const dayInSql = (key: FieldKey): string => `day_of(${name(`${key}_ok`)})`;

function found(key: FieldKey, condition: string): string {
  return `SELECT 'cell/date-unlikely', "row", NULL, ${literal(key)}, NULL FROM cells WHERE ${condition}`;
}
