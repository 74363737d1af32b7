// Everything that must pass: unit and browser tests (vitest), then the journeys (Playwright) on a fresh
// build behind the real server. Ends with one line that counts them all: "N passed, N failed, N skipped".
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Far above what either takes: what hangs is ended and counted as a failure. */
const LIMIT_MS = 15 * 60_000;

const reports = mkdtempSync(join(tmpdir(), 'kith-test-'));
const vitestReport = join(reports, 'vitest.json');
const journeyReport = join(reports, 'journeys.json');

/** Runs a tool of node_modules; true when it ended well. @param {string[]} args @param {NodeJS.ProcessEnv} [env] */
function run(args, env = {}) {
  const { status } = spawnSync(process.execPath, args, {
    stdio: 'inherit',
    env: { ...process.env, ...env },
    timeout: LIMIT_MS,
  });
  return status === 0;
}

/** A port nobody listens on, so that another run or a stray server does no harm. @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 4319));
    });
  });
}

if (!existsSync(new URL('../../shared/data', import.meta.url))) {
  console.log(
    'The reference data of ../shared is absent: tests that need it are skipped and counted.',
  );
}

const areUnitsSound = run([
  'node_modules/vitest/vitest.mjs',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${vitestReport}`,
]);
const isBuilt = run(['node_modules/vite/bin/vite.js', 'build']);
const areJourneysSound =
  isBuilt &&
  run(['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: journeyReport,
    KITH_TEST_PORT: process.env.KITH_TEST_PORT ?? String(await freePort()),
  });

/** A report, or null where a crash left none or half of one. @param {string} path */
function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

const unit = readReport(vitestReport);
const journeys = readReport(journeyReport);
rmSync(reports, { recursive: true, force: true });

const passed =
  (unit?.numPassedTests ?? 0) + (journeys?.stats?.expected ?? 0) + (journeys?.stats?.flaky ?? 0);
// What broke without any test to count it (a failed build, an unhandled error) is one failure, too.
const failedUnits = unit?.numFailedTests ?? 0;
const failedJourneys = journeys?.stats?.unexpected ?? 0;
const failed =
  (areUnitsSound ? 0 : Math.max(1, failedUnits)) +
  (areJourneysSound ? 0 : Math.max(1, failedJourneys)) +
  Number(process.env.KITH_FAILED_BEFORE ?? 0);
const skipped =
  (unit?.numPendingTests ?? 0) + (unit?.numTodoTests ?? 0) + (journeys?.stats?.skipped ?? 0);

console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exit(failed > 0 ? 1 : 0);
