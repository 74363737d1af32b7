/**
 * From knowledge to conclusions, with a cache that may be deleted at any time. The cache is stamped with
 * everything conclusions rest on; kept positions and groups are remembered beside it, so that people stay
 * where they stand, and groups what they are, when something new is added.
 */
import * as v from 'valibot';
import {
  ANALYSIS_STAGES,
  analyseInStages,
  judgeRhythmAgain,
  layOutAgain,
  tagAgain,
} from '#core/analyse.ts';
import type { AnalysisOptions, Conclusions } from '#core/conclusions.ts';
import { rememberClusters, type FormerClusters } from '#core/clusters/former-clusters.ts';
import { TERM_KINDS } from '#core/clusters/term-name.ts';
import { HandleShape } from '#vault/shapes.ts';
import type { Decisions } from '#core/decisions.ts';
import type { FactSet } from '#core/facts/facts.ts';
import { positionsOf } from '#core/layout/layout.ts';
import { stateHash } from '#core/facts/state-hash.ts';
import type { Vault } from '#vault/vault.ts';
import type { Job } from './job.ts';

const CONCLUSIONS = 'conclusions';
const POSITIONS = 'positions';
const GROUPS = 'groups';

/** What a stored cache must hold to be believed; the stamp vouches for the rest. */
const CachedShape = v.object({
  stamp: v.string(),
  wordsText: v.string(),
  rhythmText: v.string(),
  tagsText: v.string(),
  arrangement: v.number(),
  conclusions: v.custom<Conclusions>((value) =>
    v.is(v.looseObject({ people: v.looseObject({ persons: v.array(v.unknown()) }) }), value),
  ),
});

/** Each arrangement of the map is remembered by itself, so that undo finds the earlier one as it was. */
const positionsKey = (arrangement: number): string =>
  arrangement === 0 ? POSITIONS : `${POSITIONS} ${arrangement}`;

const PositionsShape = v.map(v.string(), v.object({ x: v.number(), y: v.number() }));

const NameShape = v.variant('kind', [
  v.object({ kind: v.picklist(TERM_KINDS), name: v.string() }),
  v.object({ kind: v.literal('around'), person: HandleShape }),
]);
const GroupsShape = v.object({
  ego: v.nullable(HandleShape),
  resolution: v.number(),
  clusters: v.array(
    v.object({
      id: v.string(),
      hue: v.number(),
      named: v.nullable(NameShape),
      members: v.array(HandleShape),
    }),
  ),
}) satisfies v.GenericSchema<unknown, FormerClusters>;

/** What conclusions rest on. */
export interface Basis {
  facts: FactSet;
  decisions: Decisions;
  /** Equal for equal decisions of those that shape everything, of the owner's words, of rhythm and tags. */
  shapingText: string;
  wordsText: string;
  rhythmText: string;
  tagsText: string;
  options: AnalysisOptions;
}

type Positions = Map<string, { x: number; y: number }>;

/** Conclusions and what they hold for. */
interface Held {
  stamp: string;
  wordsText: string;
  rhythmText: string;
  tagsText: string;
  arrangement: number;
  conclusions: Conclusions;
}

/** Results kept in memory: the present one and the one before, so that an undo costs nothing. */
const HELD_AT_ONCE = 2;

export class Concluder {
  readonly #codeVersion: string | null;
  /** Latest first. */
  #held: Held[] = [];
  #stored: Conclusions | null = null;

  /** `codeVersion` differs with every build of the code; null stores positions only. */
  constructor(codeVersion: string | null) {
    this.#codeVersion = codeVersion;
  }

  /** Conclusions for this basis: those held, else those stored, else worked out. Nothing is stored. */
  async conclude(basis: Basis, vault: Vault, job: Job): Promise<Conclusions> {
    const stamp = stampOf(basis, this.#codeVersion ?? '');
    const { wordsText, rhythmText, tagsText } = basis;
    const { arrangement } = basis.decisions;
    const known = await this.#known(stamp, basis, vault);
    const judged =
      known?.wordsText === wordsText
        ? known.rhythmText === rhythmText
          ? known.conclusions
          : judgeRhythmAgain(known.conclusions, basis.facts, basis.decisions)
        : await workOut(basis, vault, job, known?.conclusions ?? null);
    const isTagged = known === null || known.tagsText === tagsText;
    const tagged = isTagged ? judged : tagAgain(judged, basis.decisions);
    const stands = known === null || known.arrangement === arrangement;
    const conclusions = stands ? tagged : await rearrange(tagged, basis, vault, job);
    const latest = { stamp, wordsText, rhythmText, tagsText, arrangement, conclusions };
    const others = this.#held.filter((held) => held.conclusions !== conclusions);
    this.#held = [latest, ...others].slice(0, HELD_AT_ONCE);
    return conclusions;
  }

  /**
   * Stores the latest conclusions, and where everyone drawn stands now; of other arrangements only those
   * `withinReach` stay. A failure costs only time.
   */
  async store(vault: Vault, withinReach: ReadonlySet<number>): Promise<void> {
    const [latest] = this.#held;
    if (!latest || latest.conclusions === this.#stored) return;
    this.#stored = latest.conclusions;
    const { clusters, people, layout } = latest.conclusions;
    const kept = await keptPositions(vault, latest.arrangement);
    const entries: [string, unknown][] = [
      [positionsKey(latest.arrangement), new Map([...kept, ...positionsOf(layout, people)])],
      [GROUPS, rememberClusters(clusters, people)],
    ];
    if (this.#codeVersion !== null) entries.push([CONCLUSIONS, latest]);
    await vault.writeCache(entries).catch(() => {});
    const reached = new Set([...withinReach].map(positionsKey));
    const isLost = (key: string) => key.startsWith(POSITIONS) && !reached.has(key);
    await vault.dropCache(isLost).catch(() => {});
  }

  forget(): void {
    this.#held = [];
    this.#stored = null;
  }

  /**
   * What was concluded of the same facts and shaping decisions, with equal words, places and rhythms if it
   * can be.
   */
  async #known(
    stamp: string,
    { wordsText, rhythmText, decisions }: Basis,
    vault: Vault,
  ): Promise<Held | null> {
    const held = this.#held.filter((each) => each.stamp === stamp);
    const ofWords = held.filter((each) => each.wordsText === wordsText);
    const ofPlaces = ofWords.filter((each) => each.arrangement === decisions.arrangement);
    const equal =
      ofPlaces.find((each) => each.rhythmText === rhythmText) ??
      ofPlaces[0] ??
      ofWords[0] ??
      held[0];
    if (equal || this.#codeVersion === null) return equal ?? null;
    const cached = v.safeParse(CachedShape, await vault.readCache(CONCLUSIONS).catch(() => null));
    if (!cached.success || cached.output.stamp !== stamp) return null;
    this.#stored = cached.output.conclusions;
    return cached.output;
  }
}

function stampOf({ facts, shapingText, options }: Basis, codeVersion: string): string {
  const { asOf, timeZone, seed, settings } = options;
  return JSON.stringify([
    codeVersion,
    asOf,
    timeZone,
    seed,
    settings,
    stateHash(facts),
    shapingText,
  ]);
}

/** Works conclusions out, stage by stage; `job` may stop it between two. */
async function workOut(
  { facts, decisions, options }: Basis,
  vault: Vault,
  job: Job,
  earlier: Conclusions | null,
): Promise<Conclusions> {
  const positions = await keptPositions(vault, decisions.arrangement);
  const groups = await keptGroups(vault);
  const stages = analyseInStages(facts, decisions, options, positions, groups, earlier);
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

/** The same conclusions in the arrangement decided on: as it was last seen, or made anew. */
async function rearrange(
  conclusions: Conclusions,
  { decisions }: Basis,
  vault: Vault,
  job: Job,
): Promise<Conclusions> {
  const total = ANALYSIS_STAGES.length;
  job.report({ stage: 'layout', done: ANALYSIS_STAGES.indexOf('layout'), total });
  await job.breathe();
  const kept = await keptPositions(vault, decisions.arrangement);
  return layOutAgain(conclusions, decisions, kept.size === 0 ? null : kept);
}

/** Where people stood in an arrangement when it was last drawn. */
async function keptPositions(vault: Vault, arrangement: number): Promise<Positions> {
  const read = vault.readCache(positionsKey(arrangement)).catch(() => null);
  const stored = v.safeParse(PositionsShape, await read);
  return stored.success ? stored.output : new Map();
}

/** The groups as they were last seen; null before the first time. */
async function keptGroups(vault: Vault): Promise<FormerClusters | null> {
  const stored = v.safeParse(GroupsShape, await vault.readCache(GROUPS).catch(() => null));
  return stored.success ? stored.output : null;
}
