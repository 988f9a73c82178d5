import { readFile } from 'node:fs/promises';

/** The licences of the packages that a bundle is made of, each paragraph once. @param ids the paths of its modules */
export async function licencesOf(ids) {
  const folders = new Set(ids.flatMap((id) => /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+(?=[\\/])/.exec(id) ?? []));
  const said = new Set();
  const texts = await Promise.all([...folders].sort().map(async (folder) => {
    const { name, version } = JSON.parse(await readFile(`${folder}/package.json`, 'utf8'));
    return { head: `${name} ${version}`, paragraphs: paragraphsOf(await readFile(`${folder}/LICENSE`, 'utf8')) };
  }));
  return texts.map(({ head, paragraphs }) => {
    const others = paragraphs.filter((text) => !said.has(text));
    for (const text of others) said.add(text);
    return [head, ...others].join('\n');
  }).join('\n\n');
}

// The same licence is broken into other lines by each package.
function paragraphsOf(licence) {
  return licence.split(/\n\s*\n/).map((text) => text.replace(/\s+/g, ' ').replace(/[“”]/g, '"').trim()).filter((text) => text !== '');
}
