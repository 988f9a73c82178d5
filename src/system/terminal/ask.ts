import { createInterface } from 'node:readline';
import { Interrupted, throwIfInterrupted, type Host } from '../host.ts';

/** Asks a person at a terminal for one line after another; the prompts go to standard error. */
export class Asker {
  readonly #host: Host;
  /** Lines that came with an earlier one, as when several are pasted. */
  readonly #waiting: string[] = [];

  /** @param host one in which there is a person who can be asked: see `canAsk` */
  constructor(host: Host) {
    this.#host = host;
  }

  /**
   * Asks for a line, without blanks at its ends. The terminal is given back after each, so that a hidden prompt may follow.
   * @throws Interrupted for Ctrl-C and Ctrl-D
   */
  async line(prompt: string): Promise<string> {
    const { stdin, stderr, signal } = this.#host;
    throwIfInterrupted(signal);
    const known = this.#waiting.shift();
    if (known !== undefined) {
      stderr.write(`${prompt}${known}\n`);
      return known;
    }
    const reader = createInterface({ input: stdin, output: stderr, terminal: true, historySize: 0 });
    let stop = (): void => undefined;
    try {
      return await new Promise<string>((resolve, reject) => {
        let answered = false;
        stop = () => { reject(new Interrupted()); };
        signal.addEventListener('abort', stop);
        reader.on('SIGINT', stop).on('close', stop).on('line', (text) => {
          const line = text.replace(/\p{Cc}/gu, '').trim();
          if (answered) this.#waiting.push(line);
          else resolve(line);
          answered = true;
        });
        reader.setPrompt(prompt);
        reader.prompt();
      });
    } catch (error) {
      stderr.write('\n');
      throw error;
    } finally {
      signal.removeEventListener('abort', stop);
      reader.close();
    }
  }
}
