// Runs the built program with Node for Windows, under Wine.
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bin, cleanEnv, type Ended } from './process.ts';

const cached = fileURLToPath(new URL('../../node_modules/.cache/lhl-wine/node.exe', import.meta.url));
/** Node for Windows. */
export const exe = process.env['LHL_TEST_NODE_EXE'] ?? cached;

/** Why nothing can be run under Wine here; null where it can. */
export const whyNoWine = spawnSync('wine', ['--version'], { env: { ...process.env, WINEDEBUG: '-all' } }).status !== 0 ? 'wine is not installed'
  : existsSync(exe) ? null : 'node.exe is missing: npm run wine fetches it';

/** Windows of a test's own. */
export interface Windows {
  readonly lhl: (argv: readonly string[], more?: { readonly cwd?: string; readonly stdin?: string }) => Promise<Ended>;
  /** Runs node.exe with the words given. */
  readonly node: Windows['lhl'];
  /** Ends everything that belongs to it. */
  readonly close: () => void;
}

/** A path of this machine as Windows sees it. */
export function onWindows(path: string): string {
  return `Z:${path.replaceAll('/', '\\')}`;
}

/**
 * Sets up Windows, which takes some seconds.
 * @param prefix a folder for what it keeps
 */
export async function startWindows(prefix: string): Promise<Windows> {
  const env = { ...cleanEnv(), WINEPREFIX: prefix, WINEDEBUG: '-all', WINEDLLOVERRIDES: 'mscoree,mshtml=', NODE_SKIP_PLATFORM_CHECK: '1', LC_ALL: 'C.UTF-8', CI: '1' };
  // Node's pipes to a process are sockets, which Wine does not serve: the streams are files.
  const node: Windows['lhl'] = async (argv, { cwd, stdin = '' } = {}) => {
    const file = (name: string): string => join(prefix, `std${name}`);
    writeFileSync(file('in'), stdin);
    const streams = [openSync(file('in'), 'r'), openSync(file('out'), 'w'), openSync(file('err'), 'w')];
    const child = spawn('wine', [exe, ...argv], { cwd, env, stdio: streams });
    const code = await new Promise<number | null>((resolve) => { child.on('close', resolve); });
    for (const stream of streams) closeSync(stream);
    return { code, stdout: readFileSync(file('out'), 'utf8'), stderr: readFileSync(file('err'), 'utf8') };
  };
  const ready = await node(['--version']);
  if (ready.code !== 0) throw new Error(`Wine does not run ${exe}: ${ready.stderr}`);
  return {
    lhl: (argv, more) => node([onWindows(bin), ...argv], more),
    node,
    close: () => { spawnSync('wineserver', ['-k', '-w'], { env }); },
  };
}
