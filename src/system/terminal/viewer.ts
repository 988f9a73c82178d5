import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Host } from '../host.ts';

/** A program that shows a file, and the words behind its name. */
export interface Viewer {
  readonly program: string;
  readonly args: readonly string[];
  /** Whether Windows gets the words as they are. */
  readonly verbatim?: true;
}

/**
 * Shows a file to the person, without a shell, so that its name is never read as a command.
 * @param path in full
 * @returns whether a program to show it was started
 */
export async function showFile(path: string, { env, show }: Pick<Host, 'env' | 'show'>): Promise<boolean> {
  if (show) return show(path);
  const viewer = viewerOf(path, env, process.platform);
  return viewer !== null && start(viewer);
}

/** The program that shows a file on a system; null where there is no screen. `LHL_VIEWER` names another program. */
export function viewerOf(path: string, env: Host['env'], platform: string): Viewer | null {
  const own = env['LHL_VIEWER'] ?? '';
  if (own !== '') return { program: own, args: [path] };
  // Nobody sits before a machine that builds.
  if ((env['CI'] ?? '') !== '') return null;
  switch (platform) {
    case 'win32': {
      const windows = env['SystemRoot'] ?? env['windir'] ?? '';
      // Explorer takes commas and equals signs for ends of a word unless they stand in quotes, and Node quotes only blanks.
      return windows === '' ? null : { program: join(windows, 'explorer.exe'), args: [`"${path}"`], verbatim: true };
    }
    case 'darwin': return { program: '/usr/bin/open', args: [path] };
    default: {
      const screen = env['DISPLAY'] ?? env['WAYLAND_DISPLAY'] ?? '';
      return screen === '' ? null : { program: 'xdg-open', args: [path] };
    }
  }
}

// It goes on when this program has ended; its exit code says little, and that of Explorer nothing.
function start({ program, args, verbatim }: Viewer): Promise<boolean> {
  return new Promise((resolve) => {
    try {
      const child = spawn(program, args, { detached: true, stdio: 'ignore', windowsVerbatimArguments: verbatim === true });
      child.once('error', () => { resolve(false); });
      child.once('spawn', () => {
        child.unref();
        resolve(true);
      });
    } catch {
      resolve(false);
    }
  });
}
