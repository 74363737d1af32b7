/**
 * From knowledge to conclusions, with a cache that may be deleted at any time. The cache is stamped with
 * everything conclusions rest on; kept positions are remembered beside it, per person, so that people
 * stay where they stand when something new is added.
 */
import * as v from 'valibot';
import { ANALYSIS_STAGES, analyseInStages } from '#core/analyse.ts';
import type { AnalysisOptions, Conclusions } from '#core/conclusions.ts';
import type { Decisions } from '#core/decisions.ts';
import type { FactSet } from '#core/facts/facts.ts';
import { stateHash } from '#core/facts/state-hash.ts';
import type { KeptPositions } from '#core/layout/layout.ts';
import type { Vault } from '#vault/vault.ts';
import type { Job } from './job.ts';

const CONCLUSIONS = 'conclusions';
const POSITIONS = 'positions';

/** What a stored cache must hold to be believed; the stamp vouches for the rest. */
const CachedShape = v.object({
  stamp: v.string(),
  conclusions: v.custom<Conclusions>((value) =>
    v.is(v.looseObject({ people: v.looseObject({ persons: v.array(v.unknown()) }) }), value),
  ),
});

const PositionsShape = v.map(v.string(), v.object({ x: v.number(), y: v.number() }));

/** What conclusions rest on. */
export interface Basis {
  facts: FactSet;
  decisions: Decisions;
  /** Equal for equal decisions. */
  decisionsText: string;
  options: AnalysisOptions;
}

type Positions = Map<string, { x: number; y: number }>;

export class Concluder {
  readonly #codeVersion: string | null;
  #latest: { stamp: string; conclusions: Conclusions; isStored: boolean } | null = null;

  /** `codeVersion` differs with every build of the code; null stores positions only. */
  constructor(codeVersion: string | null) {
    this.#codeVersion = codeVersion;
  }

  /** Conclusions for this basis: the latest, else the stored, else worked out. Nothing is stored. */
  async conclude(basis: Basis, vault: Vault, job: Job): Promise<Conclusions> {
    const stamp = stampOf(basis, this.#codeVersion ?? '');
    if (this.#latest?.stamp === stamp) return this.#latest.conclusions;
    const cached = this.#codeVersion === null ? null : await cachedConclusions(vault, stamp);
    const conclusions = cached ?? (await workOut(basis, await keptPositions(vault), job));
    this.#latest = { stamp, conclusions, isStored: cached !== null };
    return conclusions;
  }

  /** Stores the latest conclusions, and where everyone drawn stands now. A failure costs only time. */
  async store(vault: Vault): Promise<void> {
    const latest = this.#latest;
    if (!latest || latest.isStored) return;
    latest.isStored = true;
    const entries: [string, unknown][] = [
      [POSITIONS, withPositions(await keptPositions(vault), latest.conclusions)],
    ];
    if (this.#codeVersion !== null) {
      entries.push([CONCLUSIONS, { stamp: latest.stamp, conclusions: latest.conclusions }]);
    }
    await vault.writeCache(entries).catch(() => {});
  }

  forget(): void {
    this.#latest = null;
  }
}

function stampOf({ facts, decisionsText, options }: Basis, codeVersion: string): string {
  const { asOf, timeZone, seed, settings } = options;
  return JSON.stringify([
    codeVersion,
    asOf,
    timeZone,
    seed,
    settings,
    stateHash(facts),
    decisionsText,
  ]);
}

/** What is stored under this stamp; null when that is something else, nothing, or damaged. */
async function cachedConclusions(vault: Vault, stamp: string): Promise<Conclusions | null> {
  const cached = v.safeParse(CachedShape, await vault.readCache(CONCLUSIONS).catch(() => null));
  return cached.success && cached.output.stamp === stamp ? cached.output.conclusions : null;
}

/** Works conclusions out, stage by stage; `job` may stop it between two. */
async function workOut(
  { facts, decisions, options }: Basis,
  positions: KeptPositions,
  job: Job,
): Promise<Conclusions> {
  const stages = analyseInStages(facts, decisions, options, positions);
  for (;;) {
    const step = stages.next();
    if (step.done === true) return step.value;
    job.report({
      stage: step.value,
      done: ANALYSIS_STAGES.indexOf(step.value),
      total: ANALYSIS_STAGES.length,
    });
    await job.breathe();
  }
}

/** Where people stood when last drawn. */
async function keptPositions(vault: Vault): Promise<Positions> {
  const stored = v.safeParse(PositionsShape, await vault.readCache(POSITIONS).catch(() => null));
  return stored.success ? stored.output : new Map();
}

function withPositions(positions: Positions, { people, layout }: Conclusions): Positions {
  people.persons.forEach(({ id }, person) => {
    const at = { x: layout.x[person] ?? NaN, y: layout.y[person] ?? NaN };
    if (!Number.isNaN(at.x) && !Number.isNaN(at.y)) positions.set(id, at);
  });
  return positions;
}
