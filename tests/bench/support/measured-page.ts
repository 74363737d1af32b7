/** The built app in a browser of its own, opened as a newcomer meets it, to be measured from outside. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { startBrowser } from '../../faults/mortal-browser.ts';
import { serveApp } from '../../support/served-app.ts';

const PORT = 4741;
const SIZE = { width: 1440, height: 900 };

export interface MeasuredPage {
  browser: Browser;
  page: Page;
}

/** Opens the app on an empty database for one measurement, and clears all of it away behind it. */
export async function withPage<Result>(
  work: (measured: MeasuredPage) => Promise<Result>,
): Promise<Result> {
  const profile = mkdtempSync(join(tmpdir(), 'kith-bench-'));
  const app = await serveApp(PORT);
  const { page, close } = await startBrowser(profile);
  try {
    const browser = page.context().browser();
    if (!browser) throw new Error('the browser is gone');
    await page.setViewportSize(SIZE);
    await page.goto(app.address);
    await page.getByRole('heading', { name: 'Open my files' }).waitFor();
    return await work({ browser, page });
  } finally {
    await close();
    app.stop();
    rmSync(profile, { recursive: true, force: true });
  }
}

/** Drops a file of this disk in the middle of the page, as the system would. */
export async function dropFile(page: Page, path: string): Promise<void> {
  const protocol = await page.context().newCDPSession(page);
  const at = { x: SIZE.width / 2, y: SIZE.height / 2 };
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await protocol.send('Input.dispatchDragEvent', { type, ...at, data });
  }
  await protocol.detach();
}
