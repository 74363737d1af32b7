/**
 * Answers: is this tie of mine of work, of private life, or of both?
 *
 * Two questions, for a colleague may be a friend: is there work in it, is there private life? Each is a sum
 * of log-odds (naive Bayes): what is so before any evidence, and what each sign adds to it. A side is named
 * from a chance of `kindFrom` on. Signs: what a card calls them; an organisation we both belong to; an
 * address at my house, at a house, or where anybody may have one; messages on channels of one side
 * (n/(n + n½) of the full weight); a connection on a network of one side; the hours of contact, as the
 * log-likelihood ratio of w events of n in working hours, `kindWorkHours` of them in a tie of work and
 * `kindLifeHours` in a private one, with n believed as n·m/(n + m) events, since hours repeat themselves.
 *
 * Sources: response and hours tell kinds of ties apart (Wuchty & Uzzi 2011; Min et al. 2013 on calls and
 * texts of family, work and social ties: who is called at night and at weekends is family or a friend);
 * contexts people meet in (Feld 1981). Departures: a sign speaks for its side and never against the other,
 * so that colleagues can become friends; kin only where a card says so, never by a shared surname.
 * Without an owner, and for whom nothing speaks of, the kind is unknown. Cost: O(persons).
 */
import type { Settings } from '../settings.ts';
import { logistic } from './recalibrate.ts';
import {
  ADDRESS_SIGNS,
  KINDS,
  STATED_SIGNS,
  type KindEvidence,
  type KindFactor,
  type TieKind,
} from './tie-kinds.ts';

/** Index into KINDS per person, by evidence alone. `egoTie`: −1 for who has no tie with me. */
export function judgeKinds(
  evidence: KindEvidence,
  egoTie: Int32Array,
  settings: Settings,
): Uint8Array {
  return Uint8Array.from(egoTie, (tie, person) =>
    tie < 0
      ? 0
      : KINDS.indexOf(kindOf(kindFactors(evidence, person, settings), evidence, person, settings)),
  );
}

/** What speaks for either side of one tie; both columns sum to the log-odds of their side. */
export function kindFactors(
  evidence: KindEvidence,
  person: number,
  settings: Settings,
): KindFactor[] {
  const at = (column: Uint8Array | Uint32Array): number => column[person] ?? 0;
  const stated = STATED_SIGNS[at(evidence.stated)] ?? 'none';
  const address = ADDRESS_SIGNS[at(evidence.address)] ?? 'none';
  const channel = (events: number): number =>
    (settings.kindChannel * events) / (events + settings.kindChannelHalf);
  const hours = hoursRatio(at(evidence.workHourEvents), at(evidence.timedEvents), settings);
  return [
    { factor: 'before', work: settings.kindBefore, life: settings.kindBefore },
    {
      factor: 'stated',
      work: stated === 'colleague' ? settings.kindStated : 0,
      life: stated === 'kin' || stated === 'friend' ? settings.kindStated : 0,
    },
    {
      factor: 'sharedEmployer',
      work: at(evidence.sharedEmployer) * settings.kindSameEmployer,
      life: 0,
    },
    {
      factor: 'address',
      work:
        address === 'mine'
          ? settings.kindSameHouse
          : address === 'house'
            ? settings.kindHouseAddress
            : 0,
      life: address === 'open' ? settings.kindOpenAddress : 0,
    },
    {
      factor: 'channels',
      work: channel(at(evidence.workEvents)),
      life: channel(at(evidence.lifeEvents)),
    },
    {
      factor: 'connection',
      work: at(evidence.workConnection) * settings.kindConnection,
      life: at(evidence.lifeConnection) * settings.kindConnection,
    },
    { factor: 'hours', work: Math.max(0, hours), life: Math.max(0, -hours) },
  ];
}

/** Log-likelihood ratio of work against private life, by how many of the timed events fall in working hours. */
function hoursRatio(inWorkHours: number, timed: number, settings: Settings): number {
  if (timed === 0) return 0;
  const { kindWorkHours: work, kindLifeHours: life, kindHoursEvents: most } = settings;
  const share = inWorkHours / timed;
  const perEvent = share * Math.log(work / life) + (1 - share) * Math.log((1 - work) / (1 - life));
  return (perEvent * timed * most) / (timed + most);
}

function kindOf(
  factors: readonly KindFactor[],
  evidence: KindEvidence,
  person: number,
  settings: Settings,
): TieKind {
  const isNamed = (side: 'work' | 'life'): boolean =>
    logistic(factors.reduce((sum, factor) => sum + factor[side], 0)) >= settings.kindFrom;
  const isWork = isNamed('work');
  const isLife = isNamed('life');
  if (isWork && isLife) return 'both';
  if (isWork) return 'professional';
  if (!isLife) return 'unknown';
  return STATED_SIGNS[evidence.stated[person] ?? 0] === 'kin' ? 'kin' : 'personal';
}
