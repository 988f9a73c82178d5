import type { DateForm, Webhr } from '../index.ts';
import type { App } from './app.ts';
import type { Why } from './problems.ts';
import type { Source } from './state.ts';

/** Words in the language of the moment, with names masked or not. */
export type Said = (app: App) => string;

/** The unfolded parts of a screen, and the lines told there: they stay while it is drawn anew in another language, or with names. */
export interface Memory {
  /** The parts that a person unfolded (true) or folded away (false), by their keys; none that is as it was drawn at first. */
  readonly folds: Map<string, boolean>;
  /** The lines that were told last, by their keys. */
  readonly said: Map<string, Said>;
}

/** The answers of a person about a file, and its results; all is forgotten with the file. */
export interface FileMemory extends Memory {
  readonly mending: MendingMemory;
  readonly webhr: WebhrMemory;
  /** How many findings of a group are drawn, by its key, where a person asked for more. */
  readonly drawn: Map<string, number>;
  readonly password: PasswordMemory;
  /** A file that could not be laid beside, as the upload of a result or the roster of a list, and why. */
  refused: { readonly source: Source; readonly why: Why } | null;
}

/** A password as it was typed, until it opened the archive. */
export interface PasswordMemory {
  typed: string;
  isShown: boolean;
  /** Why it did not open the archive. */
  wrong: Why | null;
}

/** The choices of a person for mending a file. */
export interface MendingMemory {
  /** The cells whose suggested value was chosen, as `row:column`. */
  readonly chosen: Set<string>;
  /** Those of them that are in the mended file that was saved last; null until one was. */
  saved: ReadonlySet<string> | null;
}

/** The answers of a person about the file for WebHR, and what was told of it, without the rows themselves. */
export interface WebhrMemory {
  survey: Webhr | null;
  made: Webhr | null;
  only: boolean;
  /** Null until it was chosen. */
  dates: DateForm | null;
  truncateNames: boolean;
  /** As typed. */
  parts: string;
  readonly agency: { code: string; name: string };
}

/** Before anything was said of a screen. */
export const nothingKept = (): Memory => ({ folds: new Map(), said: new Map() });

/** Before a password was typed, and after it opened the archive. */
export const noPassword = (): PasswordMemory => ({ typed: '', isShown: false, wrong: null });

/** Before anything was said of a file. */
export const nothingKeptOf = (): FileMemory => ({
  ...nothingKept(), drawn: new Map(), password: noPassword(), refused: null,
  mending: { chosen: new Set(), saved: null },
  webhr: { survey: null, made: null, only: true, dates: null, truncateNames: false, parts: '', agency: { code: '', name: '' } },
});
