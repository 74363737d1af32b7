/**
 * How long scripts ran on the page's thread, by the engine's own sampling profiler. What the browser does
 * beneath them (turning canvas commands into pixels without a graphics card) is not counted.
 */
import type { Page } from '@playwright/test';

const SAMPLE_EVERY_US = 200;
/** Not scripts: the browser's own work, and rest. */
const NOT_SCRIPT = new Set(['(program)', '(idle)', '(root)']);

/** Ms of script on the page's thread while the work went on. */
export async function scriptTime(page: Page, work: () => Promise<void>): Promise<number> {
  const protocol = await page.context().newCDPSession(page);
  await protocol.send('Profiler.enable');
  await protocol.send('Profiler.setSamplingInterval', { interval: SAMPLE_EVERY_US });
  await protocol.send('Profiler.start');
  await work();
  const { profile } = await protocol.send('Profiler.stop');
  await protocol.detach();
  const nameOf = new Map(profile.nodes.map(({ id, callFrame }) => [id, callFrame.functionName]));
  const microseconds = (profile.samples ?? []).reduce((sum, id, at) => {
    return NOT_SCRIPT.has(nameOf.get(id) ?? '') ? sum : sum + (profile.timeDeltas?.[at] ?? 0);
  }, 0);
  return microseconds / 1000;
}
