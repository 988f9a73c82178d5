import { codeTables } from '../../codes/index.ts';
import type { Lists } from '../../lang/help.ts';
import { formats } from '../../schemas/index.ts';
import { ownForms } from '../../schemas/own-forms.ts';
import {
  encodings, forms, hoursReporters, inputEncodings, reporterByEnding, reporterNames, resultReporters, schemaTypes, shells, uploadIds,
  webhrInputs,
} from '../options/choices.ts';

const endings = Object.entries(reporterByEnding);

/** The names that help texts list. */
export const lists: Lists = {
  formats: formats.map(({ id }) => id),
  ownForms: ownForms.map(({ id }) => id),
  templates: formats.filter(({ kind }) => kind === 'upload').map(({ id }) => id),
  uploads: uploadIds,
  webhrInputs,
  reporters: reporterNames,
  resultReporters,
  hoursReporters,
  // The usual ending of each.
  reportEndings: endings.filter(([, name], i) => endings.findIndex(([, other]) => other === name) === i).map(([ending]) => ending),
  forms,
  tables: codeTables.map(({ id }) => id),
  encodings,
  inputEncodings,
  schemaTypes,
  shells,
};
