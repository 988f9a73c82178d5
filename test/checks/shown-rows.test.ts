// Rows are read many at a time: each finding still comes with its own.
import { expect, it } from 'vitest';
import { check } from '../../src/index.ts';
import { row, upload } from '../support/upload.ts';

it('the row that is shown with a finding is that of the finding, whatever rows stand behind it', async () => {
  const courses = ['環境教育', '公文寫作', '人權教育', '性別平等'];
  const shown: unknown[] = [];
  const file = upload(courses.map((courseName) => row({ courseName, county: '99' })));
  await check(file, { onFinding: (_finding, shownRow) => { shown.push(shownRow()?.find(({ key }) => key === 'courseName')?.value); } });
  expect(shown).toEqual(courses);
});
