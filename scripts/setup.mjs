// Makes a fresh clone ready: installs packages when they are missing or older than the lock file,
// and (with --browser) finds or installs a Chromium for the tests. Runs on bare Node, no dependencies.
import { existsSync, statSync } from 'node:fs';
import { spawnSync } from 'node:child_process';

const stamp = 'node_modules/.package-lock.json';
const lock = 'package-lock.json';
const isFresh =
  existsSync(stamp) && (!existsSync(lock) || statSync(stamp).mtimeMs >= statSync(lock).mtimeMs);

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Kith needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

if (!isFresh) {
  console.log('Installing packages…');
  const result = spawnSync(
    'npm',
    [existsSync(lock) ? 'ci' : 'install', '--no-fund', '--no-audit'],
    {
      stdio: 'inherit',
      shell: process.platform === 'win32',
    },
  );
  if (result.status !== 0) process.exit(result.status ?? 1);
}

if (process.argv.includes('--browser')) {
  const { ensureBrowser } = await import('./browser.mjs');
  const path = await ensureBrowser();
  if (!path) {
    console.error(
      'No Chromium could be found or installed. Set CHROMIUM_PATH to one and try again.',
    );
    process.exit(1);
  }
}
