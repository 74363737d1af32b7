/**
 * What a piece of work took of the machine: processor time and memory of the page's process, its worker
 * included. Memory is the kernel's own count (Linux only; NaN elsewhere), without what is mapped from the
 * browser's program on disk: that is there before any page and shared by every process.
 */
import { readFileSync } from 'node:fs';
import type { Browser, CDPSession } from '@playwright/test';

const LOOK_EVERY_MS = 100;
const OWN = /^Rss(?:Anon|Shmem):\s+(\d+) kB/gmu;

export interface ProcessUse {
  /** On the wall. */
  ms: number;
  /** Of all threads together: on a busy machine the steadier figure. */
  processorMs: number;
  /** MB before the work, and at most while it went on. */
  memoryBefore: number;
  memoryPeak: number;
}

/** Looks at the page's process ten times a second while the work goes on. One page may be open. */
export async function useWhile(
  browser: Browser,
  work: () => Promise<unknown>,
): Promise<ProcessUse> {
  const protocol = await browser.newBrowserCDPSession();
  const before = await pageProcesses(protocol);
  // A browser keeps an empty process in reserve: the page's is the one that holds most.
  const held = (): number => Math.max(...before.map(({ id }) => ownMegabytes(id)));
  const memoryBefore = held();
  let memoryPeak = memoryBefore;
  const look = (): void => void (memoryPeak = Math.max(memoryPeak, held()));
  const looking = setInterval(look, LOOK_EVERY_MS);
  const started = performance.now();
  try {
    await work();
  } finally {
    clearInterval(looking);
  }
  const ms = performance.now() - started;
  look();
  const processorMs = secondsOf(await pageProcesses(protocol)) - secondsOf(before);
  return { ms, processorMs: processorMs * 1000, memoryBefore, memoryPeak };
}

async function pageProcesses(protocol: CDPSession) {
  const { processInfo } = await protocol.send('SystemInfo.getProcessInfo');
  return processInfo.filter(({ type }) => type === 'renderer');
}

function secondsOf(processes: readonly { cpuTime: number }[]): number {
  return processes.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

function ownMegabytes(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const kilobytes = [...status.matchAll(OWN)].map(([, count]) => Number(count));
    return kilobytes.reduce((sum, count) => sum + count, 0) / 1024;
  } catch {
    return NaN;
  }
}
