// What the page promises, as far as its source shows it; that it keeps its promises in a browser is in test/slow/page/.
import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';

const folder = resolve(import.meta.dirname, '../../src/page');
const sources = readdirSync(folder).filter((file) => file.endsWith('.ts')).map((file) => [file, readFileSync(resolve(folder, file), 'utf8')] as const);

const STORES = /\b(?:localStorage|sessionStorage|indexedDB|caches|cookieStore|storage)\b|\bcookie\b|\bserviceWorker\b|\bshowSaveFilePicker\b|\bpushState\b|\breplaceState\b/;
const SENDS = /\bfetch\b|\bXMLHttpRequest\b|\bWebSocket\b|\bWebTransport\b|\bEventSource\b|\bsendBeacon\b|\bRTC\w+|\bimportScripts\b|\bWorker\b|\bform\.submit\b/;
const HTML = /\b(?:innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|srcdoc|createContextualFragment)\b|\bdocument\.write|\beval\s*\(|\bnew Function\b|\bjavascript:/;

it.each([['stores nothing', STORES], ['sends nothing', SENDS], ['takes no text for HTML or code', HTML]])('the page %s', (_, forbidden) => {
  expect(sources.length).toBeGreaterThan(10);
  const code = sources.map(([file, text]) => [file, text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')] as const);
  expect(code.flatMap(([file, text]) => forbidden.exec(text)?.slice(0, 1).map((found) => `${file}: ${found}`) ?? [])).toEqual([]);
});

it.each([
  ['localStorage.setItem("a", "b")', STORES], ['document.cookie = ""', STORES], ['await fetch(url)', SENDS], ['navigator.sendBeacon(url)', SENDS],
  ['element.innerHTML = text', HTML], ['new Function(text)', HTML],
])('%s would be found', (text, forbidden) => {
  expect(text).toMatch(forbidden);
});
