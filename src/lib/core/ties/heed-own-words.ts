/**
 * Answers: how strong are my ties, now that I have said how close some people are?
 *
 * A word is a band between two cuts of strength (`strength-words.ts`). Whom I spoke of stands in the band of
 * my word, at the place the evidence gives them in its own band, in the middle where there is none; so a word
 * that agrees moves nothing. From `ownWordsToLearn` such words on they calibrate the rest of my ties: the rising curve
 * (`isotonic.ts`) from what the evidence says to where my words put it. Where I agree with the evidence the
 * curve is the diagonal and nothing changes. What the words add or take is the factor `ownWords`, so factors
 * still add up to strength; the order of the others never changes.
 *
 * Source: closeness is the best single indicator, and who knows it is the owner (Marsden & Campbell 1984;
 * science §1). Departures: a word says a band and not a number, so the curve is fitted to places in it;
 * ties between others are left alone, for my words say nothing of them.
 * Cost: O(my ties · log words).
 */
import type { Settings } from '../settings.ts';
import { heightAt, risingCurve } from './isotonic.ts';
import type { OwnWords } from './own-words.ts';
import { strengthWord } from './strength-words.ts';
import { FACTORS, STRENGTH_WORDS, type StrengthWord } from './tie-table.ts';

const OWN_WORDS = FACTORS.indexOf('ownWords');
/** How far under a cut the word below it ends. */
const UNDER = 1e-6;

interface Judged {
  strength: Float64Array;
  factors: Float64Array;
}

/** Changes strengths and factors of my ties in place. `egoTie`: −1 for who has no tie with me. */
export function heedOwnWords(
  judged: Judged,
  egoTie: Int32Array,
  { closeness }: OwnWords,
  settings: Settings,
): void {
  const spokenOf = Array.from(closeness.keys()).filter(
    (person) => (closeness[person] ?? 0) > 0 && (egoTie[person] ?? -1) >= 0,
  );
  if (spokenOf.length === 0) return;
  const evidence = (person: number): number => judged.strength[egoTie[person] ?? -1] ?? NaN;
  const inBand = (person: number, strength: number): number =>
    inBandOf(STRENGTH_WORDS[closeness[person] ?? 0] ?? 'unknown', strength, settings);
  const lessons = spokenOf
    .filter((person) => !Number.isNaN(evidence(person)))
    .map((person) => ({ x: evidence(person), y: inBand(person, evidence(person)) }));
  const curve = lessons.length >= settings.ownWordsToLearn ? risingCurve(lessons) : null;
  egoTie.forEach((tie, person) => {
    const before = judged.strength[tie] ?? NaN;
    const isSpokenOf = (closeness[person] ?? 0) > 0;
    if (tie < 0 || (!isSpokenOf && (curve === null || Number.isNaN(before)))) return;
    const learnt = curve === null ? before : heightAt(curve, before);
    const after = isSpokenOf ? inBand(person, learnt) : learnt;
    const from = Number.isNaN(before) ? 0 : before;
    judged.strength[tie] = after;
    judged.factors[tie * FACTORS.length + OWN_WORDS] = after - from;
  });
}

/** The same place in the band of the word as the strength has in its own; the middle where it is not known. */
function inBandOf(word: StrengthWord, strength: number, settings: Settings): number {
  const own = strengthWord(strength, settings);
  if (own === word || word === 'unknown') return strength;
  const [from, to] = bandOf(own, settings);
  const [bottom, top] = bandOf(word, settings);
  const place = own === 'unknown' ? 0.5 : Math.min(1, (strength - from) / (to - from));
  return Math.min(top - UNDER, bottom + place * (top - bottom));
}

/** From and to of a word; close is as wide as the band below, for the top has no cut above it. */
function bandOf(word: StrengthWord, settings: Settings): readonly [number, number] {
  const { familiarFrom, strongFrom, closeFrom } = settings;
  switch (word) {
    case 'unknown':
      return [0, 1];
    case 'weak':
      return [0, familiarFrom];
    case 'familiar':
      return [familiarFrom, strongFrom];
    case 'strong':
      return [strongFrom, closeFrom];
    case 'close':
      return [closeFrom, Math.min(1, 2 * closeFrom - strongFrom)];
    default:
      return word satisfies never;
  }
}
