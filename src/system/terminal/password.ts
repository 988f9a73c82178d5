import { StringDecoder } from 'node:string_decoder';
import { Interrupted, throwIfInterrupted, type Host } from '../host.ts';

const KEY = { interrupt: '\u0003', end: '\u0004', backspace: '\b', delete: '\u007f', clear: '\u0015' };
// Arrow keys and the marks that a terminal puts around what is pasted; neither is part of a password.
const ESCAPES = /\u001b(?:\[[0-9;?]*[ -/]*[@-~]|O[A-Z])/g;

/** Whether there is a person at a terminal who can be asked. */
export function canAsk(host: Host): boolean {
  return host.stdin.isTTY === true && host.stderr.isTTY === true && host.stdin.setRawMode !== undefined;
}

/**
 * Asks for a line on standard error without showing what is typed or pasted. The input behind the line stays to be read.
 * @returns the line, '' where there was none
 * @throws Interrupted for Ctrl-C
 */
export async function askHidden(prompt: string, host: Host): Promise<string> {
  throwIfInterrupted(host.signal);
  const { stdin, stderr, signal } = host;
  stdin.setRawMode?.(true);
  stderr.write(prompt);
  const decoder = new StringDecoder('utf8');
  let typed = '';
  try {
    const line = await new Promise<string>((resolve, reject) => {
      const finish = (settle: () => void): void => {
        stdin.off('data', take).off('end', ended).off('error', reject);
        signal.removeEventListener('abort', interrupted);
        settle();
      };
      const interrupted = (): void => { finish(() => { reject(new Interrupted()); }); };
      const ended = (): void => { finish(() => { resolve(typed); }); };
      const take = (chunk: Buffer | string): void => {
        const text = typeof chunk === 'string' ? chunk : decoder.write(chunk);
        const end = /[\r\n\u0003\u0004]/.exec(text);
        typed = edit(typed + text.slice(0, end?.index));
        if (end?.[0] === KEY.interrupt) interrupted();
        else if (end !== null) {
          const rest = text.slice(end.index + 1).replace(end[0] === '\r' ? /^\n/ : '', '');
          finish(() => {
            stdin.pause();
            if (rest !== '') stdin.unshift(Buffer.from(rest));
            resolve(typed);
          });
        }
      };
      signal.addEventListener('abort', interrupted);
      stdin.on('data', take).on('end', ended).on('error', reject);
      stdin.resume();
    });
    return line.replace(/[\u0000-\u0008\u000a-\u001f]/g, '');
  } finally {
    stdin.setRawMode?.(false);
    stdin.pause();
    stderr.write('\n');
  }
}

// Applies the keys that take something back.
function edit(text: string): string {
  const typed: string[] = [];
  for (const char of text.replace(ESCAPES, '')) {
    if (char === KEY.backspace || char === KEY.delete) typed.pop();
    else if (char === KEY.clear) typed.length = 0;
    else typed.push(char);
  }
  return typed.join('');
}
