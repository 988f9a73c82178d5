import type { Code, CodeTable } from '../../codes/table.ts';
import { readAnswer } from '../../convert/upload/answer.ts';
import type { Mend } from '../../convert/upload/row.ts';
import type { Doubt } from '../../api/doubt.ts';
import { Asker } from '../../system/terminal/ask.ts';
import { lineWidth, wrap } from '../../lang/width.ts';
import type { Field } from '../../schemas/format.ts';
import { showText } from '../say/show.ts';
import type { Context } from '../command.ts';
import { choicesText, codeText, exampleOf, headerOf, flawText, takesText } from '../../api/words/list.ts';

const MOST_CODES = 30;
/** A longer list is shown only when it is asked for. */
const SHORT_LIST = 8;

/** A person wants the question before. */
export class Back extends Error {}

/**
 * The questions of a run, on standard error. All good answers are kept: to go back to a question, the last one is taken away, and
 * the run begins anew with the others, unseen.
 */
export class Interview {
  readonly #context: Context;
  readonly #asker: Asker;
  readonly #answers: string[] = [];
  /** How many of the answers this run has used. */
  #used = 0;
  /** Whether the last answer was given before, and is only given again. */
  #replayed = false;
  /** The answer that was taken away. */
  #before: string | null = null;

  constructor(context: Context) {
    this.#context = context;
    this.#asker = new Asker(context.host);
  }

  /** Begins anew: the answers so far are given again, and nothing of it is shown. */
  restart(): void {
    this.#used = 0;
  }

  /** Says something, wrapped, with so many blanks before it. */
  say(text: string, by = 0): void {
    if (this.#replayed || this.#used < this.#answers.length) return;
    const { stderr } = this.#context.host;
    stderr.write(wrap(text, lineWidth(stderr.columns) - by).map((line) => `${' '.repeat(by)}${line}\n`).join(''));
  }

  /**
   * Asks until there is an answer; an empty one is the usual answer, where there is one.
   * @param again whether the last answer was not valid, and is asked for anew
   * @throws Interrupted; Back, where the person wants the question before
   */
  async line(question: string, help: string, usual: string | null = null, again = false): Promise<string> {
    const { interview: ask } = this.#context.t;
    if (again) this.#answers.length = this.#used = Math.max(0, this.#used - 1);
    const known = this.#answers[this.#used];
    if (known !== undefined) {
      this.#used++;
      this.#replayed = true;
      return known;
    }
    this.#replayed = false;
    this.say(`\n${question}`);
    if (help !== '') this.say(help, 2);
    const offered = again ? usual : this.#before ?? usual;
    this.#before = null;
    for (;;) {
      const typed = await this.#asker.line(offered === null ? '> ' : ask.usual(showText(offered)));
      if (/^[<＜]$/u.test(typed)) this.#back();
      else if (typed === '' && offered === null) this.say(ask.blank, 2);
      else {
        this.#used = this.#answers.push(typed === '' ? offered ?? '' : typed);
        return typed === '' ? offered ?? '' : typed;
      }
    }
  }

  #back(): void {
    const last = this.#answers.pop();
    if (last === undefined) {
      this.say(this.#context.t.interview.first, 2);
      return;
    }
    this.#before = last;
    throw new Back();
  }

  /** Asks for some of so many numbers, from 1, or 0 for none of them. @throws Interrupted, Back */
  async numbers(question: string, help: string, most: number): Promise<readonly number[]> {
    const again = this.#context.t.interview.numbers(most);
    for (let typed = await this.line(question, help); ; typed = await this.line(again, '', null, true)) {
      const numbers = typed.normalize('NFKC').split(/[\s,、]+/u).filter((part) => part !== '').map(Number);
      if (numbers.join() === '0') return [];
      if (numbers.length > 0 && numbers.every((number) => Number.isInteger(number) && number >= 1 && number <= most))
        return [...new Set(numbers)];
    }
  }

  /** Asks for one of a few words, in any case and width; an empty answer is the usual one. @throws Interrupted */
  async oneOf(question: string, help: string, words: readonly string[], again: string, usual: string | null = null): Promise<string> {
    for (let typed = await this.line(question, help, usual); ; typed = await this.line(again, '', usual, true)) {
      const word = words.find((one) => one.toLowerCase() === typed.normalize('NFKC').toLowerCase());
      if (word !== undefined) return word;
    }
  }

  /** Asks whether to go on; yes is the usual answer. @throws Interrupted */
  async yes(question: string): Promise<boolean> {
    const { yes, no, yesOrNo } = this.#context.t.interview;
    return yes.includes(await this.oneOf(question, '', [...yes, ...no], yesOrNo, yes[0]));
  }

  /**
   * Asks for the value of a field until it is one.
   * @param doubt what is wrong with a value beside the others
   * @throws Interrupted, Back
   */
  async field(field: Field, title: string, usual: string | null, mend: Mend, doubt: (value: string) => Doubt | null): Promise<string> {
    const { t } = this.#context;
    const { interview: ask } = t;
    const table = field.codes;
    const long = table && table.codes.length > SHORT_LIST;
    const help = long
      ? table.closed
        ? ask.longList
        : ask.openList
      : table
        ? takesText(field, t)
        : ask.suchAs(takesText(field, t), field.kind.id === 'text' && field.key !== 'attendance' ? null : exampleOf(field, t));
    for (let typed = await this.line(title, help, usual); ; typed = await this.line(headerOf(field), '', usual, true)) {
      if (table && /^[?？]$/u.test(typed)) {
        this.say(table.closed ? choicesText(table, t) : ask.searchList(table.codes.filter(({ until }) => until === undefined).length), 2);
        continue;
      }
      const answer = readAnswer(typed, field, mend);
      if (answer.kind === 'value') {
        const name = table?.codes.find(({ code }) => Number(code) === Number(answer.value));
        if (table && !name) this.say(ask.unlisted, 2);
        const doubted = doubt(answer.value);
        if (answer.value !== typed || name)
          this.say(ask.taken(name ? codeText(table, { ...name, code: answer.value }) : showText(answer.value)), 2);
        if (doubted) this.say(this.#doubtText(doubted), 2);
        if (doubted === null || doubted.kind === 'to-come') return answer.value;
        continue;
      }
      if (answer.kind === 'wrong') this.say(flawText(answer.flaw, typed, field, mend, t), 2);
      else this.#several(answer.codes, table);
    }
  }

  #doubtText(doubt: Doubt): string {
    const { interview: ask } = this.#context.t;
    switch (doubt.kind) {
      case 'no-course': return ask.noCourse;
      case 'ends-earlier': return ask.endsEarlier(doubt.end, doubt.start);
      case 'ends-earlier-in-rows': return ask.endsEarlierInRows(doubt.end, doubt.rows.slice(0, 3), doubt.rows.length);
      case 'hours-sum': return ask.hoursSum(doubt.sum, doubt.total);
      case 'to-come': return ask.toCome;
    }
  }

  #several(codes: readonly Code[], table: CodeTable | undefined): void {
    const { interview: ask } = this.#context.t;
    this.say(ask.several(codes.length), 2);
    for (const code of codes.slice(0, MOST_CODES)) this.say(codeText(table, code), 4);
    if (codes.length > MOST_CODES) this.say(ask.more(codes.length - MOST_CODES), 4);
  }
}
