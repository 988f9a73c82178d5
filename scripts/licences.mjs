// The licences of what a bundle holds: each package, its version, and the text that its authors ask to be passed on.
import { readFile, readdir } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

const NAMES = /^(?:licen[cs]e|copying|notice)(?:[.-][\w.-]+)?$/i;

/**
 * The licence texts of packages.
 * @param modules paths of files that are in a bundle, as rolldown tells them; those that belong to no package are passed over
 * @throws where a package has no text of a licence, since it must not be passed on without
 */
export async function licencesOf(modules) {
  return (await textsOf(modules)).map(({ name, text }) => `${name}\n${'-'.repeat(name.length)}\n\n${text}\n`).join('\n\n');
}

/** The same in few bytes: each paragraph stands once, whatever package has it, and no line is broken. */
export async function shortLicencesOf(modules) {
  const said = new Set();
  return (await textsOf(modules)).map(({ name, text }) => {
    const paragraphs = text.split(/\n\s*\n/).map((one) => one.replace(/\s+/g, ' ').replace(/[“”]/g, '"').trim());
    const others = paragraphs.filter((one) => one !== '' && !said.has(one));
    for (const one of others) said.add(one);
    return [name, ...others].join('\n').replaceAll('--', '- -');
  }).join('\n\n');
}

async function textsOf(modules) {
  const folders = [...new Set(modules.flatMap((module) => folderOf(module) ?? []))];
  return (await Promise.all(folders.map(textOf))).sort((one, other) => (one.name < other.name ? -1 : 1));
}

// The folder of the package that a file belongs to; null for a file of our own.
function folderOf(module) {
  const path = module.replace(/^\0/, '').split('?')[0];
  if (!/[\\/]node_modules[\\/]/.test(path)) return null;
  for (let folder = dirname(path); folder !== dirname(folder); folder = dirname(folder)) {
    if (/[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+$/.test(folder) && existsSync(join(folder, 'package.json'))) return folder;
  }
  return null;
}

async function textOf(folder) {
  const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const files = (await readdir(folder)).filter((file) => NAMES.test(file)).sort();
  if (files.length === 0) throw new Error(`${name} has no text of its licence`);
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  return { name: `${name} ${version} (${license})`, text: texts.map((text) => text.replaceAll('\r\n', '\n').trim()).join('\n\n') };
}
