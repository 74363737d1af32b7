/**
 * How long the page's thread was held at a stretch: from the browser's own trace of the tasks it ran there.
 * Workers of the page run on threads of other names and are not counted.
 */
import type { Browser, Page } from '@playwright/test';

const PAGE_THREAD = 'CrRendererMain';
const TASK = 'RunTask';
const CATEGORIES = ['disabled-by-default-devtools.timeline', 'devtools.timeline', 'toplevel'];

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** Microseconds on the wall, and of the processor; missing where something has no length. */
  dur?: number;
  tdur?: number;
  args?: { name?: string };
}

/** Ms of the longest tasks: the two may be of different ones. */
export interface LongestTasks {
  /** From its start to its end, whoever else had the processor in between. */
  wall: number;
  /** By the processor time of the page's thread alone: on a busy machine the steadier figure. */
  computing: number;
}

/** The longest tasks the page's thread ran while the work went on. One page may be open. */
export async function longestPageTasks(
  browser: Browser,
  page: Page,
  work: () => Promise<void>,
): Promise<LongestTasks> {
  await browser.startTracing(page, { categories: CATEGORIES });
  await work();
  const trace = await browser.stopTracing();
  const { traceEvents } = JSON.parse(trace.toString('utf8')) as { traceEvents: TraceEvent[] };
  const threadOf = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`;
  const pageThreads = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === PAGE_THREAD)
      .map(threadOf),
  );
  const tasks = traceEvents.filter(
    (event) => event.name.endsWith(TASK) && pageThreads.has(threadOf(event)),
  );
  if (tasks.length === 0) throw new Error('the trace holds no task of the page');
  const longest = { wall: 0, computing: 0 };
  for (const { dur = 0, tdur = 0 } of tasks) {
    longest.wall = Math.max(longest.wall, dur / 1000);
    longest.computing = Math.max(longest.computing, tdur / 1000);
  }
  return longest;
}
