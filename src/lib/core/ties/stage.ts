/**
 * How far each person and I have come, contact → acquaintance → connection → close, and the one thing that
 * is missing for the next step.
 *
 * Contact: details exchanged (a connection, a card), no dated event. Acquaintance: some contact. Connection:
 * contact in both directions (or met), in at least `connectionMonths` separate months. Close: a connection
 * whose strength is called close. A hundred unanswered letters stay acquaintance. My own word on closeness
 * goes first: whom I call close is close, strong a connection at least, familiar an acquaintance at least.
 *
 * What is missing, in this order: any dated contact; a reply of who never wrote; months; then what would raise
 * strength most, were it there in full. Who one knows together is left out: nobody can do anything about it. So is
 * how soon one answers: to hurry people is not Kith's to do.
 * Source: people-tools §1, rows 1–3. Cost: O(persons).
 */
import type { Settings } from '../settings.ts';
import type { OwnWords } from './own-words.ts';
import { strengthWord } from './strength-words.ts';
import {
  FACTORS,
  STAGE_NEEDS,
  STAGES,
  STRENGTH_WORDS,
  type FactorName,
  type Stage,
  type StageNeed,
} from './tie-table.ts';
import type { TieSignals } from './tie-signals.ts';

export interface Stages {
  /** Index into STAGES per person; contact for everybody without a tie to me, and for me. */
  stage: Uint8Array;
  /** Index into STAGE_NEEDS per person; nothing for the last stage, for me, and where I said how close it is. */
  stageNeed: Uint8Array;
  /** Separate months with dated contact, per person. */
  contactMonths: Uint16Array;
}

export interface StageEvidence {
  signals: TieSignals;
  strength: Float64Array;
  /** Row-major, as in the tie table. */
  factors: Float64Array;
  /** The lower end of each tie. */
  a: Uint32Array;
  ego: number | null;
}

/** `egoTie`: tie with me per person, −1 where there is none. */
export function judgeStages(
  evidence: StageEvidence,
  egoTie: Int32Array,
  { closeness }: OwnWords,
  settings: Settings,
): Stages {
  const stages: Stages = {
    stage: new Uint8Array(egoTie.length),
    stageNeed: new Uint8Array(egoTie.length),
    contactMonths: new Uint16Array(egoTie.length),
  };
  egoTie.forEach((tie, person) => {
    if (tie < 0) return;
    const judged = judgeOne(evidence, tie, settings);
    const said = AT_LEAST[STRENGTH_WORDS[closeness[person] ?? 0] ?? 'unknown'];
    const stage = Math.max(STAGES.indexOf(judged.stage), said === null ? 0 : STAGES.indexOf(said));
    stages.stage[person] = stage;
    stages.stageNeed[person] = STAGE_NEEDS.indexOf(closeness[person] ? 'nothing' : judged.need);
    stages.contactMonths[person] = evidence.signals.activeMonths[tie] ?? 0;
  });
  return stages;
}

/** The stage an own word makes sure of. */
const AT_LEAST = {
  unknown: null,
  weak: null,
  familiar: 'acquaintance',
  strong: 'connection',
  close: 'close',
} as const satisfies Record<(typeof STRENGTH_WORDS)[number], Stage | null>;

/** Half of somebody's attention, or every other of their weeks, is as much as one tie can hope for. */
const FULLEST_SHARE = 0.5;

function judgeOne(
  { signals, strength, factors, a, ego }: StageEvidence,
  tie: number,
  settings: Settings,
): { stage: Stage; need: StageNeed } {
  if ((signals.dated[tie] ?? 0) === 0) return { stage: 'contact', need: 'contact' };
  const [mine, theirs] =
    a[tie] === ego ? [signals.fromA, signals.fromB] : [signals.fromB, signals.fromA];
  const hasMet = (signals.together[tie] ?? 0) > 0;
  if (!hasMet && !mine[tie]) return { stage: 'acquaintance', need: 'reply-from-me' };
  if (!hasMet && !theirs[tie]) return { stage: 'acquaintance', need: 'reply-from-them' };
  if ((signals.activeMonths[tie] ?? 0) < settings.connectionMonths) {
    return { stage: 'acquaintance', need: 'months' };
  }
  if (strengthWord(strength[tie] ?? NaN, settings) === 'close') {
    return { stage: 'close', need: 'nothing' };
  }
  const part = (name: FactorName): number =>
    factors[tie * FACTORS.length + FACTORS.indexOf(name)] ?? 0;
  return { stage: 'connection', need: mostToGain(part, settings) };
}

/**
 * Whose fullness would gain most, by the formula of `strength.ts`: parts of the sum gain what the guards leave
 * of them, a guard gains what it takes now. Parts are scaled alike, so the whole one is, too.
 */
function mostToGain(part: (name: FactorName) => number, settings: Settings): StageNeed {
  const sum = part('attention') + part('activeWeeks') + part('overlap') + part('years');
  const balanced = sum + part('reciprocity');
  const lasting = balanced + part('fading');
  const believed = lasting + part('littleData');
  if (!(believed > 0)) return 'attention';
  const scale = Math.pow(believed + part('replies'), 1 - 1 / settings.strengthSpread);
  const left = (full: number, name: FactorName): number =>
    ((full * scale - part(name)) * believed) / sum;
  const gains: [StageNeed, number][] = [
    ['attention', left(FULLEST_SHARE * settings.attentionPart, 'attention')],
    ['weeks', left(FULLEST_SHARE * settings.activeWeeksPart, 'activeWeeks')],
    ['years', left(settings.yearsPart, 'years')],
    ['balance', (-part('reciprocity') * believed) / balanced],
    ['lately', (-part('fading') * believed) / lasting],
  ];
  return gains.reduce((most, gain) => (gain[1] > most[1] ? gain : most))[0];
}
