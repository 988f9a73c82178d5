import type { Tools } from '../bytes/tools.ts';

/**
 * Loads what inflates, counts checksums and decrypts: Node's own. A page hands in its own by putting another module in the place of
 * this one.
 */
export async function loadTools(): Promise<Tools> {
  return (await import('../system/archives/tools.ts')).nodeTools;
}
