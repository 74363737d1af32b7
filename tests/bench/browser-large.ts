/**
 * Part of `npm run bench`: a backup of texts of 1 GB, most of it pictures, and a Google Takeout archive of
 * 500 MB, most of it mail with attachments, dropped on the app in a real browser. For each: how fast from
 * the drop to the preview, how much memory at most, how often the progress moved; then once more, cancelled
 * in the middle, which must leave every stored fact and the screen as they were. That memory stays flat,
 * that progress moves and that nothing is left behind is asserted; speed is only told.
 */
import { strict as assert } from 'node:assert';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { addButton } from '../journeys/support/journey.ts';
import { MEGABYTE, speed } from './support/figures.ts';
import { writeSmsBackup, writeTakeout } from './support/large-exports.ts';
import { dropFile, withPage } from './support/measured-page.ts';
import { useWhile } from './support/process-use.ts';
import { storedRows } from './support/stored-rows.ts';

const LIMIT_MS = 120_000;
const MEMORY_LIMIT_MB = 300;
/** The bar must have stood at so many places at least. Few, for fast machines. */
const MIN_MOVES = 8;
const LOOK_EVERY_MS = 50;
/** Cancelled once this share is read. */
const MIDDLE = 0.4;

const folder = mkdtempSync(join(tmpdir(), 'kith-bench-large-'));
try {
  await bench('Backup of texts of 1 GB', join(folder, 'sms-made.xml'), (path) =>
    writeSmsBackup(path, 1024 * MEGABYTE),
  );
  await bench('Takeout of 500 MB', join(folder, 'takeout-20260101T000000Z-001.zip'), (path) =>
    writeTakeout(path, 500 * MEGABYTE),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
// An open debugging connection would keep the process alive for ever.
process.exit();

async function bench(
  what: string,
  path: string,
  write: (path: string) => Promise<void>,
): Promise<void> {
  await write(path);
  const bytes = statSync(path).size;
  let moves = 0;
  const use = await withPage(({ browser, page }) =>
    useWhile(browser, async () => {
      await dropFile(page, path);
      moves = (await sharesUntil(page, () => addButton(page).isVisible())).size;
    }),
  );
  const left = await withPage(({ page }) => cancelled(page, path));
  rmSync(path);
  console.log(
    `${what} in a browser: ${speed(bytes, use.ms)} from drop to preview, ` +
      `${use.memoryPeak.toFixed(0)} MB of memory at most (limit: ${MEMORY_LIMIT_MB}), ` +
      `${use.memoryBefore.toFixed(0)} before; progress seen at ${moves} places; ` +
      `cancelled at ${(left.share * 100).toFixed(0)} %: answered in ${left.ms.toFixed(0)} ms, nothing left`,
  );
  assert(
    !(use.memoryPeak >= MEMORY_LIMIT_MB),
    `${what}: ${use.memoryPeak.toFixed(0)} MB of memory`,
  );
  assert(moves >= MIN_MOVES, `${what}: progress moved ${moves} times`);
}

/** Cancels in the middle of reading: the database then holds what it held. */
async function cancelled(page: Page, path: string): Promise<{ share: number; ms: number }> {
  const before = await storedRows(page);
  await dropFile(page, path);
  let share = 0;
  await sharesUntil(page, (now) => {
    share = now ?? share;
    return Promise.resolve(share >= MIDDLE);
  });
  const asked = performance.now();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByText(/Nothing has been read yet/u).waitFor({ timeout: LIMIT_MS });
  const ms = performance.now() - asked;
  assert.equal(await storedRows(page), before, 'a cancelled reading left something behind');
  return { share, ms };
}

/** The different shares the progress bar told until something came true. */
async function sharesUntil(
  page: Page,
  isDone: (share: number | null) => Promise<boolean>,
): Promise<Set<number>> {
  const seen = new Set<number>();
  const started = performance.now();
  for (;;) {
    const bar = page.getByRole('progressbar');
    const value = await bar
      .first()
      .getAttribute('aria-valuenow', { timeout: LOOK_EVERY_MS })
      .catch(() => null);
    const share = value === null ? null : Number(value) / 100;
    if (share !== null) seen.add(share);
    if (await isDone(share)) return seen;
    assert(performance.now() - started < LIMIT_MS, 'reading took too long');
    await page.waitForTimeout(LOOK_EVERY_MS);
  }
}
