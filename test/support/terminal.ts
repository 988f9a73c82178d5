import { spawn, type ChildProcess } from 'node:child_process';
import { bin, cleanEnv } from './process.ts';

/** The program in a pseudo-terminal, with a person who sees and types. */
export class Terminal {
  readonly #child: ChildProcess;
  /** The exit code, once it has ended. */
  readonly code: Promise<number | null>;
  /** Everything that was shown. */
  screen = '';
  #changed: () => void = () => undefined;

  /** Runs the program in a pseudo-terminal made by `script`. */
  constructor(args: readonly string[], cwd: string) {
    const command = [process.execPath, bin, ...args].map((word) => `'${word}'`).join(' ');
    this.#child = spawn('script', ['-qec', command, '/dev/null'], { cwd, env: { ...cleanEnv(), TERM: 'xterm' } });
    this.#child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      this.screen += text;
      this.#changed();
    });
    this.code = new Promise((resolve) => {
      this.#child.on('close', (code) => {
        resolve(code);
        this.#changed();
      });
    });
  }

  /** Waits until a text is on the screen that was not there before. */
  async see(text: string, times = 1): Promise<void> {
    while (this.screen.split(text).length <= times) {
      const ended = this.#child.exitCode !== null;
      if (ended) throw new Error(`ended without "${text}": ${this.screen}`);
      await new Promise<void>((resolve) => { this.#changed = resolve; });
    }
  }

  /** Types keys. */
  type(text: string): void {
    this.#child.stdin?.write(text);
  }
}
