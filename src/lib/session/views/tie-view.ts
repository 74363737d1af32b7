/** A tie of mine as screens show it, seen from my side. */
import type { Conclusions } from '#core/conclusions.ts';
import { CONFIDENCES, FACTORS, type Confidence, type StrengthWord } from '#core/ties/tie-table.ts';
import type { Answering } from '#words/answers.ts';
import { known, wordOf } from './directory.ts';

export interface TieView {
  tie: number;
  strength: number | null;
  word: StrengthWord;
  /** Whether the word is the owner's own, and what the files say by themselves. */
  isSaid: boolean;
  wordOfFiles: StrengthWord;
  confidence: Confidence;
  interactions: number;
  fromMe: number;
  fromThem: number;
  first: number | null;
  last: number | null;
  /** Contributions that add up to the strength, in the order of FACTORS. */
  factors: number[];
  /** How they answer me and how I answer them; null where too little of it is seen. */
  theirAnswers: Answering | null;
  myAnswers: Answering | null;
}

const OWN_WORDS = FACTORS.indexOf('ownWords');

export function tieView(conclusions: Conclusions, tie: number): TieView {
  const { ties, people, said } = conclusions;
  const iAmA = ties.a[tie] === people.ego;
  const fromA = ties.fromA[tie] ?? 0;
  const fromB = ties.fromB[tie] ?? 0;
  const strength = known(ties.strength[tie]);
  const factors = FACTORS.map((_, at) => known(ties.factors[tie * FACTORS.length + at]) ?? 0);
  // Only the owner's word gives a strength where no factor but that of the word says anything.
  const isEvident = factors.some((part, at) => at !== OWN_WORDS && part !== 0);
  const ofFiles = strength === null || !isEvident ? null : strength - (factors[OWN_WORDS] ?? 0);
  return {
    tie,
    strength,
    word: wordOf(conclusions, strength),
    isSaid: (said.closeness[(iAmA ? ties.b[tie] : ties.a[tie]) ?? -1] ?? 0) > 0,
    wordOfFiles: wordOf(conclusions, ofFiles),
    confidence: CONFIDENCES[ties.confidence[tie] ?? 0] ?? 'possible',
    interactions: ties.interactions[tie] ?? 0,
    fromMe: iAmA ? fromA : fromB,
    fromThem: iAmA ? fromB : fromA,
    first: known(ties.first[tie]),
    last: known(ties.last[tie]),
    factors,
    theirAnswers: answering(conclusions, 2 * tie + (iAmA ? 1 : 0)),
    myAnswers: answering(conclusions, 2 * tie + (iAmA ? 0 : 1)),
  };
}

/** One end of a tie: twice its index, and 1 more for end b. */
function answering({ ties: { replies } }: Conclusions, end: number): Answering | null {
  const usualMs = known(replies.usualMs[end]);
  if (usualMs === null) return null;
  const [promptness, ownShare] = [replies.promptness[end] ?? 0.5, replies.ownShare[end] ?? 0];
  return { usualMs, promptness, ownShare };
}
