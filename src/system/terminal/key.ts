import type { Host } from '../host.ts';
import { canAsk } from './password.ts';

/** Waits until a key is pressed, or the user interrupts; not where there is no person at a terminal. @param prompt the text before it */
export async function waitForKey(prompt: string, host: Host): Promise<void> {
  if (!canAsk(host) || host.signal.aborted) return;
  const { stdin, stderr, signal } = host;
  // A key that is pressed as soon as the prompt can be read is taken, too.
  stdin.setRawMode?.(true);
  stderr.write(prompt);
  await new Promise<void>((resolve) => {
    const done = (): void => {
      stdin.off('data', done).off('end', done).off('error', done);
      signal.removeEventListener('abort', done);
      resolve();
    };
    stdin.on('data', done).on('end', done).on('error', done);
    signal.addEventListener('abort', done);
    stdin.resume();
  });
  stdin.setRawMode?.(false);
  stdin.pause();
  stderr.write('\n');
}
