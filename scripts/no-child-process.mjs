import { fileURLToPath } from 'node:url';

/**
 * Keeps commander from loading the module that starts programs: it does so only for commands that are files of their own, and to load it
 * costs a twentieth of the start.
 */
export const noChildProcess = {
  name: 'no-child-process',
  resolveId: (id, from = '') =>
    (id === 'node:child_process' && /[\\/]commander[\\/]/.test(from) ? fileURLToPath(new URL('nothing.cjs', import.meta.url)) : null),
};
