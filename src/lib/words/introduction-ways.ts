/** A way to somebody in sentences: which leg decides, what I said of whom it goes by, what is drawn of it. */
import type { Conclusions } from '#core/conclusions.ts';
import type { IntroductionPath, Leg } from '#core/introductions/introduction.ts';
import { strengthWord } from '#core/ties/strength-words.ts';
import { CONFIDENCES, type Confidence, type StrengthWord } from '#core/ties/tie-table.ts';
import { count, listed, singular, smallCount } from './format.ts';
import { endsOf, legReasonLine, nameOf } from './introduction-legs.ts';

/** Strengths nobody would call a weak leg. */
const SURE: ReadonlySet<StrengthWord> = new Set(['close', 'strong']);

/** Which leg decides, and what there is to know of it. */
export function weakestLegSentence(path: IntroductionPath, conclusions: Conclusions): string {
  const leg = path.legs[path.weakest];
  if (!leg) return '';
  const { ego } = conclusions.people;
  const { a, b } = endsOf(leg, conclusions);
  const which = leg.from === ego ? 'yours' : `${a} to ${b}`;
  const word =
    leg.strength === null ? null : strengthWord(leg.strength, conclusions.options.settings);
  // The weakest of strong legs is no weakness to speak of.
  if (word !== null && SURE.has(word)) return `No weak leg: even ${which} is ${word}.`;
  return `Weakest leg: ${which}${whyWeakest(leg, conclusions)}`;
}

function whyWeakest(leg: Leg, conclusions: Conclusions): string {
  const events = leg.why.find((reason) => reason.kind === 'events');
  if (leg.strength === null) return '. Nothing here says how strong it is.';
  if (events?.count === 1) return `, a single ${singular(events.noun)}.`;
  const oneWay = leg.why.find((reason) => reason.kind === 'one-way');
  if (oneWay) return `. ${legReasonLine(oneWay, leg, conclusions)}.`;
  return `, and it is ${strengthWord(leg.strength, conclusions.options.settings)}.`;
}

/** A path is as sure as its least sure leg. */
export function pathConfidence(path: IntroductionPath): Confidence {
  const least = Math.min(...path.legs.map((leg) => CONFIDENCES.indexOf(leg.confidence)));
  return CONFIDENCES[least] ?? 'possible';
}

/** What folds away my further ties: "38 more people you know, by name". */
export function moreKnownThere(people: number): string {
  return `${count(people)} more people you know, by name`;
}

/** "Or also by way of Harry Marvin." */
export function detourSentence(added: readonly number[], conclusions: Conclusions): string {
  return `Or also by way of ${listed(added.map((person) => nameOf(conclusions, person)))}`;
}

/** Under the drawing's title: what it shows of the ways, and what its lines mean. */
export function drawingWords(
  drawn: number,
  all: number,
  { hasTiesBetween, hasUnsure }: { hasTiesBetween: boolean; hasUnsure: boolean },
): string {
  return [
    ...(drawn < all ? [`The first ${smallCount(drawn)} of ${count(all)} people.`] : []),
    'Wider lines are stronger ties.',
    ...(hasTiesBetween ? ['Pale ties join the people between.'] : []),
    ...(hasUnsure ? ['Dashed lines are not sure.'] : []),
  ].join(' ');
}
