import { hoursPerUnit } from '../codes/unit.ts';
import { isBlank } from '../schemas/text.ts';

/** The cells of an upload form that say how many hours a person gets. */
export interface TypedHours {
  readonly nature: string;
  readonly unit: string;
  readonly total: string;
  readonly digital: string;
  readonly physical: string;
}

/** The hours as the portal would hand them out. */
export interface PortalHours {
  readonly digital: string;
  readonly physical: string;
  /** `kept`: the row held the product already; `filled`: the hours were blank and 訓練總數 took their place. */
  readonly became: 'same' | 'converted' | 'filled' | 'kept';
}

/**
 * Converts the hours of an upload form as the portal does: 1 天 is 6 hours, 1 學分 is 18 hours; of 數位 or 實體 whose own
 * hours are blank it takes 訓練總數 (公務人員終身學習入口網管理後台使用手冊, 107). All cells have passed their checks.
 */
export function portalHours({ nature, unit, total, digital, physical }: TypedHours): PortalHours {
  const factor = hoursPerUnit[unit] ?? 1;
  const times = (value: string): string => (factor === 1 || isBlank(value) ? value : String(Number(value) * factor));
  if (nature === '1' && isBlank(digital)) return { digital: times(total), physical, became: 'filled' };
  if (nature === '2' && isBlank(physical)) return { digital, physical: times(total), became: 'filled' };
  const sum = Number(digital) + Number(physical);
  if (factor === 1 || sum === 0) return { digital, physical, became: 'same' };
  if (sum === Number(total) * factor) return { digital, physical, became: 'kept' };
  return { digital: times(digital), physical: times(physical), became: 'converted' };
}
