/**
 * Answers counted by how long they took: of one person, and of everybody. What the chances of
 * `reply-pace.ts` are read from.
 *
 * Delays fall into steps of a fourth of a doubling (19 %) from a minute on: finer says nothing, and counting
 * needs no sorting. Cost: O(turns + persons · steps).
 */
import { CHANNELS } from '../facts/facts.ts';
import type { Settings } from '../settings.ts';
import type { ActiveTime } from './active-time.ts';
import type { PairEvidence } from './collect-pairs.ts';
import { DAY_MS } from './local-days.ts';
import { ANSWERED_CHANNELS, replyWindowDays, type ReplyTurns } from './reply-turns.ts';

const MINUTE_MS = 60_000;
const STEPS_A_DOUBLING = 4;
/** Where each channel stands in ANSWERED_CHANNELS. */
const SLOT = CHANNELS.map((channel) => ANSWERED_CHANNELS.findIndex((one) => one === channel));

/** Turns as counting needs them. */
export interface Answers {
  /** Per turn: its line, who had to answer, the place in a tally, and its weight by age. */
  line: Uint32Array;
  person: Uint32Array;
  place: Uint16Array;
  worth: Float64Array;
  /** Σ worth per line. */
  weight: Float64Array;
  /** Steps of delay on one channel, in a tally one channel after the other; the last is for no answer. */
  steps: number;
}

/** Turns placed by channel and delay and weighed by age. */
export function answersOf(
  { length, line, channel, asked, delay }: ReplyTurns,
  pairs: PairEvidence,
  time: ActiveTime,
  settings: Settings,
): Answers {
  const windows = ANSWERED_CHANNELS.map((one) => replyWindowDays(one, settings));
  const steps = stepAt(Math.max(...windows) * DAY_MS) + 2;
  const rate = Math.LN2 / settings.strengthHalfLifeDays;
  const now = time.until(time.endDay);
  const answers: Answers = {
    line,
    person: line.map((one) => (one % 2 === 1 ? pairs.b : pairs.a)[one >> 1] ?? 0),
    place: new Uint16Array(length),
    worth: asked.map((at) => Math.exp(-rate * (now - time.until(Math.floor(at / DAY_MS))))),
    weight: new Float64Array(2 * pairs.length),
    steps,
  };
  for (let turn = 0; turn < length; turn += 1) {
    const step = Math.min(steps - 1, stepAt(delay[turn] ?? Infinity));
    answers.place[turn] = (SLOT[channel[turn] ?? 0] ?? 0) * steps + step;
    const of = line[turn] ?? 0;
    answers.weight[of] = (answers.weight[of] ?? 0) + (answers.worth[turn] ?? 0);
  }
  return answers;
}

/** The step a delay falls into; Infinity for Infinity. */
function stepAt(delay: number): number {
  const minutes = delay / MINUTE_MS;
  return minutes < 1 ? 0 : 1 + Math.floor(STEPS_A_DOUBLING * Math.log2(minutes));
}

/** The longest delay of a step, ms. */
export function endOfStep(step: number): number {
  return MINUTE_MS * Math.pow(2, step / STEPS_A_DOUBLING);
}

/** Visits each run of equal values as a part of the order: those are turns, and `value` is read by turn. */
export function forEachRun(
  order: Uint32Array,
  value: Uint32Array,
  visit: (part: Uint32Array) => void,
): void {
  let from = 0;
  for (let at = 1; at <= order.length; at += 1) {
    if (at < order.length && value[order[at] ?? 0] === value[order[from] ?? 0]) continue;
    visit(order.subarray(from, at));
    from = at;
  }
}

/** Answers by delay, the steps of one channel after those of the other. */
export interface Tally {
  mass: Float64Array;
  /** What came sooner than each step and half of what came in it, on that channel. */
  sooner: Float64Array;
  /** All of it, per channel. */
  whole: Float64Array;
}

/** The answers of one person, everybody answered standing for U/(U + k). */
export function tallyOf(answers: Answers, turns: Uint32Array, prior: number): Tally {
  const mass = new Float64Array(answers.steps * ANSWERED_CHANNELS.length);
  for (const turn of turns) {
    const place = answers.place[turn] ?? 0;
    const weight = answers.weight[answers.line[turn] ?? 0] ?? 0;
    mass[place] = (mass[place] ?? 0) + (answers.worth[turn] ?? 0) / (weight + prior);
  }
  return summed(mass, answers.steps);
}

/** The answers of all, everybody standing for W/(W + 1) on each channel. */
export function tallyOfEverybody(answers: Answers, order: Uint32Array, prior: number): Tally {
  const mass = new Float64Array(answers.steps * ANSWERED_CHANNELS.length);
  forEachRun(order, answers.person, (turns) => {
    const own = tallyOf(answers, turns, prior);
    own.mass.forEach((part, place) => {
      const whole = own.whole[Math.floor(place / answers.steps)] ?? 0;
      mass[place] = (mass[place] ?? 0) + part / (whole + 1);
    });
  });
  return summed(mass, answers.steps);
}

function summed(mass: Float64Array, steps: number): Tally {
  const sooner = new Float64Array(mass.length);
  const whole = new Float64Array(ANSWERED_CHANNELS.length);
  mass.forEach((part, place) => {
    const slot = Math.floor(place / steps);
    sooner[place] = (whole[slot] ?? 0) + part / 2;
    whole[slot] = (whole[slot] ?? 0) + part;
  });
  return { mass, sooner, whole };
}
