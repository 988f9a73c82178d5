import type { Where } from '../../convert/upload/attendance.ts';
import { layoutOf, type Mapping } from '../../convert/upload/columns.ts';
import { readerFor, type Meaning } from '../../convert/upload/words.ts';
import type { FieldKey } from '../../schemas/format.ts';
import type { Context } from '../command.ts';
import { columnsText, likelyColumns, mapWord, type Shown } from '../../api/words/columns.ts';
import type { ReadTable } from '../convert/input.ts';
import { answerName, rowList } from '../convert/layout-refusal.ts';
import type { ConvertOptions } from '../convert/options.ts';
import { planTable, type Planned } from '../convert/plan.ts';
import { columnText, headerOf, letterOf } from '../../api/words/list.ts';
import type { Interview } from './interview.ts';

/** Asks for what the headers and the values of a list do not tell. */
export class Columns {
  readonly #mappings: Mapping[];
  readonly #wheres: Where[];
  readonly #read: ReadTable;
  readonly #path: string;
  readonly #options: ConvertOptions;
  readonly #ask: Interview;
  readonly #context: Context;

  constructor(read: ReadTable, path: string, options: ConvertOptions, ask: Interview, context: Context) {
    // The options have answered these questions already.
    this.#mappings = [...options.mappings];
    this.#wheres = [...options.wheres];
    this.#read = read;
    this.#path = path;
    this.#options = options;
    this.#ask = ask;
    this.#context = context;
  }

  /** The answers, and the values that options gave. */
  get of(): { readonly mappings: readonly Mapping[]; readonly wheres: readonly Where[] } {
    return { mappings: this.#mappings, wheres: this.#wheres };
  }

  /** The ID and the name: without them there is no list; with a roster the name alone will do. */
  async ofPeople(): Promise<void> {
    for (;;) {
      const layout = layoutOf(
        this.#read.rows, this.#mappings, readerFor(this.#options.format), 'idNumber', this.#options.people !== null,
      );
      if ('kind' in layout) {
        if (layout.kind === 'headerless') this.#sayMeaning(letterOf(layout.column), 'idNumber');
        else if (layout.kind === 'no-name') await this.#letter('name', layout);
        else if (layout.kind === 'no-id') await this.#letter('idNumber', layout);
        else if (layout.kind === 'no-id-there') {
          this.#ask.say(this.#context.t.convert.ask.noIdThere, 2);
          this.#forget('idNumber');
          await this.#letter('idNumber', layout, true);
        } else return;
      } else if (layout.columns.some(({ meaning }) => meaning === 'name') || this.#mappings.some(({ to }) => to === 'name')) return;
      else await this.#letter('name', layout);
    }
  }

  /** Of several columns for one field, the one that is meant. */
  async decided(): Promise<void> {
    const { t } = this.#context;
    const asked = new Set<FieldKey>();
    for (;;) {
      const { plan, layout } = this.#plan();
      const twice = plan.twice.find(({ field }) => !asked.has(field.key));
      if (!twice) return;
      const { field, columns } = twice;
      asked.add(field.key);
      const texts = columns.map((column) => columnText(column, layout.certain, t)).join(t.marks.comma);
      const help = field.key === 'idNumber' ? `${texts}\n${t.convert.refused.twoHalves}` : texts;
      const letters = columns.map(({ index }) => letterOf(index));
      const letter = await this.#ask.oneOf(t.convert.ask.which(headerOf(field)), help, letters, t.convert.ask.letter);
      this.#sayMeaning(letter, columns.find(({ index }) => letterOf(index) === letter)?.meaning ?? field.key);
    }
  }

  /** Values that are not names: days or digits in the column of names. */
  async ofNames(): Promise<void> {
    const { t } = this.#context;
    for (let again = false; ; again = true) {
      const { suspects, layout, kept: { people } } = this.#plan();
      const [suspect] = suspects;
      if (!suspect) return;
      const { field, column, rows } = suspect;
      const [name, where] = [columnText(column, layout.certain, t), rowList(rows, this.#context)];
      this.#ask.say(t.convert.refused.suspect(headerOf(field), name, where, field.key === 'name'), 2);
      this.#forget(field.key);
      const left = layout.columns.filter((one) => one !== column);
      await this.#letter(field.key, { columns: left, rows: people, certain: layout.certain }, again);
    }
  }

  /** Asks which people were there: absent people get no hours unless the user says so. */
  async present(): Promise<void> {
    const { t } = this.#context;
    for (;;) {
      const { attendance: [open], layout } = this.#plan();
      if (!open) return;
      const { column, answers } = open;
      const lines = answers.map(({ value, rows }, i) => `${String(i + 1)} ${t.convert.answer(answerName(value, t), rows)}`);
      const help = [...lines, t.convert.ask.notAttendance].join('\n');
      const numbers = await this.#ask.numbers(t.convert.ask.present(columnText(column, layout.certain, t)), help, answers.length);
      const word = mapWord(column, layout);
      const all = numbers.length === 0;
      // A column of the form keeps its values.
      if (all && column.meaning === null) this.#sayMeaning(word, null);
      const wanted = answers.filter((_, i) => (all ? column.meaning !== null : numbers.includes(i + 1))).map(({ value }) => value);
      this.#wheres.push(...wanted.map((value) => ({ column: word, not: false, value })));
      // "Anything" is anything but the marks that were told and not chosen.
      const unwanted = wanted.includes('*') ? answers.filter(({ value }) => value !== '' && !wanted.includes(value)) : [];
      this.#wheres.push(...unwanted.map(({ value }) => ({ column: word, not: true, value })));
    }
  }

  /** The days of the course, where the list has columns of days; a day given for all rows would be wrong for some. */
  async ofDays(): Promise<void> {
    const { t } = this.#context;
    const { ask } = t.convert;
    const ofCourse = this.#options.format.fields.some(({ key }) => key === 'startDate');
    for (const key of ofCourse ? (['startDate', 'endDate'] as const) : (['actualStartDate', 'actualEndDate'] as const)) {
      const { plan, layout, kept: { people } } = this.#plan();
      const field = plan.missing.find((one) => one.key === key);
      const likely = likelyColumns({ columns: layout.columns, rows: people }, ['moment', 'date']);
      const start = layout.columns.find(({ meaning }) => meaning === 'startDate' || meaning === 'actualStartDate');
      if (!field) continue;
      if (/end/i.test(key) && start && await this.#ask.yes(ask.oneDay(columnText(start, layout.certain, t)))) {
        this.#forget('startDate');
        this.#sayMeaning(letterOf(start.index), 'date');
      } else if (likely.length > 0) {
        const help = `${columnsText({ columns: likely, rows: people, certain: layout.certain }, t)}\n${ask.noDay}`;
        const letters = [...likely.map(({ index }) => letterOf(index)), '0'];
        const letter = await this.#ask.oneOf(ask.day(headerOf(field)), help, letters, ask.letterOrNone);
        if (letter !== '0') this.#sayMeaning(letter, key);
      }
    }
  }

  async #letter(key: FieldKey, shown: Shown, again = false): Promise<void> {
    const { t } = this.#context;
    const { ask } = t.convert;
    const columns = shown.columns.filter(({ leftOut }) => !leftOut);
    const [likely] = likelyColumns({ ...shown, columns }, key === 'idNumber' ? ['id', 'masked-id'] : key === 'name' ? ['name'] : []);
    const field = this.#options.format.fields.find((one) => one.key === key) ?? null;
    const question = key === 'idNumber' || key === 'name' ? ask.column[key] : ask.columnOf(headerOf(field));
    const help = columnsText({ ...shown, columns }, t);
    const words = columns.map(({ index }) => letterOf(index));
    const usual = likely ? letterOf(likely.index) : null;
    this.#sayMeaning(
      again ? await this.#again(question, help, words, usual) : await this.#ask.oneOf(question, help, words, ask.letter, usual), key,
    );
  }

  // The last answer was a column, and a wrong one.
  async #again(question: string, help: string, words: readonly string[], usual: string | null): Promise<string> {
    const typed = await this.#ask.line(question, help, usual, true);
    const word = words.find((one) => one.toLowerCase() === typed.normalize('NFKC').toLowerCase());
    return word ?? this.#again(this.#context.t.convert.ask.letter, '', words, usual);
  }

  #sayMeaning(column: string, to: Meaning | null): void {
    const same = this.#mappings.findIndex((known) => known.column === column);
    if (same >= 0) this.#mappings.splice(same, 1);
    this.#mappings.push({ column, to });
  }

  #forget(key: Meaning): void {
    for (let i = this.#mappings.length - 1; i >= 0; i--) if (this.#mappings[i]?.to === key) this.#mappings.splice(i, 1);
  }

  #plan(): Planned {
    return planTable(this.#read, this.#path, this.#options, { ...this.of, said: this.#options.said }, this.#context);
  }
}
