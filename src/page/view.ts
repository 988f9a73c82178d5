import type { App } from './app.ts';
import type { Memory, Said } from './memory.ts';
import type { Source } from './state.ts';

/** The content of an element: nothing (null, false), a text, an element, or several of these. */
export type Content = Node | string | null | false | readonly Content[];

/** Attributes by name; `true` sets one without a value, and what begins with `on` listens to an event. */
export type Attributes = Readonly<Record<string, string | number | boolean | null | ((event: Event) => void)>>;

/** Makes an element. Its content is put in as text, never as HTML. */
export function make<T extends keyof HTMLElementTagNameMap>(
  tag: T, attributes: Attributes = {}, ...content: readonly Content[]
): HTMLElementTagNameMap[T] {
  const element = document.createElement(tag);
  setAttributes(element, attributes);
  addContent(element, content);
  return element;
}

/** Makes an element of a drawing. */
export function draw(tag: string, attributes: Attributes, ...content: readonly Content[]): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  setAttributes(element, attributes);
  addContent(element, content);
  return element;
}

function setAttributes(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else if (value !== null && value !== false) element.setAttribute(name, value === true ? '' : String(value));
  }
}

function addContent(element: Element, content: readonly Content[]): void {
  for (const one of content) {
    if (one === null || one === false) continue;
    if (typeof one === 'string' || one instanceof Node) element.append(one);
    else addContent(element, one);
  }
}

/**
 * A button that does something, and once where it is clicked twice.
 * @param onClick may return a promise: until that is fulfilled, the button does nothing more
 * @param attributes `kind` is how it looks: the `main` one of a screen, a `plain` one, or one that looks like a link
 */
export function button(
  text: Content, onClick: () => unknown, { kind = 'plain', ...attributes }: Attributes & { readonly kind?: 'main' | 'plain' | 'link' } = {},
): HTMLButtonElement {
  return make('button', { type: 'button', class: kind, onclick: onceAtATime(onClick), ...attributes }, text);
}

/**
 * Does something at an event in place of the browser, but not at the second click of a double click, nor while what it did before is still
 * at work.
 */
export function onceAtATime(does: () => unknown): (event: Event) => void {
  let isAtWork = false;
  return (event) => {
    event.preventDefault();
    if (isAtWork || (event instanceof UIEvent && event.detail > 1)) return;
    const done = does();
    if (!(done instanceof Promise)) return;
    isAtWork = true;
    void done.finally(() => { isAtWork = false; });
  };
}

/** A part that is folded away until somebody opens it; its content is made only then. */
export function folded(summary: Content, content: () => Content, attributes: Attributes = {}): HTMLDetailsElement {
  const head = make('summary', {}, summary);
  const details = make('details', attributes, head);
  const fill = (): void => {
    if (details.childElementCount === 1) addContent(details, [content()]);
  };
  // A click or a key opens it: the content is there before it opens. A search of the browser opens it without a click.
  head.addEventListener('click', fill);
  details.addEventListener('toggle', () => { if (details.open) fill(); });
  if (details.open) fill();
  return details;
}

/** Leaves a part folded or unfolded as a person left it before it was drawn anew. @param key tells it from the other parts of the screen */
export function keepFold(details: HTMLDetailsElement, { folds }: Pick<Memory, 'folds'>, key: string): HTMLDetailsElement {
  const { open } = details;
  details.addEventListener('toggle', () => {
    if (details.open === open) folds.delete(key);
    else folds.set(key, details.open);
  });
  details.open = folds.get(key) ?? open;
  // Its content is there at once.
  if (details.open && !open) details.dispatchEvent(new Event('toggle'));
  return details;
}

/** An element whose content comes a moment later. */
export function later(content: Promise<Content>, attributes: Attributes = {}): HTMLElement {
  const element = make('div', attributes);
  void content.then((one) => { addContent(element, [one]); });
  return element;
}

/** A table with a caption that a screen reader tells; it scrolls by itself where it is wider than the page. */
export function table(caption: string, heads: readonly Content[], rows: readonly (readonly Content[])[], className = ''): HTMLElement {
  return make('div', { class: 'scroll', role: 'region', tabindex: 0, 'aria-label': caption },
    make('table', { class: className },
      make('caption', {}, caption),
      make('thead', {}, make('tr', {}, heads.map((head) => make('th', { scope: 'col' }, head)))),
      make('tbody', {}, rows.map((cells) => make('tr', {}, cells.map((cell, i) => i === 0
        ? make('th', { scope: 'row' }, cell)
        : make('td', { 'data-h': textOf(heads[i] ?? '') }, cell)))))));
}

function textOf(content: Content): string {
  if (content === null || content === false) return '';
  if (typeof content === 'string') return content;
  return content instanceof Node ? content.textContent ?? '' : content.map(textOf).join('');
}

/** An input with its label, and a help below it. */
export function field(label: string, input: HTMLElement, help: string | null = null): HTMLElement {
  const id = input.id === '' ? (input.id = `field-${String(++fields)}`) : input.id;
  if (help !== null) input.setAttribute('aria-describedby', `${id}-help`);
  return make('div', { class: 'field' },
    make('label', { for: id }, label), input, help !== null && make('p', { class: 'soft', id: `${id}-help` }, help));
}
let fields = 0;

/** A choice from a list. @param chosen the value that is chosen at first */
export function select(
  options: readonly { readonly value: string; readonly text: string }[], chosen: string, onChange: (value: string) => void,
): HTMLSelectElement {
  const element = make('select', { onchange: () => { onChange(element.value); } },
    options.map(({ value, text }) => make('option', { value, selected: value === chosen }, text)));
  return element;
}

/** A line that says what was done, to eyes and to a screen reader; drawn anew, it says so still. @param key as for {@link keepFold} */
export function teller(
  app: App, { said }: Pick<Memory, 'said'>, key: string,
): { readonly element: HTMLElement; readonly tell: (words: Said) => void } {
  const element = make('p', { class: 'good', hidden: true });
  const show = (words: Said): void => {
    element.textContent = words(app);
    element.hidden = false;
  };
  const before = said.get(key);
  if (before) show(before);
  return {
    element,
    tell(words) {
      said.set(key, words);
      show(words);
      app.say(words(app));
    },
  };
}

/** Asks for files of the disk beside other things that can be done; what is chosen here does not open as a file of its own. */
export function chooser(label: string, onFiles: (files: readonly Source[]) => void, attributes: Attributes = {}): HTMLElement {
  const input = make('input', { type: 'file', class: 'said', ...attributes });
  input.addEventListener('change', () => {
    onFiles([...input.files ?? []].map(sourceOf));
    // The same file may be chosen again, once it was changed.
    input.value = '';
  });
  return make('label', { class: 'button chooser' }, label, input);
}

/** A file of the disk. */
export const sourceOf = (file: File): Source => ({ name: file.name, blob: file, modified: file.lastModified });

/** Saves bytes as a file of the user; nothing goes anywhere else. */
export function save(name: string, bytes: Uint8Array, type = 'application/octet-stream'): void {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const link = make('a', { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  // The browser has taken the bytes once the event is over; some take a moment longer.
  setTimeout(() => { URL.revokeObjectURL(url); }, 60_000);
}
