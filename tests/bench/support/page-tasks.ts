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

export interface PageTask {
  /** From its start to its end, whoever else had the processor in between. */
  ms: number;
  /** Of these, what the page's thread itself computed. */
  computingMs: number;
}

/** The longest task the page's thread ran while the work went on. One page may be open. */
export async function longestPageTask(
  browser: Browser,
  page: Page,
  work: () => Promise<void>,
): Promise<PageTask> {
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
  const tasks = traceEvents
    .filter((event) => event.name.endsWith(TASK) && pageThreads.has(threadOf(event)))
    .map(({ dur = 0, tdur = 0 }) => ({ ms: dur / 1000, computingMs: tdur / 1000 }));
  const [longest] = tasks.sort((a, b) => b.ms - a.ms);
  if (!longest) throw new Error('the trace holds no task of the page');
  return longest;
}
