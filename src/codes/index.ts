import { category } from './category.ts';
import { county } from './county.ts';
import { degree } from './degree.ts';
import { gender } from './gender.ts';
import { nature } from './nature.ts';
import { passed } from './passed.ts';
import { shared } from './shared.ts';
import type { CodeTable } from './table.ts';
import { unit } from './unit.ts';

/** Every official list. */
export const codeTables: readonly CodeTable[] = [category, county, degree, unit, nature, passed, gender, shared];
