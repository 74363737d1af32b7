// Makes a fresh clone ready: installs packages when they are missing or older than the lock file,
// and (with --browser) finds or installs a Chromium for the tests. Runs on bare Node, no dependencies.
import { existsSync, lstatSync, statSync } from 'node:fs';
import { spawnSync } from 'node:child_process';

const stamp = 'node_modules/.package-lock.json';
const lock = 'package-lock.json';
const isFresh =
  existsSync(stamp) && (!existsSync(lock) || statSync(stamp).mtimeMs >= statSync(lock).mtimeMs);

const isForTests = process.argv.includes('--browser');

/** Ends here; before tests with the line that counts them. @param {number} status */
function giveUp(status) {
  if (isForTests) console.log('\n0 passed, 1 failed, 0 skipped');
  process.exit(status);
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Kith needs Node 20.19 or newer; this is ${process.versions.node}.`);
  giveUp(1);
}

// Another tree's packages, linked: an install would empty them under whoever works there.
const isLinked = lstatSync('node_modules', { throwIfNoEntry: false })?.isSymbolicLink() ?? false;

if (!isFresh && isLinked) {
  console.log('node_modules is a link and older than the lock file: used as it is, not installed.');
}
if (!isFresh && !isLinked) {
  console.log('Installing packages…');
  const result = spawnSync(
    'npm',
    [existsSync(lock) ? 'ci' : 'install', '--no-fund', '--no-audit'],
    {
      stdio: 'inherit',
      shell: process.platform === 'win32',
    },
  );
  if (result.status !== 0) giveUp(result.status ?? 1);
}

if (isForTests) {
  const { ensureBrowser } = await import('./browser.mjs');
  const path = await ensureBrowser();
  if (!path) {
    console.error(
      'No Chromium could be found or installed. Set CHROMIUM_PATH to one and try again.',
    );
    giveUp(1);
  }
}
