import { hoursTargets, type HoursReport, type Lang, type PublicFormatId, type Targets } from '../index.ts';
import { nothingKept, type FileMemory, type Memory } from './memory.ts';
import type { Why } from './problems.ts';
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
  /** The archive that holds it and no other table. */
  readonly archive?: string;
  /** Its name on the page, where several files of an archive have the same. */
  readonly label?: string;
}

/** The choices of a person about a file that is open. */
export interface Asked {
  /** The format to check it as, where the header row does not decide. */
  readonly as?: PublicFormatId;
  /** The upload that is laid beside a result. */
  readonly of?: Source;
  /** Whether an upload file is to be made of it, whatever it is. */
  readonly isList?: boolean;
  /** Whether that was said where the answer of the check was shown, to which there is a way back. */
  readonly isChecked?: boolean;
  /** Whether it was chosen where hours are added up. */
  readonly forHours?: boolean;
}

/** A file that was opened, and what came of it. */
export interface OpenFile {
  readonly id: number;
  readonly source: Source;
  /** Null until it was read. */
  readonly told: Told | null;
  readonly asked: Asked;
  /** Tells it from others of its name: 1, unless such a one was opened before. */
  readonly count: number;
  readonly memory: FileMemory;
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
  /** The thing that is looked up, such as the rule of a finding; '' for nothing yet. */
  readonly sought: string;
  readonly hours: HoursState;
  /** That of the screens that need no file. */
  readonly memory: Memory;
}

/** How the hours of people are added up, and what came of it. */
export interface HoursState {
  /** The kind that a person chose for a file that is open, by the number of the file. */
  readonly parts: ReadonlyMap<number, HoursPart>;
  /** As typed. */
  readonly year: string;
  readonly until: string;
  readonly own: OwnTargets;
  /** With real IDs and names; null until it was asked for, and after a choice changed. */
  readonly report: HoursReport | null;
  /** Why it cannot be told. */
  readonly problem: Why | null;
}

/** The hours that an office asks for. */
export interface OwnTargets {
  /** The name of the file that has them; null for those that are built in. */
  readonly name: string | null;
  readonly targets: Targets;
  /** As typed, by the id of the item. */
  readonly typed: ReadonlyMap<string, string>;
  /** Whether they are unfolded. */
  readonly open: boolean;
}

/** The targets that everybody begins with. */
export const builtIn: OwnTargets = { name: null, targets: hoursTargets, typed: new Map(), open: false };

/** The part of a file in a report of hours: records, a list of people, or none. */
export type HoursPart = 'records' | 'roster' | 'none';

/** The state of the page before there are files. */
export const nothing = (): Pick<State, 'files' | 'current' | 'showValues' | 'hours' | 'memory'> => ({
  files: [], current: 0, showValues: false, hours: { parts: new Map(), year: '', until: '', own: builtIn, report: null, problem: null },
  memory: nothingKept(),
});

/** Holds the state; there is one way to change it. */
export class Store {
  #state: State;
  /** The state as it was drawn last. */
  #drawn: State;
  readonly #changed: (state: State, before: State) => void;

  constructor(state: State, changed: (state: State, before: State) => void) {
    this.#state = this.#drawn = state;
    this.#changed = changed;
  }

  get state(): State {
    return this.#state;
  }

  /** Changes some of it, and draws the page anew, unless it is what somebody is about to type, or is drawn later. */
  change(part: Partial<State>, draws = true): void {
    this.#state = { ...this.#state, ...part };
    if (draws) this.draw();
  }

  /** Draws the page anew. */
  draw(): void {
    const before = this.#drawn;
    this.#drawn = this.#state;
    this.#changed(this.#state, before);
  }

  /** Changes a file that is still open. */
  changeFile(id: number, part: Partial<OpenFile>): void {
    this.change({ files: this.#state.files.map((file) => (file.id === id ? { ...file, ...part } : file)) });
  }
}
