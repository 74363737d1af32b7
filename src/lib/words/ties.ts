/** A tie in words: how strong and why, how sure, how far it has come, and what is missing. */
import {
  FACTORS,
  type Confidence,
  type FactorName,
  type StageNeed,
  type StrengthWord,
} from '#core/ties/tie-table.ts';
import { capitalised, count, month, rhythm, singular, smallCount, span } from './format.ts';

/** One line of "why close?": what spoke for or against, and by how much of 1. */
export interface StrengthPart {
  factor: FactorName;
  text: string;
  /** Signed; all parts add up to the strength. */
  contribution: number;
}

/** What a summary needs to know of a tie with me. Times are ms since 1970 UTC. */
export interface TieStory {
  /** Plural, lower case: "letters". */
  noun: string;
  interactions: number;
  fromMe: number;
  fromThem: number;
  first: number | null;
  last: number | null;
  /** From the last contact to the end of the data. */
  silentDays: number | null;
  usualGapDays: number | null;
}

/** Days of silence that are worth a word, as a multiple of the usual gap. */
const NOTABLE_SILENCE = 2;
/** Parts smaller than this are noise to a reader. */
const SMALLEST_PART = 0.005;

const HELPS: Record<FactorName, string> = {
  attention: 'The share of contact that goes to this tie',
  fading: 'Kept up lately',
  activeWeeks: 'The share of weeks with a word to each other',
  reciprocity: 'Contact goes both ways',
  overlap: 'People you both know',
  years: 'How long you have been in touch',
  statedWeight: 'What your file states of the tie',
  littleData: 'Few events to judge by',
  ownWords: 'Your own words on closeness',
  replies: 'Answers come sooner than most',
};

const HOLDS_BACK: Partial<Record<FactorName, string>> = {
  reciprocity: 'More came from one side than from the other',
  fading: 'Quiet lately',
  replies: 'Answers come later than most',
};

/** "Why close?": the parts a strength is made of, the largest first; `factors` in the order of FACTORS. */
export function strengthParts(factors: ArrayLike<number>): StrengthPart[] {
  return FACTORS.map((factor, column) => {
    const contribution = factors[column] ?? 0;
    const against = contribution < 0 ? HOLDS_BACK[factor] : undefined;
    return { factor, text: against ?? HELPS[factor], contribution };
  })
    .filter(({ contribution }) => Math.abs(contribution) >= SMALLEST_PART)
    .sort((a, b) => b.contribution - a.contribution);
}

/** The question that opens the explanation: "Why close?". */
export function whyQuestion(word: StrengthWord): string {
  return word === 'unknown' ? 'Why unknown?' : `Why ${word}?`;
}

/** The word of a strength, as a heading: "Close". */
export function strengthName(word: StrengthWord): string {
  return capitalised(word);
}

/** "You two wrote about every week until May 1910; 8 months quiet since. 75 of the 86 letters came from them." */
export function tieSummary(story: TieStory): string {
  if (story.interactions === 0) return 'Nothing in your files shows contact between you.';
  const what = `${count(story.interactions)} ${named(story)}`;
  if (story.first === null || story.last === null) return `${what} between you, none with a date.`;
  return [pace(story, story.last, what), whose(story)].filter(Boolean).join(' ');
}

function pace(story: TieStory, last: number, what: string): string {
  const { usualGapDays, silentDays } = story;
  if (usualGapDays === null) {
    const quiet = silentDays === null ? '' : `, ${span(silentDays)} before your data ends`;
    return `${what} between you, the last in ${month(last)}${quiet}.`;
  }
  const often = `You two ${verb(story.noun)} ${rhythm(usualGapDays)}`;
  if (silentDays === null || silentDays < NOTABLE_SILENCE * usualGapDays) return `${often}.`;
  return `${often} until ${month(last)}; ${span(silentDays)} quiet since.`;
}

function whose({ interactions, fromMe, fromThem, noun }: TieStory): string {
  // Who called a meeting says little of who sought whom.
  if (noun === 'meetings') return '';
  if (fromMe === 0 && fromThem === 0) return '';
  if (interactions === 1) {
    return `The ${singular(noun)} came from ${fromThem > 0 ? 'them' : 'you'}.`;
  }
  if (fromThem === interactions) return `All ${count(interactions)} came from them.`;
  if (fromMe === interactions) return `All ${count(interactions)} came from you.`;
  return fromThem >= fromMe
    ? `${count(fromThem)} of the ${count(interactions)} ${noun} came from them.`
    : `${count(fromMe)} of the ${count(interactions)} ${noun} came from you.`;
}

function named({ interactions, noun }: TieStory): string {
  return interactions === 1 ? singular(noun) : noun;
}

/** Nouns of what is written. */
const WRITTEN = new Set(['letters', 'mails', 'e-mails', 'messages']);

function verb(noun: string): string {
  if (WRITTEN.has(noun)) return 'wrote';
  if (noun === 'calls') return 'spoke';
  return noun === 'meetings' ? 'met' : 'were in touch';
}

/** How sure the tie is, in a sentence. */
export function confidenceSentence(confidence: Confidence): string {
  switch (confidence) {
    case 'confirmed':
      return 'Confirmed: contact went both ways, or a file or you state the tie.';
    case 'likely':
      return 'Likely: one wrote to the other, and no answer is in your files.';
    case 'possible':
      return 'Possible: your files only hint at it.';
    default:
      return confidence satisfies never;
  }
}

/** "What is missing": one short line for the next stage; null where nothing is, or the owner said. */
export function missingForNextStage(
  need: StageNeed,
  months: { had: number; needed: number },
): string | null {
  switch (need) {
    case 'nothing':
      return null;
    case 'contact':
      return 'No dated contact between you in your files yet.';
    case 'reply-from-me':
      return 'No reply from you in your files yet.';
    case 'reply-from-them':
      return 'No reply from them in your files yet.';
    case 'months':
      return months.had === 1
        ? `Only one month with contact so far, of ${smallCount(months.needed)}.`
        : `Contact in ${smallCount(months.had)} of ${smallCount(months.needed)} separate months so far.`;
    case 'attention':
      return 'A larger share of your contact would make it close.';
    case 'weeks':
      return 'A word in more of your weeks would make it close.';
    case 'years':
      return 'Only time is missing: you have not been in touch for long.';
    case 'lately':
      return 'More contact these months would make it close.';
    case 'balance':
      return 'More came from one side than from the other.';
    default:
      return need satisfies never;
  }
}
