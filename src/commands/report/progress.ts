import type { Host } from '../../system/host.ts';
import { clip } from '../../lang/width.ts';

/** A line that shows how far a long piece of work is. */
export interface Progress {
  readonly update: (text: string) => void;
  /** Takes the line away; to be called however the work ends. */
  readonly stop: () => void;
}

const AFTER = 1000;

/** Shows a line on standard error, on a terminal only, once the work has taken a second. */
export function startProgress({ stderr, env }: Host): Progress {
  // On a terminal that says it is 0 columns wide, ora would clear lines without end.
  if (stderr.isTTY !== true || (stderr.columns ?? 0) < 20 || env['TERM'] === 'dumb')
    return { update: () => undefined, stop: () => undefined };
  const columns = stderr.columns ?? 80;
  let text = '';
  let stopped = false;
  let spinner: { text: string; stop: () => unknown } | null = null;
  const timer = setTimeout(() => {
    void import('ora').then(({ default: ora }) => {
      if (stopped) return;
      // The terminal's keys and cursor stay as they are, so that Ctrl-C works and nothing has to be put back.
      spinner = ora({
        text, spinner: 'line', color: false, stream: stderr, discardStdin: false, hideCursor: false, isEnabled: true,
      }).start();
    });
  }, AFTER);
  timer.unref();
  return {
    update: (now) => {
      text = clip(now, columns - 4);
      if (spinner) spinner.text = text;
    },
    stop: () => {
      stopped = true;
      clearTimeout(timer);
      spinner?.stop();
    },
  };
}
