/**
 * How promptly does each end of a tie answer the other, beside how answers usually come?
 *
 * Formula. Of the turns B had to take (`reply-turns.ts`), each fading by half a `strengthHalfLifeDays`, let
 * U be the weight of those A waited for. Everybody B answers stands for w = U/(U + k), so that no talkative
 * one is the measure of the others. On each channel,
 *   p_own = P(another of B's had an answer sooner than A)     equal delays half; unanswered comes last
 *   p_all = P(anybody else's answer to anybody came sooner), each person standing for W/(W + 1), W = Σ w
 *   p     = λ p_own + (1 − λ) p_all,  λ = W'/(W' + 1), W' that of B's others:
 *                                                           everybody counts as one more of them
 *   prompt = (U (1 − p) + k/2) / (U + k)                      p over channels, weighted by turns
 * so ½ says "like most", and nothing known says ½. k is `replyPrior`.
 *
 * Source: response times separate kinds of ties where counts do not (Wuchty & Uzzi 2011); a place among
 * answers, as in science §1 (T), one's own above all, for some answer everybody at once. Departures: the
 * chance to be the sooner of two (Mann & Whitney's U over the pairs) instead of a median delay, as it takes
 * unanswered turns, is not moved by one long silence and needs no unit; one's own pace gives way to
 * everybody's where few others are seen, as in an owner's archive, where people answer the owner alone.
 * Cost: O(turns + persons · steps of delay).
 */
import type { Settings } from '../settings.ts';
import type { ActiveTime } from './active-time.ts';
import { sortedBy, type PairEvidence } from './collect-pairs.ts';
import {
  answersOf,
  endOfStep,
  forEachRun,
  tallyOf,
  tallyOfEverybody,
  type Answers,
  type Tally,
} from './reply-tally.ts';
import { ANSWERED_CHANNELS, type ReplyTurns } from './reply-turns.ts';

/** Of fewer turns nothing is usual. */
const USUAL_FROM = 3;
/** Less weight than this is what rounding leaves of none. */
const NO_WEIGHT = 1e-9;

/** Two values a pair: how a answers b, then how b answers a. */
export interface ReplyPace {
  /** The chance that an answer comes sooner than answers usually do, 0–1; ½ where nothing is known. */
  promptness: Float64Array;
  /** Within how many ms half of the answers came; Infinity where more never came, NaN for fewer turns than three. */
  usualMs: Float64Array;
  /** How much of the comparison is with the same person's answers to others, 0–1. */
  ownShare: Float64Array;
}

/** Promptness of both ends of every pair, of `size` persons. */
export function replyPace(
  turns: ReplyTurns,
  pairs: PairEvidence,
  size: number,
  time: ActiveTime,
  settings: Settings,
): ReplyPace {
  const prior = settings.replyPrior;
  const answers = answersOf(turns, pairs, time, settings);
  const order = sortedBy(answers.person, null, size);
  const everybody = tallyOfEverybody(answers, order, prior);
  const lines = 2 * pairs.length;
  const pace: ReplyPace = {
    promptness: new Float64Array(lines).fill(0.5),
    usualMs: new Float64Array(lines).fill(NaN),
    ownShare: new Float64Array(lines),
  };
  forEachRun(order, answers.person, (ofPerson) => {
    const own = tallyOf(answers, ofPerson, prior);
    // A person's answers stand pair by pair, as they were read.
    forEachRun(ofPerson, answers.line, (ofLine) => {
      const line = answers.line[ofLine[0] ?? 0] ?? 0;
      const weight = answers.weight[line] ?? 0;
      const { later, ownShare } = latenessOf(answers, ofLine, own, everybody, prior);
      pace.promptness[line] = (weight * (1 - later) + prior / 2) / (weight + prior);
      pace.ownShare[line] = ownShare;
      pace.usualMs[line] = usualOf(answers, ofLine);
    });
  });
  return pace;
}

/** p of one line, and how much of it is p_own: both over its channels. */
function latenessOf(
  { place, worth, weight, line, steps }: Answers,
  turns: Uint32Array,
  own: Tally,
  everybody: Tally,
  prior: number,
): { later: number; ownShare: number } {
  const all = weight[line[turns[0] ?? 0] ?? 0] ?? 0;
  let [later, ownShare] = [0, 0];
  ANSWERED_CHANNELS.forEach((_, slot) => {
    const whole = own.whole[slot] ?? 0;
    const standing = 1 / (whole + 1);
    const wholeOfOthers = (everybody.whole[slot] ?? 0) - whole * standing;
    let [here, soonerOfOwn, soonerOfAll] = [0, 0, 0];
    for (const turn of turns) {
      const at = place[turn] ?? 0;
      if (Math.floor(at / steps) !== slot) continue;
      const mine = own.sooner[at] ?? 0;
      const byOthers = (everybody.sooner[at] ?? 0) - mine * standing;
      here += worth[turn] ?? 0;
      soonerOfOwn += (worth[turn] ?? 0) * mine;
      soonerOfAll += (worth[turn] ?? 0) * chance(byOthers, wholeOfOthers);
    }
    if (here === 0) return;
    // Among themselves the answers of this line come sooner half of the time: that much is taken out.
    const ofLine = here / (all + prior);
    const others = whole - ofLine;
    const pOwn = chance(soonerOfOwn / here - ofLine / 2, others);
    const lambda = others > NO_WEIGHT ? others / (others + 1) : 0;
    later += (here / all) * (lambda * pOwn + (1 - lambda) * (soonerOfAll / here));
    ownShare += (here / all) * lambda;
  });
  return { later, ownShare };
}

/** A part of a whole as a chance; ½ where there is nothing to compare with. */
function chance(part: number, whole: number): number {
  return whole > NO_WEIGHT ? Math.min(1, Math.max(0, part / whole)) : 0.5;
}

/** The delay within which half of these turns were answered: the end of its step. */
function usualOf({ place, worth, steps }: Answers, turns: Uint32Array): number {
  if (turns.length < USUAL_FROM) return NaN;
  const mass = new Float64Array(steps);
  let all = 0;
  for (const turn of turns) {
    const step = (place[turn] ?? 0) % steps;
    mass[step] = (mass[step] ?? 0) + (worth[turn] ?? 0);
    all += worth[turn] ?? 0;
  }
  let sum = 0;
  const half = mass.findIndex((part) => (sum += part) >= all / 2);
  return half < 0 || half === steps - 1 ? Infinity : endOfStep(half);
}
