/**
 * How strong each tie is, slowly changing, 0–1, as contributions that add up to it.
 *
 * Formula. With s the mean of two shares in the last months, that of the tie in each end's contact and that
 * in what each end gives (sends, or is present for), of both ends the smaller, v the share it has in the
 * weeks in which each end gave anything, of both the smaller too (`given-weeks.ts`), O its overlap, t the
 * active time from its first contact to its last and T the archive's (at most `knownFullYears`), n its
 * events, p the share of the lesser direction (met together counts for both), w the weight of its contact
 * lately and l that of its last months (each by its own half-life h), r how promptly the two answer each
 * other, the mean of both ends, ½ for like most and where nothing tells (`reply-pace.ts`):
 *   raw      = .3 s/(s + s̄) + .3 v + .25 O + .15 min(1, t/T)
 *   balance  = (½ + √(p(1 − p)))²                 1 when both give alike, ¼ when one does all
 *   kept     = 1 − cut (1 − (w/(w + w½) + min(1, (w/h_w)/(l/h_l))) / 2)
 *                                                 1 for a tie in use, 1 − cut for one long silent
 *   believed = raw · balance · kept · n/(n + littleData)
 *   strength = (believed · (1 + part · (2 r − 1) · (1 − believed))) ^ spread
 * (weights and half points are settings). `reciprocity`, `fading` and `littleData` are what one-sidedness,
 * silence and too few events take, so they are 0 or negative; `replies` is what prompt answers add or slow ones
 * take; all contributions sum to strength.
 *
 * Sources: the relative share leads (science §0, point 3: raw counts mostly say how talkative people
 * are; the share in what one gives, since a talkative other fills the contact of who writes little); active
 * weeks, not messages (Ureña-Carrion et al. 2020); overlap (Onnela et al. 2007); time since first contact
 * (Gilbert & Karahalios 2009); reciprocity as a guard and not as a driver, so that a newsletter cannot be
 * strong (Wuchty & Uzzi 2011); ties decay when they are not kept up (Burt 2000), half judged by an everyday
 * pace and half by the tie's own, since who writes to nobody often is not letting everybody go.
 * Departures: guards multiply what the rest adds up to, for two-way talk without time together is as
 * little a tie as the reverse, and who could act today is who is in touch today; saturating curves
 * x/(x + x½) instead of percentiles, so that a product of two strengths still tells a door that is wide
 * open from one ajar; known time relative to the archive's, since a month of data cannot show ten years.
 * Answers lean on the rest and are no part of the sum: most archives show few, and nothing seen must cost
 * nothing; (1 − believed) keeps 1 the most. Tried on cns and Enron, with `repliesPart` 0, .1, .25, .5, .8:
 * friends AUC .6650, .6652, .6651, .6656, .6660; introducers at one .516 up to .25, then .531, at three .906 and
 * .891 at .8. A prior of 1 to 10 turns, or mail to several asking by its weight, changes less than that; waiting
 * a fortnight or more for mail costs an introducer. Alone promptness says little (AUC .54 to .55), so its weight
 * is a modest one set by thought, and those of the others stay. Where the close do answer sooner, as in the
 * drawn worlds of `prompt-answers.test.ts`, it helps.
 * s̄ is the share a typical contact's tie has (`relative-attention.ts`).
 * The root (`strengthSpread`) opens up the low end, where most ties lie; it leaves every order, also
 * that of products, as it is. Contributions are scaled alike.
 * A relation that says only that a tie exists (a connection, a relative) says nothing of strength.
 * A listed tie of weight v counts 1 − e^(−v / median v); beside events it adds its part of what
 * is left to 1. What the owner says of people comes after (`heed-own-words.ts`). Cost: O(ties).
 */
import type { Settings } from '../settings.ts';
import type { PairEvidence } from './collect-pairs.ts';
import { relativeAttention, saturated } from './relative-attention.ts';
import { FACTORS, type FactorName } from './tie-table.ts';
import type { TieSignals } from './tie-signals.ts';

export const YEAR_MS = 365.25 * 86_400_000;

export type Contributions = Record<FactorName, number>;

/** What speaks of strength, per pair; shares and overlap 0–1. */
export interface TieSigns {
  signals: TieSignals;
  overlap: Float64Array;
  weeksShare: Float64Array;
  /** Two values a pair, ½ for like most (`reply-pace.ts`). */
  promptness: Float64Array;
}

/** Strength per pair (NaN when nothing dated or stated speaks of it) and its factors, row-major. */
export function judgeStrength(
  pairs: PairEvidence,
  { signals, overlap, weeksShare, promptness }: TieSigns,
  ego: number | null,
  size: number,
  settings: Settings,
): { strength: Float64Array; factors: Float64Array } {
  const strength = new Float64Array(pairs.length).fill(NaN);
  const factors = new Float64Array(pairs.length * FACTORS.length);
  const attention = relativeAttention(pairs, signals, ego, size);
  const typicalStated = median(signals.stated.filter((weight) => weight >= 0));
  for (let pair = 0; pair < pairs.length; pair += 1) {
    const hasEvents = (signals.dated[pair] ?? 0) > 0;
    const stated = signals.stated[pair] ?? NaN;
    if (!hasEvents && Number.isNaN(stated)) continue;
    const parts = hasEvents
      ? contributionsOf(
          {
            ...eventsOf(signals, pair),
            attention: attention[pair] ?? 0,
            weeksShare: weeksShare[pair] ?? 0,
            overlap: overlap[pair] ?? 0,
            promptness: ((promptness[2 * pair] ?? 0.5) + (promptness[2 * pair + 1] ?? 0.5)) / 2,
          },
          settings,
        )
      : NOTHING;
    let sum = 0;
    const rest = 1 - total(parts);
    for (const [column, name] of FACTORS.entries()) {
      const isStated = name === 'statedWeight' && stated >= 0;
      const part = isStated ? rest * statedStrength(stated, typicalStated) : parts[name];
      factors[pair * FACTORS.length + column] = part;
      sum += part;
    }
    strength[pair] = Math.min(1, Math.max(0, sum));
  }
  return { strength, factors };
}

const NOTHING: Contributions = {
  attention: 0,
  fading: 0,
  activeWeeks: 0,
  reciprocity: 0,
  overlap: 0,
  years: 0,
  statedWeight: 0,
  littleData: 0,
  ownWords: 0,
  replies: 0,
};

/** What the events of one tie amount to. Weights fade as in `tie-signals.ts`; attention is s/(s + s̄). */
export interface EventEvidence {
  events: number;
  /** Events of the lesser and of the greater direction; those together count in both. */
  lesser: number;
  greater: number;
  /** Active time between first and last contact as a share of what could be known, 0–1. */
  knownShare: number;
  /** 0–1. */
  attention: number;
  /** Weight of contact lately, fading by half each `warmthHalfLifeDays`. */
  fastWeight: number;
  /** The same of the last months, fading by half each `attentionHalfLifeDays`. */
  attentionWeight: number;
  /** Share in the weeks in which either end gave anything, 0–1. */
  weeksShare: number;
  /** 0–1. */
  overlap: number;
  /** How promptly the two answer each other, mean of both ends, 0–1; ½ for like most, and where unknown. */
  promptness: number;
}

/** Strength of one tie from its events alone, as contributions that add up to it. */
export function contributionsOf(evidence: EventEvidence, settings: Settings): Contributions {
  const { events } = evidence;
  const gained = {
    attention: settings.attentionPart * evidence.attention,
    activeWeeks: settings.activeWeeksPart * evidence.weeksShare,
    overlap: settings.overlapPart * evidence.overlap,
    years: settings.yearsPart * evidence.knownShare,
  };
  const raw = gained.attention + gained.activeWeeks + gained.overlap + gained.years;
  const balanced = raw * balanceOf(evidence.lesser, evidence.greater, settings.balancePrior);
  const kept =
    (saturated(evidence.fastWeight, settings.keptUpHalf) + ownPaceKept(evidence, settings)) / 2;
  const lasting = balanced * (1 - settings.fadingCut * (1 - kept));
  const believed = (lasting * events) / (events + settings.littleDataEvents);
  const lean = 2 * evidence.promptness - 1;
  const answered = believed * (1 + settings.repliesPart * lean * (1 - believed));
  const parts = {
    ...gained,
    reciprocity: balanced - raw,
    fading: lasting - balanced,
    statedWeight: 0,
    littleData: believed - lasting,
    ownWords: 0,
    replies: answered - believed,
  };
  return scaled(parts, answered > 0 ? Math.pow(answered, settings.strengthSpread - 1) : 0);
}

/** Pace of contact lately as a share of the tie's own pace over the last months, 0–1. */
function ownPaceKept({ fastWeight, attentionWeight }: EventEvidence, settings: Settings): number {
  const lately = fastWeight / settings.warmthHalfLifeDays;
  const usual = attentionWeight / settings.attentionHalfLifeDays;
  return usual > 0 ? Math.min(1, lately / usual) : 0;
}

/** (½ + √(p(1 − p)))², p the lesser direction's share with pseudo-events on both sides: ¼ to 1. */
function balanceOf(lesser: number, greater: number, prior: number): number {
  const share = (lesser + prior) / (lesser + greater + 2 * prior);
  return (0.5 + Math.sqrt(share * (1 - share))) ** 2;
}

function eventsOf(
  signals: TieSignals,
  pair: number,
): Omit<EventEvidence, 'attention' | 'weeksShare' | 'overlap' | 'promptness'> {
  const together = signals.together[pair] ?? 0;
  const [fromA, fromB] = [signals.fromA[pair] ?? 0, signals.fromB[pair] ?? 0];
  return {
    events: signals.events[pair] ?? 0,
    lesser: Math.min(fromA, fromB) + together,
    greater: Math.max(fromA, fromB) + together,
    knownShare: signals.knownShare[pair] ?? 0,
    fastWeight: signals.fastWeight[pair] ?? 0,
    attentionWeight: signals.attentionWeight[pair] ?? 0,
  };
}

function scaled(parts: Contributions, factor: number): Contributions {
  const result = { ...parts };
  for (const name of FACTORS) result[name] *= factor;
  return result;
}

/** 1 − e^(−v / median v): .63 for a relation stated as strongly as the middle one. */
function statedStrength(weight: number, typical: number): number {
  return typical > 0 ? 1 - Math.exp(-weight / typical) : 0;
}

/** The strength that contributions add up to. */
export function total(parts: Contributions): number {
  return FACTORS.reduce((sum, name) => sum + parts[name], 0);
}

function median(values: Float64Array): number {
  const sorted = values.slice().sort();
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? NaN)
    : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}
