// Everything that must pass: unit and browser tests (vitest), then the journeys (Playwright) on a fresh
// build behind the real server. Ends with one line that counts them all: "N passed, N failed, N skipped".
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const reports = mkdtempSync(join(tmpdir(), 'kith-test-'));
const vitestReport = join(reports, 'vitest.json');
const journeyReport = join(reports, 'journeys.json');

/** @param {string[]} args @param {NodeJS.ProcessEnv} [env] */
function npx(args, env = {}) {
  return spawnSync('npx', ['--no-install', ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  }).status;
}

if (!existsSync(new URL('../../shared/data', import.meta.url))) {
  console.log(
    'The reference data of ../shared is absent: tests that need it are skipped and counted.',
  );
}

const unitStatus = npx([
  'vitest',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${vitestReport}`,
]);
const buildStatus = npx(['vite', 'build']);
const journeyStatus =
  buildStatus === 0
    ? npx(['playwright', 'test', '--reporter=list,json'], {
        PLAYWRIGHT_JSON_OUTPUT_NAME: journeyReport,
      })
    : 1;

/** @param {string} path */
function readReport(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
}

const unit = readReport(vitestReport);
const journeys = readReport(journeyReport);
rmSync(reports, { recursive: true, force: true });

const passed =
  (unit?.numPassedTests ?? 0) + (journeys?.stats?.expected ?? 0) + (journeys?.stats?.flaky ?? 0);
const isBroken = unitStatus !== 0 || buildStatus !== 0 || journeyStatus !== 0;
const counted = (unit?.numFailedTests ?? 0) + (journeys?.stats?.unexpected ?? 0);
// A crash that no test counts (a failed build, an unhandled error) is still one failure.
const failed = isBroken ? Math.max(1, counted) : counted;
const skipped =
  (unit?.numPendingTests ?? 0) + (unit?.numTodoTests ?? 0) + (journeys?.stats?.skipped ?? 0);

console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exit(failed > 0 ? 1 : 0);
