/**
 * Answers: what is left of an import when the browser is killed in the middle of it? A real Chromium with
 * a real profile on disk imports a big table through the app; SIGKILL strikes; the same profile is opened
 * again. All of the import must be there, or nothing of it.
 *
 * Half of the kills fall at a drawn time, half when the database's files have grown to a drawn share of
 * what they grow to: the first kind mostly meets the analysis before, the second the writing itself.
 */
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { SCHEMA } from '../../src/lib/vault/schema.ts';
import { seededRandom } from '../../src/lib/core/random.ts';
import { startBrowser } from './mortal-browser.ts';

const DAY_MS = 86_400_000;
/** Few, so that the kills meet the writing and not mostly the analysis. */
const PEOPLE = 60;
const IMPORT_LIMIT_MS = 300_000;
/** Kills beyond the measured end meet a finished import: that has to last, too. */
const SPAN = 1.1;

export interface KillPlan {
  /** Where the built app is served. */
  address: string;
  kills: number;
  rows: number;
  seed: number;
  onKill?: (kill: Kill) => void;
}

export interface Kill {
  /** "after 812 ms", "at 43 % of the writing". */
  when: string;
  outcome: 'nothing' | 'all' | 'torn';
  /** Facts the database states after reopening, and interactions that lie in its columns. */
  held: Held;
}

interface Held {
  stated: number;
  interactions: number;
}

/** When to strike: asked again and again with ms since the import was confirmed and bytes written. */
type IsTime = (ms: number, bytes: number) => boolean;

/** Kills the browser in the middle of an import, each time in a fresh profile. */
export async function killImports(plan: KillPlan): Promise<Kill[]> {
  const random = seededRandom(plan.seed);
  const workplace = mkdtempSync(join(tmpdir(), 'kith-faults-'));
  const table = join(workplace, 'table.csv');
  writeFileSync(table, bigTable(plan.rows, plan.seed));
  try {
    const calm = await importCalmly(plan.address, join(workplace, 'calm'), table);
    const kills: Kill[] = [];
    for (let i = 0; i < plan.kills; i += 1) {
      const profile = join(workplace, `profile-${i}`);
      const ms = random() * calm.ms * SPAN;
      const share = random();
      const isByTime = i % 2 === 0;
      const limit = calm.ms * SPAN + 60_000;
      await importAndKill(plan.address, profile, table, (passed, bytes) =>
        isByTime ? passed >= ms : bytes >= share * calm.bytes || passed > limit,
      );
      const held = await heldAfterReopening(plan.address, profile);
      const kill: Kill = {
        when: isByTime
          ? `after ${Math.round(ms)} ms`
          : `at ${Math.round(100 * share)} % of the writing`,
        outcome: judge(held, calm.held),
        held: held ?? { stated: NaN, interactions: NaN },
      };
      kills.push(kill);
      plan.onKill?.(kill);
      rmSync(profile, { recursive: true, force: true });
    }
    return kills;
  } finally {
    rmSync(workplace, { recursive: true, force: true });
  }
}

/** A vault the app itself refuses to open (null) is as torn as one with half of the facts. */
function judge(held: Held | null, whole: Held): Kill['outcome'] {
  if (held?.stated === whole.stated && held.interactions === whole.interactions) return 'all';
  return held?.stated === 0 && held.interactions === 0 ? 'nothing' : 'torn';
}

/** One import left alone: how long it takes, how much it writes, what it holds. */
async function importCalmly(address: string, profile: string, table: string) {
  const browser = await startBrowser(profile);
  try {
    const before = bytesOf(profile);
    const confirm = await readTable(browser.page, address, table);
    const start = performance.now();
    await confirm();
    let held = await readHeld(browser.page);
    while (held.stated === 0) {
      if (performance.now() - start > IMPORT_LIMIT_MS) throw new Error('the import never ended');
      await pause(20);
      held = await readHeld(browser.page);
    }
    return { ms: performance.now() - start, bytes: bytesOf(profile) - before, held };
  } finally {
    await browser.kill();
  }
}

async function importAndKill(
  address: string,
  profile: string,
  table: string,
  isTime: IsTime,
): Promise<void> {
  const browser = await startBrowser(profile);
  try {
    const before = bytesOf(profile);
    const confirm = await readTable(browser.page, address, table);
    const start = performance.now();
    // Not awaited: the answer may never come.
    confirm().catch(() => {});
    while (!isTime(performance.now() - start, bytesOf(profile) - before)) await pause(1);
  } finally {
    await browser.kill();
  }
}

async function heldAfterReopening(address: string, profile: string): Promise<Held | null> {
  const browser = await startBrowser(profile);
  try {
    await openSources(browser.page, address);
    return await readHeld(browser.page);
  } catch {
    return null;
  } finally {
    await browser.close();
  }
}

async function openSources(page: Page, address: string): Promise<void> {
  await page.goto(`${address}/sources`);
  await page.getByRole('heading', { name: 'Sources', exact: true }).waitFor({ timeout: 120_000 });
}

/** Opens the app and reads the table; answers with the click that adds it. */
async function readTable(page: Page, address: string, table: string) {
  await openSources(page, address);
  await page.locator('input[type=file]').first().setInputFiles(table);
  const add = page.getByRole('button', { name: /^Add [\d,]+ facts?$/u });
  await add.waitFor({ timeout: 120_000 });
  return () => add.click();
}

/** What the database holds, read past the app. A database that was never made holds nothing. */
function readHeld(page: Page): Promise<Held> {
  // No function of its own may stand in here: tsx would mark its name with a helper the page lacks.
  return page.evaluate(async (schema) => {
    const known = await indexedDB.databases();
    if (!known.some(({ name, version }) => name === 'kith' && version === schema)) {
      return { stated: 0, interactions: 0 };
    }
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('kith');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const tx = db.transaction(['meta', 'columns']);
    const meta = tx.objectStore('meta').get('state');
    const keys = tx.objectStore('columns').getAllKeys();
    const chunks = tx.objectStore('columns').getAll();
    await new Promise<void>((resolve, reject) => {
      tx.oncomplete = () => resolve();
      tx.onabort = () => reject(tx.error);
    });
    db.close();
    const interactions = keys.result.reduce<number>((sum, key, i) => {
      const isKey = Array.isArray(key) && key[1] === 'interactions' && key[2] === 'keyHigh';
      return isKey ? sum + chunks.result[i].length : sum;
    }, 0);
    return { stated: Number(meta.result?.facts ?? 0), interactions };
  }, SCHEMA);
}

/** Bytes of the profile's databases on disk. */
function bytesOf(profile: string): number {
  try {
    const folder = join(profile, 'Default', 'IndexedDB');
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  } catch {
    // Not made yet, or a file vanished between the two looks.
    return 0;
  }
}

/** Letters among invented people, a few a day. */
function bigTable(rows: number, seed: number): string {
  const random = seededRandom(seed);
  const someone = () => `Person ${Math.floor(PEOPLE * random() ** 2)}`;
  const start = Date.UTC(2010, 0, 1);
  const lines = ['date,from,to'];
  for (let i = 0; i < rows; i += 1) {
    const day = new Date(start + Math.floor((i / rows) * 3650) * DAY_MS).toISOString().slice(0, 10);
    lines.push(`${day},${someone()},${someone()} Junior`);
  }
  return lines.join('\n');
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
