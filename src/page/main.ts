import { buildFrame } from './frame.ts';
import { Page, loadTexts } from './page.ts';
import { sourceOf } from './view.ts';

async function start(): Promise<void> {
  const page: { now: Page | null } = { now: null };
  const frame = buildFrame((files) => { page.now?.chosen(files.map(sourceOf)); });
  page.now = new Page(frame, await loadTexts('zh'));
  takeDrops((files) => { page.now?.open(files.map(sourceOf)); });
  window.addEventListener('error', ({ error }) => { page.now?.fail(error); });
  window.addEventListener('unhandledrejection', ({ reason }) => { page.now?.fail(reason); });
  document.documentElement.dataset['state'] = 'ready';
}

// A file may be dropped anywhere: the browser would leave the page and show the file itself.
function takeDrops(open: (files: readonly File[]) => void): void {
  const { classList } = document.documentElement;
  document.addEventListener('dragover', (event) => {
    event.preventDefault();
    classList.add('dropping');
  });
  document.addEventListener('dragleave', (event) => { if (event.relatedTarget === null) classList.remove('dropping'); });
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    classList.remove('dropping');
    open([...event.dataTransfer?.files ?? []]);
  });
}

void start();
