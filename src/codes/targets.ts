/** The hours that are asked of people in a year, and of whom. */
export interface Targets {
  readonly version: 1;
  /** The Minguo years for which they hold; all years where this is left out. */
  readonly years?: readonly number[];
  /** The last day that counts in a year, `MM-DD`; `12-31` where it is left out. */
  readonly until?: string;
  /** In the order in which they are shown. */
  readonly items: readonly TargetItem[];
  /** Each changes what is asked of some people; where a person is in several, the later one decides. */
  readonly groups?: readonly TargetGroup[];
}

/** Something of which hours are asked. */
export interface TargetItem {
  /** Small letters, digits and capitals, as in `genderBasic`. */
  readonly id: string;
  readonly name: string;
  /** Asked of everybody; a whole number or a decimal, 0 for an item that is asked of groups alone. */
  readonly hours: number;
  /** `required`: a part of 每年必須完成之課程; `beside`: asked as well; `shown`: the hours decide nothing. */
  readonly role: 'required' | 'beside' | 'shown';
  /** The codes of 課程類別 that count, also as `337-345`. */
  readonly codes?: readonly string[];
  /** The hours that count in their place: all, or those that are related to one's work. */
  readonly counts?: 'total' | 'related';
  /** The item that it is a part of: all its codes belong to that one too. */
  readonly within?: string;
  /** Counted over so many years, this one the last; 1 where it is left out. */
  readonly years?: number;
  /** The public documents on which it rests. */
  readonly source?: string;
}

/**
 * People of whom other hours are asked. Those in `idNumbers` belong to it, and those of `units`, of `jobTitles`, or, where both are given,
 * of both. A `*` at the end stands for anything.
 */
export interface TargetGroup {
  readonly name: string;
  readonly units?: readonly string[];
  /** As a roster has them. */
  readonly jobTitles?: readonly string[];
  readonly idNumbers?: readonly string[];
  /** By the `id` of the item; an item that is not named stays as it is. */
  readonly hours: Readonly<Record<string, number>>;
  readonly source?: string;
}
