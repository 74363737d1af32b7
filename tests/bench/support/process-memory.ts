/**
 * How much memory the page's process holds, its worker included, by the kernel's own count. What is mapped
 * from the browser's program on disk is left out: it is there before any page and shared by every process.
 * Linux only; NaN elsewhere.
 */
import { readFileSync } from 'node:fs';
import type { Browser } from '@playwright/test';

const LOOK_EVERY_MS = 100;
const OWN = /^Rss(?:Anon|Shmem):\s+(\d+) kB/gmu;

/** MB before the work, and at most while it went on. */
export interface MemoryUsed {
  before: number;
  peak: number;
}

/** Looks at the page's process ten times a second while the work goes on. One page may be open. */
export async function memoryWhile(
  browser: Browser,
  work: () => Promise<unknown>,
): Promise<MemoryUsed> {
  const protocol = await browser.newBrowserCDPSession();
  const { processInfo } = await protocol.send('SystemInfo.getProcessInfo');
  const pages = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  // A browser keeps an empty process in reserve: the page's is the one that holds most.
  const held = (): number => Math.max(...pages.map(ownMegabytes));
  const before = held();
  let peak = before;
  const looking = setInterval(() => void (peak = Math.max(peak, held())), LOOK_EVERY_MS);
  try {
    await work();
  } finally {
    clearInterval(looking);
  }
  return { before, peak: Math.max(peak, held()) };
}

function ownMegabytes(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return (
      [...status.matchAll(OWN)].reduce((sum, [, kilobytes]) => sum + Number(kilobytes), 0) / 1024
    );
  } catch {
    return NaN;
  }
}
