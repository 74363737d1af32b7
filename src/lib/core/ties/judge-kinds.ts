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
import { signsOf } from './kind-evidence.ts';
import {
  KINDS,
  type KindEvidence,
  type KindFactor,
  type KindSigns,
  type TieKind,
} from './tie-kinds.ts';

/** Index into KINDS per person, by evidence alone. `egoTie`: −1 for who has no tie with me. */
export function judgeKinds(
  evidence: KindEvidence,
  egoTie: Int32Array,
  settings: Settings,
): Uint8Array {
  return Uint8Array.from(egoTie, (tie, person) =>
    tie < 0 ? 0 : KINDS.indexOf(kindBySigns(signsOf(evidence, person), settings)),
  );
}

/** The kind of one tie, by these signs alone. */
export function kindBySigns(signs: KindSigns, settings: Settings): TieKind {
  const factors = kindFactors(signs, settings);
  const isNamed = (side: 'work' | 'life'): boolean =>
    logistic(factors.reduce((sum, factor) => sum + factor[side], 0)) >= settings.kindFrom;
  const isWork = isNamed('work');
  const isLife = isNamed('life');
  if (isWork && isLife) return 'both';
  if (isWork) return 'professional';
  if (!isLife) return 'unknown';
  return signs.stated === 'kin' ? 'kin' : 'personal';
}

/** What speaks for either side of one tie; both columns sum to the log-odds of their side. */
export function kindFactors(signs: KindSigns, settings: Settings): KindFactor[] {
  const { stated, address } = signs;
  const only = (isSo: boolean, weight: number): number => (isSo ? weight : 0);
  const channel = (events: number): number =>
    (settings.kindChannel * events) / (events + settings.kindChannelHalf);
  const ofHouse = only(address === 'house', settings.kindHouseAddress);
  const hours = hoursRatio(signs.workHourEvents, signs.timedEvents, settings);
  return [
    { factor: 'before', work: settings.kindBefore, life: settings.kindBefore },
    {
      factor: 'stated',
      work: only(stated === 'colleague', settings.kindStated),
      life: only(stated === 'kin' || stated === 'friend', settings.kindStated),
    },
    {
      factor: 'sharedEmployer',
      work: only(signs.hasSharedEmployer, settings.kindSameEmployer),
      life: 0,
    },
    {
      factor: 'address',
      work: ofHouse + only(address === 'mine', settings.kindSameHouse),
      life: only(address === 'open', settings.kindOpenAddress),
    },
    { factor: 'channels', work: channel(signs.workEvents), life: channel(signs.lifeEvents) },
    {
      factor: 'connection',
      work: only(signs.hasWorkConnection, settings.kindConnection),
      life: only(signs.hasLifeConnection, settings.kindConnection),
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
