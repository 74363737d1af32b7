/**
 * Which ties of mine are worth a thought: three lists, each tie against its own rhythm.
 *
 * Cooling: at least familiar, with a rhythm of its own (two-way, `rhythmContacts` on `rhythmDates`
 * dates), else two-way and of a known kind, by the rhythm of that kind (`kind-gaps.ts`); silent beyond `coolingGapFactor` of its usual gaps of the archive's active time, and the
 * chance of contact in 30 days under `coolingChanceShare` of its usual; worth = strength · (1 − chance),
 * halved every `coolingHalfLifeDays` of silence. Dormant: strong at its best, silent `dormantDays`;
 * worth = best strength · (1 + y/(y + y½)) for y years known (trust lasts), halved every
 * `dormantHalfLifeYears` of silence. New: first met in the last `newDays`, nothing from me since;
 * worth = how many times they wrote, then how lately.
 *
 * Silence is measured up to the end of the sources that speak of the tie's channels (`source-reach.ts`).
 * Ties decided to rest, kept elsewhere, or put off until later than `asOf` are left out. Only a real
 * interaction ends a silence. Sources: science §5 (Levin et al. 2011; Navarro et al. 2017), design rule 8.
 * Cost: O(c log c) for c contacts of mine.
 */
import type { Decisions } from '../decisions.ts';
import type { FactSet } from '../facts/facts.ts';
import type { People } from '../people/people.ts';
import type { Settings } from '../settings.ts';
import { activeTimeOf, type ActiveTime } from '../ties/active-time.ts';
import type { TieOptions, Ties } from '../ties/build-ties.ts';
import { contactReader } from '../ties/direct-contacts.ts';
import { calendarOf, DAY_MS } from '../ties/local-days.ts';
import { saturated } from '../ties/relative-attention.ts';
import { YEAR_MS } from '../ties/strength.ts';
import { KINDS, type TieKind } from '../ties/tie-kinds.ts';
import { strengthAtBest } from './best-strength.ts';
import { gapsByKind } from './kind-gaps.ts';
import { reasonFor } from './rhythm-reason.ts';
import { RECONNECT_LISTS, type ReconnectItem } from './rhythm.ts';
import { channelReach } from './source-reach.ts';
import { historyOf, type Contact } from './tie-history.ts';
import { usualChance, usualGap } from './usual-gap.ts';

/** One tie of mine with what its lists are decided on. */
interface Candidate {
  person: number;
  tie: number;
  contacts: Contact[];
  strength: number;
  bestStrength: number;
  silentDays: number;
  /** Days of silence in the archive's active time. */
  activeSilence: number;
  /** Its own rhythm, else that of its kind, named in `rhythmOf`. */
  usualGapDays: number | null;
  rhythmOf: TieKind | null;
  chance30: number | null;
  usualChance30: number | null;
}

/** At most `reconnectListLimit` items a list, lists in the order of RECONNECT_LISTS, worthiest first; [] without an owner. */
export function findReconnect(
  facts: FactSet,
  people: People,
  tied: Pick<Ties, 'ties' | 'egoTie' | 'kind'>,
  options: TieOptions,
  decisions: Decisions,
): ReconnectItem[] {
  if (people.ego === null) return [];
  const candidates = gatherCandidates(facts, people, tied, options, people.ego).filter(
    ({ person }) => !isSetAside(people, person, decisions, options.asOf),
  );
  const items = candidates.flatMap((candidate) => judge(facts, candidate, options));
  return RECONNECT_LISTS.flatMap((list) =>
    items
      .filter((item) => item.list === list)
      .sort((a, b) => b.worth - a.worth || a.person - b.person)
      .slice(0, options.settings.reconnectListLimit),
  );
}

function gatherCandidates(
  facts: FactSet,
  people: People,
  { ties, egoTie, kind }: Pick<Ties, 'ties' | 'egoTie' | 'kind'>,
  { asOf, timeZone, settings }: TieOptions,
  me: number,
): Candidate[] {
  const calendar = calendarOf(timeZone);
  const time = activeTimeOf(facts, people, calendar, asOf);
  const reach = channelReach(facts, asOf);
  const read = contactReader(facts, people, settings);
  const known = Array.from(egoTie, (tie, person) => ({ tie, person })).filter(
    ({ tie }) => tie >= 0,
  );
  const histories = known.map(({ tie }) => historyOf(facts, ties, tie, me, calendar, read));
  const bestStrength = strengthAtBest(
    histories,
    (contacts) =>
      hasRhythm(contacts, settings) &&
      time.endDay - (contacts.at(-1)?.day ?? Infinity) >= settings.dormantDays,
    time,
    settings,
  );
  const own = known.map(({ person }, i) => ({
    kind: kind[person] ?? 0,
    usualGapDays: ownGap(histories[i] ?? [], settings),
  }));
  const gapOfKind = gapsByKind(own, settings);
  return known.flatMap(({ tie, person }, i) => {
    const contacts = histories[i] ?? [];
    const last = contacts.at(-1);
    if (!last) return [];
    const reachDay = Math.floor(reachOf(facts, contacts, reach) / DAY_MS);
    const ownGapDays = own[i]?.usualGapDays ?? null;
    const kindGapDays = knownOrNull(gapOfKind[kind[person] ?? 0] ?? NaN);
    const isByKind = ownGapDays === null && kindGapDays !== null && isTwoWay(contacts);
    const usualGapDays = isByKind ? kindGapDays : ownGapDays;
    return {
      person,
      tie,
      contacts,
      strength: ties.strength[tie] ?? NaN,
      bestStrength: Math.max(bestStrength[i] ?? NaN, ties.strength[tie] ?? NaN),
      silentDays: Math.max(0, reachDay - last.day),
      activeSilence: activeSilence(time, last.day, reachDay),
      usualGapDays,
      rhythmOf: isByKind ? (KINDS[kind[person] ?? 0] ?? null) : null,
      chance30: knownOrNull(ties.chance30[tie] ?? NaN),
      usualChance30: usualChance(usualGapDays, 30),
    };
  });
}

/** The usual gap of a tie that has a rhythm of its own. */
function ownGap(contacts: readonly Contact[], settings: Settings): number | null {
  if (!hasRhythm(contacts, settings)) return null;
  return usualGap(
    contacts.map(({ day }) => day),
    settings,
  );
}

function reachOf(facts: FactSet, contacts: readonly Contact[], reach: Float64Array): number {
  const { channel } = facts.interactions;
  return contacts.reduce(
    (latest, { event }) => Math.max(latest, reach[channel[event] ?? 0] ?? -Infinity),
    -Infinity,
  );
}

function activeSilence(time: ActiveTime, lastDay: number, reachDay: number): number {
  return Math.max(0, time.until(reachDay) - time.until(lastDay));
}

function judge(
  facts: FactSet,
  candidate: Candidate,
  { asOf, settings }: TieOptions,
): ReconnectItem[] {
  const { contacts, silentDays, usualGapDays, strength, bestStrength } = candidate;
  const list = (kind: ReconnectItem['list'], worth: number): ReconnectItem[] => [
    {
      person: candidate.person,
      tie: candidate.tie,
      list: kind,
      silentDays,
      usualGapDays,
      worth,
      why: reasonFor(facts, contacts, {
        kind,
        silentDays,
        usualGapDays,
        rhythmOf: candidate.rhythmOf,
        chance30: candidate.chance30,
        usualChance30: candidate.usualChance30,
      }),
    },
  ];
  const first = contacts[0]?.at ?? -Infinity;
  const isNew = first > asOf - settings.newDays * DAY_MS;
  if (isNew && contacts.every(({ by }) => by === 'them')) {
    return list('new', contacts.length + 1 / (1 + silentDays));
  }
  if (usualGapDays === null) return [];
  if (silentDays >= settings.dormantDays) {
    if (candidate.rhythmOf !== null || !(bestStrength >= settings.strongFrom)) return [];
    const years = ((contacts.at(-1)?.at ?? first) - first) / YEAR_MS;
    const trust = 1 + saturated(years, settings.trustYearsHalf);
    const silentYears = (silentDays * DAY_MS) / YEAR_MS;
    return list(
      'dormant',
      bestStrength * trust * Math.pow(2, -silentYears / settings.dormantHalfLifeYears),
    );
  }
  const { chance30, usualChance30, activeSilence: silence } = candidate;
  const isCooling =
    strength >= settings.familiarFrom &&
    silence > settings.coolingGapFactor * usualGapDays &&
    chance30 !== null &&
    usualChance30 !== null &&
    chance30 < settings.coolingChanceShare * usualChance30;
  if (!isCooling) return [];
  const stillNear = Math.pow(2, -silentDays / settings.coolingHalfLifeDays);
  return list('cooling', strength * (1 - chance30) * stillNear);
}

/** Whether there is enough two-way contact to speak of a rhythm. */
function hasRhythm(contacts: readonly Contact[], settings: Settings): boolean {
  return contacts.length >= settings.rhythmContacts && isTwoWay(contacts);
}

function isTwoWay(contacts: readonly Contact[]): boolean {
  return contacts.some(({ by }) => by !== 'them') && contacts.some(({ by }) => by !== 'me');
}

/** Whether the owner let this tie rest, keeps it elsewhere, or put it off past `asOf`. */
function isSetAside(people: People, person: number, { rhythm }: Decisions, asOf: number): boolean {
  return (people.persons[person]?.handles ?? []).some((handle) => {
    const choice = rhythm.get(handle);
    return choice !== undefined && (choice.kind !== 'later' || choice.until > asOf);
  });
}

function knownOrNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
