import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const PAGE = join(import.meta.dirname, '..', 'dist', 'lhl.html');
const CANDIDATES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** Where a Chromium is; undefined where none is installed. `LHL_CHROMIUM` names another. */
export const browserPath = [process.env.LHL_CHROMIUM ?? '', ...CANDIDATES].find((path) => path !== '' && existsSync(path));

/**
 * Opens the page in a browser of its own, chooses a file, and tells what its answer cost: CPU seconds of all processes of the browser,
 * and seconds on the clock, from the choice to the answer; the most memory of the process that draws the page (MiB) where the system
 * tells it; the findings that the page counts. Nothing is told of the start of the browser and of the page.
 */
export async function costOfPage(file) {
  const browser = await chromium.launch({ executablePath: browserPath, headless: true, args: ARGS });
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(300_000);
    await page.goto(pathToFileURL(PAGE).href);
    await page.waitForSelector('html[data-state=ready]', { state: 'attached' });
    await page.evaluate(settled);
    const session = await browser.newBrowserCDPSession();
    const answered = page.evaluate(answer);
    const before = await cpuOf(session);
    await page.setInputFiles('#files', file);
    const { clock, findings } = await answered;
    const after = await cpuOf(session);
    return { cpu: after.cpu - before.cpu, clock, findings, peak: peakOf(after.drawing) };
  } finally {
    await browser.close();
  }
}

/* These two run in the page. */

// The start is over.
function settled() {
  return new Promise((resolve) => { requestIdleCallback(() => { setTimeout(resolve, 500); }); });
}

// How long it takes from the choice of a file to its answer. Nothing is asked in between: a look at every frame would cost what it sees.
function answer() {
  const root = document.documentElement;
  return new Promise((resolve) => {
    let from = 0;
    document.getElementById('files').addEventListener('change', () => { from = performance.now(); }, true);
    new MutationObserver((_, observer) => {
      if (root.dataset.state !== 'done') return;
      observer.disconnect();
      const clock = (performance.now() - from) / 1000;
      const { errors, warnings } = document.querySelector('[data-file]').dataset;
      resolve({ clock, findings: Number(errors) + Number(warnings) });
    }).observe(root, { attributeFilter: ['data-state'] });
  });
}

async function cpuOf(session) {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const drawing = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  return { cpu: processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0), drawing };
}

// Only Linux tells the most memory of another process.
function peakOf(processes) {
  const peaks = processes.map((id) => `/proc/${id}/status`).filter((path) => existsSync(path))
    .map((path) => Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(path, 'utf8'))?.[1] ?? Number.NaN) / 1024);
  return peaks.length === 0 ? null : Math.max(...peaks);
}
