import { writeFileSync } from 'node:fs';

/** What every program here is handed: the file, where to write what it found, and a folder with the rules of the form. */
export const [file, out, folder] = process.argv.slice(2);

/** Collects which rows break which rules, and writes them as JSON. */
export class Found {
  #list = [];

  add(row, rules) {
    for (const rule of rules) this.#list.push([row, rule]);
  }

  write() {
    writeFileSync(out, JSON.stringify(this.#list));
  }
}
