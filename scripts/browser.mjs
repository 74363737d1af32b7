// Where is a Chromium? Answers with a path, or null when only Playwright's own download could help.
// Plain old-syntax JavaScript without dependencies: it also runs before `npm ci` has finished.
import { existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
];

const APP_FOLDERS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

function installedBrowser() {
  const fromEnv = process.env.CHROMIUM_PATH;
  if (fromEnv && existsSync(fromEnv)) return fromEnv;
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of NAMES) {
      const path = join(folder, name);
      if (folder && existsSync(path)) return path;
    }
  }
  return APP_FOLDERS.find((path) => existsSync(path)) ?? null;
}

async function playwrightBrowser() {
  try {
    const { chromium } = await import('@playwright/test');
    const path = chromium.executablePath();
    return existsSync(path) ? path : null;
  } catch {
    return null;
  }
}

/** The Chromium the tests drive: an installed one first, then Playwright's own; null if there is none. */
export async function findBrowser() {
  return installedBrowser() ?? (await playwrightBrowser());
}

/** Finds a Chromium or installs one: Debian's package as root, else Playwright's download. */
export async function ensureBrowser() {
  const found = await findBrowser();
  if (found) return found;
  const run = (/** @type {string} */ command, /** @type {string[]} */ args) =>
    spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status ===
    0;
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    console.log('No Chromium found: installing Debian’s package.');
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
  }
  const afterDebian = await findBrowser();
  if (afterDebian) return afterDebian;
  console.log('No Chromium found: asking Playwright for its own.');
  run('npx', ['playwright', 'install', 'chromium']);
  return findBrowser();
}

/** Flags for a quiet, local browser; the sandbox is given up only where root leaves no choice. */
export const BROWSER_FLAGS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--enable-unsafe-swiftshader',
];
