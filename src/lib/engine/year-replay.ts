/**
 * What changed within the last year, on demand: the core is asked again as of a year ago, told today's
 * groups as those it knows. It runs beside the engine's line, for it reads and writes nothing; one at a
 * time, the answer kept while the conclusions it was compared with are those shown.
 */
import { groundInStages } from '#core/analyse.ts';
import { rememberClusters } from '#core/clusters/former-clusters.ts';
import { yearBefore, yearChanges, type YearChanges } from '#core/composition/year-changes.ts';
import type { Conclusions } from '#core/conclusions.ts';
import { upTo } from '#core/facts/as-of.ts';
import type { Basis } from './conclude.ts';
import type { Job } from './job.ts';

/** People, ties, groups, and laying the two side by side. */
const STEPS = 4;

export class YearReplay {
  #job: Job | null = null;
  #held: { conclusions: Conclusions; changes: YearChanges | null } | null = null;

  /** Null where the files do not reach back a year. `basis` is what the conclusions rest on. */
  async changes(basis: Basis, conclusions: Conclusions, job: Job): Promise<YearChanges | null> {
    if (this.#held?.conclusions === conclusions) return this.#held.changes;
    this.stop();
    this.#job = job;
    const changes = await replay(basis, conclusions, job);
    this.#held = { conclusions, changes };
    return changes;
  }

  /** Stops the running replay, if there is one. */
  stop(): void {
    this.#job?.cancel();
    this.#job = null;
  }
}

async function replay(
  { facts, decisions, options }: Basis,
  now: Conclusions,
  job: Job,
): Promise<YearChanges | null> {
  const known = upTo(facts, options.asOf, options.timeZone);
  const year = yearBefore(known, options.asOf);
  if (year === null) return null;
  const then = { ...options, asOf: year.since };
  const stages = groundInStages(known, decisions, then, rememberClusters(now.clusters, now.people));
  for (let done = 0; ; done += 1) {
    const step = stages.next();
    if (step.done === true) {
      const { settings } = options;
      return yearChanges({ facts: known, now, then: step.value, settings, ...year });
    }
    job.report({ stage: step.value, done, total: STEPS });
    await job.breathe();
  }
}
