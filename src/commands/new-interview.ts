import type { Code, CodeTable } from '../codes/table.ts';
import { pathOf } from '../codes/table.ts';
import { readAnswer } from '../convert/upload-answer.ts';
import type { Mend } from '../convert/upload-row.ts';
import { Asker } from '../io/ask.ts';
import { lineWidth, wrap } from '../lang/width.ts';
import type { Field } from '../schemas/format.ts';
import { showText } from './archive-problem.ts';
import type { Context } from './command.ts';
import { choicesText, exampleOf, headerOf, issueText, takesText } from './convert-words.ts';

const MOST_CODES = 30;
/** A longer list is shown only when it is asked for. */
const SHORT_LIST = 8;

/** The questions of a run, on standard error. */
export class Interview {
  readonly #context: Context;
  readonly #asker: Asker;

  constructor(context: Context) {
    this.#context = context;
    this.#asker = new Asker(context.world);
  }

  /** Says something, wrapped, with so many blanks before it. */
  say(text: string, by = 0): void {
    const { stderr } = this.#context.world;
    stderr.write(wrap(text, lineWidth(stderr.columns) - by).map((line) => `${' '.repeat(by)}${line}\n`).join(''));
  }

  /** Asks until there is an answer; an empty one is the usual answer, where there is one. @throws Interrupted */
  async line(question: string, help: string, usual: string | null = null): Promise<string> {
    const { ask } = this.#context.t.convert;
    this.say(`\n${question}`);
    if (help !== '') this.say(help, 2);
    for (;;) {
      const typed = await this.#asker.line(usual === null ? '> ' : ask.usual(usual));
      if (typed !== '') return typed;
      if (usual !== null) return usual;
      this.say(ask.blank, 2);
    }
  }

  /** Asks for one of a few words, in any case and width; an empty answer is the usual one. @throws Interrupted */
  async oneOf(question: string, help: string, words: readonly string[], again: string, usual: string | null = null): Promise<string> {
    for (let typed = await this.line(question, help, usual); ; typed = await this.line(again, '', usual)) {
      const word = words.find((one) => one.toLowerCase() === typed.normalize('NFKC').toLowerCase());
      if (word !== undefined) return word;
    }
  }

  /** Asks whether to go on; yes is the usual answer. @throws Interrupted */
  async yes(question: string): Promise<boolean> {
    const { yes, no, yesOrNo } = this.#context.t.convert.ask;
    return yes.includes(await this.oneOf(question, '', [...yes, ...no], yesOrNo, yes[0]));
  }

  /** Asks for the value of a field until it is one. @throws Interrupted */
  async field(field: Field, title: string, usual: string | null, mend: Mend): Promise<string> {
    const { t } = this.#context;
    const { ask } = t.convert;
    const table = field.codes;
    const long = table && table.codes.length > SHORT_LIST;
    const help = long ? (table.closed ? ask.longList : ask.openList) : table ? takesText(field, t) : ask.suchAs(takesText(field, t), field.key === 'courseName' ? null : exampleOf(field, t));
    for (let typed = await this.line(title, help, usual); ; typed = await this.line(headerOf(field), '', usual)) {
      if (table && /^[?？]$/u.test(typed)) {
        this.say(table.closed ? choicesText(table, t) : ask.searchList(table.codes.filter(({ until }) => until === undefined).length), 2);
        continue;
      }
      const answer = readAnswer(typed, field, mend);
      if (answer.kind === 'value') {
        const name = table?.codes.find(({ code }) => Number(code) === Number(answer.value));
        if (table && !name) this.say(ask.unlisted, 2);
        if (answer.value !== typed || name) this.say(ask.taken(name ? codeText(table, { ...name, code: answer.value }) : showText(answer.value)), 2);
        return answer.value;
      }
      if (answer.kind === 'wrong') this.say(issueText(answer.issue, typed, field, mend, t), 2);
      else this.#several(answer.codes, table);
    }
  }

  #several(codes: readonly Code[], table: CodeTable | undefined): void {
    const { ask } = this.#context.t.convert;
    this.say(ask.several(codes.length), 2);
    for (const code of codes.slice(0, MOST_CODES)) this.say(codeText(table, code), 4);
    if (codes.length > MOST_CODES) this.say(ask.more(codes.length - MOST_CODES), 4);
  }
}

// Several codes of a tree have one name: only what stands above tells them apart.
function codeText(table: CodeTable | undefined, code: Code): string {
  return `${code.code} ${table ? pathOf(table, code).join(' > ') : code.name}`;
}
