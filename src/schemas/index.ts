import { courses } from './courses.ts';
import type { Format } from './format.ts';
import { grades } from './grades.ts';
import { ismp } from './ismp.ts';
import { opened } from './opened.ts';
import { subjects } from './subjects.ts';
import { teachers } from './teachers.ts';
import { unopened19 } from './unopened-19.ts';
import { unopened } from './unopened.ts';

/** Every format that `lhl` knows; of formats that a header is equally near to, the first is taken. */
export const formats: readonly Format[] = [unopened, unopened19, opened, courses, subjects, teachers, grades, ismp];
