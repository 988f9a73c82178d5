// The words that the page never asks for are left out of it: those that only a command says are a twentieth of all.
import { parseAst } from 'rolldown/parseAst';

const WORDS = /[\\/]src[\\/]lang[\\/](?:zh|en)[\\/](?!page[\\/])/;
// The others, such as `U+200B`, are made of what is asked about; but no screen asks for an option of a command.
const IS_NAME = /^[\p{ID_Start}$_][\p{ID_Continue}$ /-]*$/u;
const NAME = /[\p{ID_Start}$_][\p{ID_Continue}$/-]*/gu;

/**
 * A plugin that leaves out the words whose key no other module names. A key of two parts, as of a class and a code, is put together where
 * it is asked for, so there each part counts.
 * @param {Readonly<Record<string, { readonly code: string | null }>>} modules of the page with all words
 */
export function ownWords(modules) {
  const named = new Set();
  for (const [id, { code }] of Object.entries(modules)) if (!WORDS.test(id)) for (const [name] of code?.matchAll(NAME) ?? []) addNames(named, name);
  const isAsked = (key) => (IS_NAME.test(key) ? key.split(' ').every((part) => named.has(part)) : !key.startsWith('-'));
  return {
    name: 'own-words',
    transform: {
      order: 'post',
      handler: (code, id) => (WORDS.test(id) ? withoutProperties(code, (key) => !isAsked(key)) : null),
    },
  };
}

// `cell/date-form` may stand for itself, or for three names between signs.
function addNames(named, name) {
  named.add(name);
  for (const part of name.split(/[/-]/)) named.add(part);
}

function withoutProperties(code, isLeftOut) {
  const cuts = [];
  visit(parseAst(code, { lang: 'ts' }), (node) => {
    if (node.type !== 'ObjectExpression') return;
    for (const [i, { start, key, computed }] of node.properties.entries()) {
      const name = computed ? undefined : key?.name ?? key?.value;
      if (name !== undefined && isLeftOut(String(name))) cuts.push([start, node.properties[i + 1]?.start ?? node.end - 1]);
    }
  });
  // From behind, so that places stay what they are; one within another is gone with it.
  return cuts.sort(([one], [other]) => other - one)
    .filter(([start, end]) => !cuts.some(([from, to]) => from < start && end <= to))
    .reduce((rest, [start, end]) => rest.slice(0, start) + rest.slice(end), code);
}

function visit(node, see) {
  if (node === null || typeof node !== 'object') return;
  if (typeof node.type === 'string') see(node);
  for (const part of Object.values(node)) if (typeof part === 'object') visit(part, see);
}
