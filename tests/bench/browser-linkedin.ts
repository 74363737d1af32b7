/**
 * Part of `npm run bench`: a LinkedIn archive of 1,500 connections and 4,000 messages in a real browser,
 * from the drop to the preview, to the commit (the preview is confirmed as soon as it can be) and to the map
 * drawn; and the longest task the page's thread ran from the drop until the map stood still. A fresh browser
 * each run. Medians of three runs and the worst task of all; nothing is asserted.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { addButton, expectMap } from '../journeys/support/journey.ts';
import { quantile } from './support/figures.ts';
import { dropFile, withPage, type MeasuredPage } from './support/measured-page.ts';
import { longestPageTasks } from './support/page-tasks.ts';

const RUNS = 3;
/** Long enough for names and edges that are drawn when the camera rests. */
const SETTLED_MS = 2_000;
const archive = fileURLToPath(
  new URL(
    '../../../shared/samples/linkedin/synthetic-Complete_LinkedInDataExport_03-09-2026.zip',
    import.meta.url,
  ),
);

if (existsSync(archive)) await benchArchive();
else console.log('LinkedIn archive in a browser: not here (needs ../shared)');
// An open debugging connection would keep the process alive for ever.
process.exit();

async function benchArchive(): Promise<void> {
  const runs: Awaited<ReturnType<typeof addArchive>>[] = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await withPage(addArchive));
  const say = (what: string, values: readonly number[], note = ''): void => {
    const ms = quantile(values, 0.5).toFixed(0);
    console.log(`LinkedIn archive in a browser: ${what.padEnd(17)} ${ms} ms ${note}`);
  };
  say(
    'drop to preview',
    runs.map(({ preview }) => preview),
  );
  say(
    'drop to commit',
    runs.map(({ commit }) => commit),
    '(aim: 10,000)',
  );
  say(
    'drop to map',
    runs.map(({ map }) => map),
  );
  const longest = runs.map(({ task }) => task.wall);
  const computing = Math.max(...runs.map(({ task }) => task.computing));
  say(
    'longest page task',
    longest,
    `(aim: 200), ${Math.max(...longest).toFixed(0)} in the worst run; none computed over ${computing.toFixed(0)} ms`,
  );
}

async function addArchive({ browser, page }: MeasuredPage) {
  const at = { preview: NaN, commit: NaN, map: NaN };
  const task = await longestPageTasks(browser, page, async () => {
    const dropped = performance.now();
    await dropFile(page, archive);
    await addButton(page).waitFor();
    at.preview = performance.now() - dropped;
    await addButton(page).click();
    await page.waitForURL(/\/map$/u);
    at.commit = performance.now() - dropped;
    await expectMap(page);
    at.map = performance.now() - dropped;
    await page.waitForTimeout(SETTLED_MS);
  });
  return { ...at, task };
}
