// A person at a terminal: sees a question, types an answer.
import { spawn } from 'node:child_process';
import { bin, cleanEnv, type Ended } from './process.ts';

/** A text that has to be seen, with a prompt after it (or, ending in a colon, one itself), and what is then typed; Enter comes by itself but after a control character. */
export type Exchange = readonly [seen: string, typed: string];

/** Runs the program in a pseudo-terminal of 80 columns and answers its questions; what was shown is in `stdout`. */
export async function talk(argv: readonly string[], cwd: string, exchanges: readonly Exchange[]): Promise<Ended> {
  const words = [process.execPath, bin, ...argv].map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ');
  const child = spawn('script', ['-qec', `stty cols 80; ${words}`, '/dev/null'], { cwd, env: { ...cleanEnv(), TERM: 'xterm' } });
  let screen = '';
  let from = 0;
  const left = [...exchanges];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    screen += text;
    for (;;) {
      const [next] = left;
      const seen = next ? screen.indexOf(next[0], from) : -1;
      const end = seen < 0 ? -1 : next?.[0].endsWith('：') === true ? seen + next[0].length : screen.indexOf('> ', seen) + 2;
      if (!next || end < 2) return;
      left.shift();
      from = end;
      child.stdin.write(/\p{Cc}$/u.test(next[1]) ? next[1] : `${next[1]}\r`);
      // What is typed now cannot answer a question that has not come yet.
      return;
    }
  });
  const code = await new Promise<number | null>((resolve) => { child.on('close', resolve); });
  const plain = screen.replaceAll('\r\n', '\n').replace(/\u001b\[[0-9;?]*[A-Za-z]/g, '');
  if (left.length > 0) throw new Error(`ended before "${left[0]?.[0] ?? ''}" was seen:\n${plain}`);
  return { code, stdout: plain, stderr: '' };
}
