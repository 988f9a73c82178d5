import type { Lang } from '../index.ts';
import type { HoursWords, LibraryTexts, PageWords } from '../lang/index.ts';
import type { OpenFile, Source, State, Store } from './state.ts';

/** The things that every screen may use: the state, the words, and the actions of the page. */
export interface App {
  readonly store: Store;
  readonly state: State;
  /** The words of the page itself. */
  readonly words: PageWords;
  /** All words that page and command share. */
  readonly t: LibraryTexts;
  /** Those of a report of hours. */
  readonly hoursWords: HoursWords;
  /** Opens files, and shows the first of them unless the screen is to stay; `after` is the file behind which their tabs stand. */
  readonly open: (sources: readonly Source[], how?: { readonly stay?: boolean; readonly after?: number }) => void;
  /** Lets a person choose files from the disk; `stay` leaves the screen as it is. */
  readonly choose: (how?: { readonly stay: boolean }) => void;
  /** Drops a file from memory, with its password and all that came of it. */
  readonly close: (id: number) => void;
  /** Drops files, passwords and results from memory. */
  readonly clear: () => void;
  /** Reads a file anew, since something about it was chosen. */
  readonly again: (file: OpenFile) => void;
  /** Tells a screen reader what has happened. */
  readonly say: (text: string) => void;
  /**
   * Does something that takes a while, with a line of progress; an error is shown on the page.
   * @param isSoon whether it may be done before anybody reads that line, which then comes after half a second
   */
  readonly work: <T>(name: string, does: (progress: Progress) => Promise<T>, isSoon?: boolean) => Promise<T | null>;
  /** Shows what is being done, before something during which the page cannot draw. */
  readonly show: () => Promise<void>;
}

/** The language and the values that are shown, as the library wants them. */
export interface Shown {
  readonly lang: Lang;
  readonly showValues: boolean;
}

/** Is told how far a piece of work is, from 0 to 1; the page answers in between. */
export type Progress = (done: number) => void;
