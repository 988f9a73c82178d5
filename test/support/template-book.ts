// Reads the packages that lhl template writes, part by part, without the reader of the program.
import { readFileSync } from 'node:fs';
import { XMLParser } from 'fast-xml-parser';
import { unzipSync } from 'fflate';
import { expect } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { lhl } from './run.ts';

/** An element: its name, its attributes, its text and what is in it. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly children: readonly Element[];
}

type Raw = Readonly<Record<string, unknown>>;
const parser = new XMLParser({ preserveOrder: true, ignoreAttributes: false, attributeNamePrefix: '', parseTagValue: false, parseAttributeValue: false, trimValues: false, htmlEntities: true });

function elementOf(raw: Raw): Element[] {
  const [name] = Object.keys(raw).filter((key) => key !== ':@');
  if (name === undefined || name === '#text' || name === '?xml') return [];
  const inside = raw[name] as Raw[];
  return [{
    name,
    attributes: (raw[':@'] ?? {}) as Record<string, string>,
    text: inside.map((child) => (typeof child['#text'] === 'string' ? child['#text'] : '')).join(''),
    children: inside.flatMap(elementOf),
  }];
}

/** Each part of a package as text, and, where it is XML, as its root element. */
export function partsOf(bytes: Uint8Array): { texts: ReadonlyMap<string, string>; root: (name: string) => Element } {
  const texts = new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, new TextDecoder().decode(part)]));
  const root = (name: string): Element => {
    const text = texts.get(name);
    if (text === undefined) throw new Error(`no part ${name}`);
    const [element] = (parser.parse(text) as Raw[]).flatMap(elementOf);
    if (!element) throw new Error(`nothing in ${name}`);
    return element;
  };
  return { texts, root };
}

/** What libxml2 finds wrong with the XML of a package, all parts in one call: each call starts a thread and compiles the library. */
export async function faultsOf(bytes: Uint8Array): Promise<readonly string[]> {
  const xml = [...partsOf(bytes).texts].filter(([name]) => name !== 'mimetype')
    .map(([name, contents]) => ({ fileName: name.replaceAll(/[^a-z0-9.]/gi, ''), contents }));
  // Warnings and names without a namespace are told there alone.
  const { rawOutput } = await validateXML({ xml, schema: [], maxMemoryPages: 4096 });
  return rawOutput.split('\n').filter((line) => line !== '');
}

/** All elements of a name, at any depth. */
export function all(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

/** The first element of a name, at any depth. */
export function one(element: Element, name: string): Element {
  const [first] = all(element, name);
  if (!first) throw new Error(`no ${name} in ${element.name}`);
  return first;
}

/** The bytes that `lhl template` writes. */
export async function template(folder: string, format: string, file: 'xlsx' | 'ods', ...options: string[]): Promise<Uint8Array> {
  const path = `${folder}/範 本.${file}`;
  const ran = await lhl(['template', format, '-o', path, '--force', ...options]);
  expect(ran).toMatchObject({ code: 0, stderr: '' });
  return readFileSync(path);
}
