import { severityIn } from '../rules/index.ts';
import { checkTable } from './check-table.ts';
import { readRuleOptions } from './check.ts';
import { openInput } from './input.ts';
import { openList } from './list.ts';
import { hasPeople } from './list-columns.ts';
import { Problem } from '../bytes/problem.ts';

/**
 * Whether a file is a list of people, of which an upload form can be made: a column holds their IDs or names, and the check, which knows
 * it for no form, finds no other cause for that, such as a title above the header row of a form.
 * @param name that of the file, without folders
 */
export async function isList(bytes: Uint8Array, name: string): Promise<boolean> {
  try {
    return await hasOtherHeader(bytes, name) && hasPeople((await openList(bytes, { name })).look());
  } catch (error) {
    // The check says what cannot be read.
    if (error instanceof Problem) return false;
    throw error;
  }
}

async function hasOtherHeader(bytes: Uint8Array, name: string): Promise<boolean> {
  const input = await openInput(bytes, { name }, { byName: true, again: false });
  try {
    let other = false;
    await checkTable(input, { ...readRuleOptions({}), severityOf: severityIn }, (found) => {
      if (found.rule === 'header/unknown') other = found.params.kind === 'not-near';
    });
    return other;
  } finally {
    await input.close();
  }
}
