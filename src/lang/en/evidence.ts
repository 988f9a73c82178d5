import type { Messages } from '../messages.ts';
import { places } from './places.ts';

/** The words about the sources of rules and fields. */
export const evidence: Messages['evidence'] = {
  title: 'Rests on',
  judgement: 'Judgement of this program',
  code: {
    lectureCsv: 'LectureCSV: makes the CSV for the bulk upload',
    trainingCentreExport: 'Export_score: export of hours of a training centre',
    academyExport: 'EntryExportController: export for the portal of a training academy',
    agencyPortalExport: 'Eip04w020Service: export of hours of an agency\'s registration system',
    officeSystemExport: 'NXEIP 300303-3: export of the people of a course of an office system',
    learningPlatformCodes: 'clickap_code: code tables of a learning platform',
  },
  places,
  columns: (count) => `: the names and the order of the ${count} columns`,
  rest: 'A column that is not listed rests on its name and place in [1] alone.',
  publicCode: 'public code',
  source: (title, about) => `${title} (${about.join(', ')})`,
  year: (year) => isMinguo(year) ? `Minguo ${year}` : year,
};

function isMinguo(year: string): boolean {
  return Number.parseInt(year, 10) < 1000;
}
