import {
  Problem, formats, isPlainList, openList, type CheckResult, type FieldKey, type Format, type List, type Roster, type Upload,
  type UploadAnswers, type UploadFact,
} from '../index.ts';
import type { Shown } from './app.ts';
import type { Answer } from './check-file.ts';
import type { Asked, Source } from './state.ts';
import type { Read } from './told.ts';

/** A list of which an upload file can be made, and what a person has said of it so far. */
export interface ListTold {
  readonly kind: 'list';
  readonly read: Read;
  readonly draft: Draft;
  /** The answer of the check, since it may be an upload file whose header row is wrong; null where a person said that it is a list. */
  readonly answer: Answer | null;
}

/** The answers of a person; they stay while the screen is drawn anew. */
export interface Draft {
  list: List;
  to: FormId;
  readonly map: Map<string, FieldKey | 'date' | null>;
  /** The marks that were chosen, by the letter of their column. */
  readonly where: Map<string, Set<string>>;
  /** The answer that was typed or chosen for a field, and the values among it. */
  readonly typed: Map<FieldKey, string>;
  readonly set: Map<FieldKey, string>;
  roster: { readonly name: string; readonly roster: Roster } | null;
  made: Made | null;
  /** Whether mistakes were told at the last try, and why no upload file could be made of answers without a mistake. */
  tried: boolean;
  refused: UploadFact | null;
}

/** The upload file that was made last. */
export interface Made {
  readonly source: Source;
  readonly upload: Upload;
  readonly left: CheckResult;
}

/** The forms that a list can become. */
export type FormId = 'unopened' | 'unopened-19' | 'opened' | 'courses' | 'subjects' | 'teachers';

/** The form that a draft is to become. */
export function formOfDraft({ to }: Pick<Draft, 'to'>): Format {
  return formats.find(({ id }) => id === to) ?? unreachable();
}

function unreachable(): never {
  throw new Error('a form that does not exist');
}

/**
 * Reads a file as a list.
 * @param answer what the check says of it; null where a person said that it is a list
 * @param asked a file that was chosen where hours are added up is a list of people, whatever it looks like
 * @returns the answer of the check where it is more like a form of the portal; null where it cannot be read, or nobody said that it is a
 * list and it has no people
 */
export async function tellList(read: Read, shown: Shown, answer: Answer | null, asked: Asked): Promise<ListTold | Answer | null> {
  try {
    const list = await openList(read.bytes, { lang: shown.lang, name: read.source.name });
    const look = list.look();
    const isList = answer === null
      || look.columns.some((one) => one.field === 'idNumber' || one.field === 'name' || one.look === 'id' || one.look === 'name');
    if (!isList) return null;
    const unknown = answer?.groups.find(({ rule }) => rule === 'header/unknown')?.found[0]?.finding;
    if (answer && unknown && asked.forHours !== true && !isPlainList(unknown, look)) return { ...answer, mayBeList: true };
    return { kind: 'list', read, draft: emptyDraft(list), answer };
  } catch (error) {
    // The check says what cannot be read.
    if (error instanceof Problem) return null;
    throw error;
  }
}

function emptyDraft(list: List): Draft {
  return {
    list, to: 'unopened', map: new Map(), where: new Map(), typed: new Map(), set: new Map(), roster: null, made: null, tried: false,
    refused: null,
  };
}

// A header may be a letter too, and that of another column.
const columnAt = (letter: string): string => `${letter}:${letter}`;

/** The answers of a draft, for the fields that are asked for; for all of the form where these are not known yet. */
export function answersOf({ to, map, where, set, roster, list }: Draft, asked: readonly FieldKey[] | null = null): UploadAnswers {
  const fields = formOfDraft({ to }).fields.filter(({ key }) => asked === null || asked.includes(key));
  const of = {
    to, map: Object.fromEntries([...map].map(([letter, field]) => [columnAt(letter), field])), ...roster && { roster: roster.roster },
  };
  // "Anything" is anything but the marks that stand beside it and were not chosen.
  const unwanted = (letter: string, chosen: ReadonlySet<string>): string[] => {
    const marks = chosen.has('*') ? list.look(of).columns.find((column) => column.letter === letter)?.marks : [];
    return (marks ?? []).map(({ value }) => value).filter((value) => value !== '' && !chosen.has(value));
  };
  return {
    ...of,
    set: Object.fromEntries(fields.flatMap(({ key }) => (set.has(key) ? [[key, set.get(key)]] : []))),
    where: [...where].flatMap(([column, chosen]) => [
      ...[...chosen].map((value) => ({ column: columnAt(column), value })),
      ...unwanted(column, chosen).map((value) => ({ column: columnAt(column), value, not: true })),
    ]),
  };
}
