import { once } from 'node:events';
import { constants, openSync } from 'node:fs';
import { Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { errorCode } from './input.ts';
import { WriteProblem, type Sink } from './output.ts';
import { Interrupted, throwIfInterrupted } from '../host.ts';

/** How often the program looks for a reader, in milliseconds. */
const LOOK_AGAIN = 50;

/** A named pipe that a report is written to; an interruption need not wait for its reader. */
export class PipeOut implements Sink {
  readonly #shown: string;
  readonly #signal: AbortSignal;
  readonly #socket: Socket;
  #problem: WriteProblem | null = null;

  private constructor(file: number, shown: string, signal: AbortSignal) {
    this.#shown = shown;
    this.#signal = signal;
    this.#socket = new Socket({ fd: file, readable: false, writable: true });
    this.#socket.on('error', (error) => { this.#problem ??= new WriteProblem(shown, errorCode(error)); });
  }

  /**
   * Waits until somebody reads, as a shell does.
   * @param path absolute
   * @param shown the path as the user wrote it
   * @throws WriteProblem where it cannot be opened; Interrupted
   */
  static async open(path: string, shown: string, signal: AbortSignal): Promise<PipeOut> {
    for (;;) {
      throwIfInterrupted(signal);
      try {
        // A thread that waits within `open` would keep even an ended process alive.
        return new PipeOut(openSync(path, constants.O_WRONLY | constants.O_NONBLOCK), shown, signal);
      } catch (error) {
        if (errorCode(error) !== 'ENXIO') throw new WriteProblem(shown, errorCode(error));
      }
      await setTimeout(LOOK_AGAIN);
    }
  }

  /** Hands a piece on. @throws WriteProblem where the reader has gone away; Interrupted */
  async write(piece: string | Uint8Array): Promise<void> {
    this.#throwProblem();
    if (piece.length === 0) return;
    if (!this.#socket.write(typeof piece === 'string' ? piece : Buffer.from(piece))) await this.#until('drain');
  }

  /** Waits until everything has been taken. @throws WriteProblem; Interrupted */
  async finish(): Promise<void> {
    this.#throwProblem();
    if (this.#socket.destroyed) return;
    this.#socket.end();
    await this.#until('finish');
    this.#socket.destroy();
  }

  /** Hands on no more. */
  abandon(): Promise<void> {
    this.#socket.destroy();
    return Promise.resolve();
  }

  async #until(event: string): Promise<void> {
    await once(this.#socket, event, { signal: this.#signal }).catch((error: unknown) => {
      if (this.#signal.aborted) throw new Interrupted();
      throw this.#problem ?? new WriteProblem(this.#shown, errorCode(error));
    });
  }

  #throwProblem(): void {
    if (this.#problem) throw this.#problem;
  }
}
