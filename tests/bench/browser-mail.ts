/**
 * Part of `npm run bench`: a mailbox of 1 GB on disk, with CRLF, folded and encoded headers and unescaped
 * "From " lines, dropped on the app in a real browser and read in its worker: how fast from the drop to the
 * preview, and how much memory at most. Nothing is asserted.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addButton } from '../journeys/support/journey.ts';
import { madeMailbox } from '../support/made-mailbox.ts';
import { MEGABYTE, speed } from './support/figures.ts';
import { dropFile, withPage } from './support/measured-page.ts';
import { useWhile } from './support/process-use.ts';

const LIMIT_MS = 180_000;
const folder = mkdtempSync(join(tmpdir(), 'kith-bench-mail-'));
const path = join(folder, 'made.mbox');

try {
  await writeMailbox(1024 * MEGABYTE);
  const bytes = statSync(path).size;
  const use = await withPage(({ browser, page }) =>
    useWhile(browser, async () => {
      await dropFile(page, path);
      await addButton(page).waitFor({ timeout: LIMIT_MS });
    }),
  );
  console.log(
    `Mailbox of 1 GB in a browser: ${speed(bytes, use.ms)} from drop to preview (aim: 50), ` +
      `${speed(bytes, use.processorMs)} by processor time of the page and its worker; ` +
      `${use.memoryPeak.toFixed(0)} MB of memory at most (aim: 300), ${use.memoryBefore.toFixed(0)} before`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
// An open debugging connection would keep the process alive for ever.
process.exit();

async function writeMailbox(bytes: number): Promise<void> {
  const file = await open(path, 'w');
  const reader = madeMailbox(bytes, 1).getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    await file.write(next.value);
  }
  await file.close();
}
