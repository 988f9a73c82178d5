import type { RosterRow } from '../../../rules/roster-view.ts';
import type { RuleTexts } from '../../rule-text.ts';

const place = ({ row, sheet }: RosterRow): string => `row ${row} of the roster${sheet === null ? '' : ` (sheet "${sheet}")`}`;

/** Rules against the list of people that `--roster` names. */
export const roster = {
  'roster/unknown': {
    title: 'ID is not in the roster',
    explain: 'Where --roster gives a list of people, each ID of the file is looked up in it. One that is not there may be that of another '
      + 'person by mistake, or of someone who has left or works elsewhere; the portal takes it, and that person gets the hours.',
    evidence: ['An ID that is right in its form and belongs to another person can only be seen by a list of people.'],
    message: () => 'this ID is not in the roster',
    help: () =>
      'compare the ID with the sheet that people signed; leave it where the person has left or works elsewhere, or the roster is old',
  },
  'roster/name': {
    title: 'Name differs from the roster',
    explain: 'The roster has another name for the same ID: the name or the ID may be mistyped. Where it has two names, as of a person who '
      + 'took another one, both are right; blanks within Chinese names and the form of the dot in them do not count.',
    evidence: ['Name and ID come from two places; where they differ, at least one is wrong, or the roster is old.'],
    message: (p) => `the name differs from that of the same ID in ${place(p)}`,
    help: (p) => `compare with ${place(p)}, and correct the name or the ID; if the person took another name, update the roster`,
  },
  'roster/birthday': {
    title: 'Birthday differs from the roster',
    explain: 'The roster has another birthday for the same ID: the birthday or the ID may be mistyped. Birthdays of the roster whose year '
      + 'may be of either calendar, such as 70/1/1, are not compared.',
    evidence: ['A birthday never changes; where two places differ, at least one is wrong.'],
    message: (p) => `the birthday differs from that of the same ID in ${place(p)}`,
    help: (p) => `compare with ${place(p)}, and correct the birthday or the ID`,
  },
} satisfies Partial<RuleTexts>;
