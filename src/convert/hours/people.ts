/** The slots of the index at the beginning, and the share of them that is full at the most. */
const FIRST = 8192;
const FULLEST = 0.6;

/** The people of some records, each with a number from 0 on, and what the latest record says of them. */
export class People {
  /** By the number of each: the ID. */
  readonly ids: string[] = [];
  readonly names: string[] = [];
  readonly units: string[] = [];
  /** The days of the records that gave the name and the unit. */
  readonly #nameDays: number[] = [];
  readonly #unitDays: number[] = [];
  /** Those whose ID is right, by its two numbers (see `scanId`): a number of a person and 1. */
  #index = new Int32Array(FIRST);
  #digits: number[] = [];
  #beginnings: number[] = [];
  readonly #others = new Map<string, number>();
  #right = 0;

  /** How many there are. */
  get size(): number {
    return this.ids.length;
  }

  /** How many have an ID that is not right. */
  get wrong(): number {
    return this.#others.size;
  }

  /** The number of the person whose ID has these two numbers, as `scanId` reads them. */
  ofScanned(digits: number, beginning: number): number {
    const index = this.#index;
    const mask = index.length - 1;
    for (let slot = hash(digits, beginning) & mask; ; slot = (slot + 1) & mask) {
      const person = (index[slot] ?? 0) - 1;
      if (person < 0) break;
      if (this.#digits[person] === digits && this.#beginnings[person] === beginning) return person;
    }
    const letters = String.fromCharCode(beginning >> 8, beginning & 0xff);
    const person = this.#addPerson(letters + String(digits).padStart(8, '0'), digits, beginning);
    if (++this.#right > this.#index.length * FULLEST) this.#grow();
    else this.#enter(person);
    return person;
  }

  /** The number of the person with an ID that is not right. */
  ofText(id: string): number {
    const known = this.#others.get(id);
    if (known !== undefined) return known;
    const person = this.#addPerson(id, -1, 0);
    this.#others.set(id, person);
    return person;
  }

  /** Whether a record of that day may say what the person is called; that day or a later one was not there. */
  isNameNews(person: number, day: number): boolean {
    return day >= (this.#nameDays[person] ?? 0);
  }

  isUnitNews(person: number, day: number): boolean {
    return day >= (this.#unitDays[person] ?? 0);
  }

  /** Takes what a record says. @param name, unit blank where it says nothing */
  hear(person: number, day: number, name: string, unit: string): void {
    if (name !== '' && this.isNameNews(person, day)) {
      this.names[person] = name;
      this.#nameDays[person] = day;
    }
    if (unit !== '' && this.isUnitNews(person, day)) {
      this.units[person] = unit;
      this.#unitDays[person] = day;
    }
  }

  #addPerson(id: string, digits: number, beginning: number): number {
    const person = this.ids.length;
    this.ids.push(id);
    this.names.push('');
    this.units.push('');
    this.#nameDays.push(Number.NEGATIVE_INFINITY);
    this.#unitDays.push(Number.NEGATIVE_INFINITY);
    this.#digits.push(digits);
    this.#beginnings.push(beginning);
    return person;
  }

  #enter(person: number): void {
    const mask = this.#index.length - 1;
    let slot = hash(this.#digits[person] ?? 0, this.#beginnings[person] ?? 0) & mask;
    while (this.#index[slot] !== 0) slot = (slot + 1) & mask;
    this.#index[slot] = person + 1;
  }

  #grow(): void {
    this.#index = new Int32Array(this.#index.length * 2);
    for (let person = 0; person < this.ids.length; person++) if ((this.#digits[person] ?? -1) >= 0) this.#enter(person);
  }
}

function hash(digits: number, beginning: number): number {
  const mixed = Math.imul(digits ^ (beginning << 16), 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}
