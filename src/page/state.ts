import type { Lang } from '../index.ts';
import type { Told } from './told.ts';

/** The screens of the page; `files` shows the files that are open, or asks for one. */
export type ScreenName = 'files' | 'make' | 'template' | 'hours' | 'look-up' | 'proof';

/** A file of the user, as it lies in memory. */
export interface Source {
  /** Without folders. */
  readonly name: string;
  readonly blob: Blob;
  /** When it was changed last, in milliseconds since 1970; null for one that is made up, or out of an archive. */
  readonly modified: number | null;
  /** Whether a person wants an upload file made of it, whatever it is. */
  readonly isList?: boolean;
}

/** A file that was opened, and what came of it. */
export interface OpenFile {
  readonly id: number;
  readonly source: Source;
  /** Null until it was read. */
  readonly told: Told | null;
}

/** All that the page knows. It is never written anywhere: closing the page, or `clear`, forgets it. */
export interface State {
  readonly lang: Lang;
  /** Whether names, IDs and birthdays are shown. */
  readonly showValues: boolean;
  readonly screen: ScreenName;
  readonly files: readonly OpenFile[];
  /** The file that is looked at. */
  readonly current: number;
  /** What is looked up, such as the rule of a finding; '' for nothing yet. */
  readonly sought: string;
}

/** Holds the state; there is one way to change it. */
export class Store {
  #state: State;
  readonly #changed: (state: State, before: State) => void;

  constructor(state: State, changed: (state: State, before: State) => void) {
    this.#state = state;
    this.#changed = changed;
  }

  get state(): State {
    return this.#state;
  }

  /** Changes some of it, and draws the page anew. */
  change(part: Partial<State>): void {
    const before = this.#state;
    this.#state = { ...before, ...part };
    this.#changed(this.#state, before);
  }

  /** Changes a file that is still open. */
  changeFile(id: number, part: Partial<OpenFile>): void {
    this.change({ files: this.#state.files.map((file) => (file.id === id ? { ...file, ...part } : file)) });
  }
}
