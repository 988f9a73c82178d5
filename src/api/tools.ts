import type { Tools } from '../bytes/tools.ts';

/**
 * Loads what inflates, counts checksums and decrypts: Node's own. In the build for browsers `browser-tools.ts` stands in the place of
 * this module.
 */
export async function loadTools(): Promise<Tools> {
  return (await import('../system/archives/tools.ts')).nodeTools;
}
