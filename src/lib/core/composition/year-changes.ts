/**
 * Answers: what has changed since a year ago? The same questions are asked of the facts as they stood then
 * (rule 1: the past can be replayed) and the answers laid side by side, persons matched by handle and
 * groups by identity, for the replay is told today's groups as those already known.
 *
 * - In touch for the first time: the first contact came since, in a source that speaks of `memoryDays`
 *   before as well. Where a source begins later, everybody in it would look new.
 * - Grown and faded: the word for the strength changed, and the strength by `strengthShift` at least.
 * - Groups: a group of today no group of then was found to be, and one of then that is none today. Ties
 *   are kept for good, so a group that is gone was joined to another.
 *
 * The year ends on the last day the files speak of. Cost: O(people + ties), after the replay.
 */
import { mapGroups } from '../clusters/map-groups.ts';
import type { ClusterSet } from '../clusters/cluster-set.ts';
import type { FactSet } from '../facts/facts.ts';
import type { Handle } from '../facts/handles.ts';
import type { Network } from '../network/network.ts';
import type { People } from '../people/people.ts';
import { channelReach } from '../rhythm/source-reach.ts';
import { SETTINGS, type Settings } from '../settings.ts';
import { strengthWord } from '../ties/strength-words.ts';
import { STRENGTH_WORDS, type StrengthWord, type TieTable } from '../ties/tie-table.ts';

const DAY_MS = 86_400_000;

/** What the replay is compared by: the conclusions of a moment before any picture is drawn. */
export interface Moment {
  people: People;
  ties: TieTable;
  /** Tie index with me, per person; −1 where there is none. */
  egoTie: Int32Array;
  network: Network;
  clusters: ClusterSet;
}

/** A tie of mine, then and now. Persons are those of now. */
export interface TieChange {
  person: number;
  before: StrengthWord;
  now: StrengthWord;
  /** Now less then, −1 to 1. */
  shift: number;
}

export interface YearChanges {
  /** The two moments compared, ms since 1970 UTC. */
  since: number;
  until: number;
  /** How many people I had been in touch with by then, and have by now. */
  knownThen: number;
  knownNow: number;
  /** People of first contact since, strongest tie first. */
  firstContacts: number[];
  /** Most changed first. */
  grown: TieChange[];
  faded: TieChange[];
  /** Groups of today's that were none then: cluster index, and members without a tie here then. */
  newGroups: { cluster: number; newcomers: number }[];
  /** Groups of then that are none today: their name then, and the group most of them are in now. */
  goneGroups: { name: string; isAround: boolean; people: number; into: number }[];
  /** Groups found both times that gained people, most first. */
  grownGroups: { cluster: number; before: number; now: number }[];
}

/**
 * The moment a year before the last day these facts speak of; null where they do not reach back so far, or
 * hold no date. @param facts up to `asOf`.
 */
export function yearBefore(facts: FactSet, asOf: number): { since: number; until: number } | null {
  const until = Math.max(...channelReach(facts, asOf));
  if (!Number.isFinite(until)) return null;
  const day = new Date(until);
  const since = day.setUTCFullYear(day.getUTCFullYear() - 1);
  const first = facts.interactions.at.reduce(
    (earliest, at) => (at < earliest ? at : earliest),
    Infinity,
  );
  return first < remembered(since) ? { since, until } : null;
}

/** What was before a moment is known to a source that speaks of a while before it. */
function remembered(since: number): number {
  return since - SETTINGS.memoryDays.value * DAY_MS;
}

export interface YearChangesInput {
  /** Facts of now: the evidence of its ties points into them. */
  facts: FactSet;
  now: Moment;
  then: Moment;
  since: number;
  until: number;
  settings: Settings;
}

/** What changed between the two moments. */
export function yearChanges(input: YearChangesInput): YearChanges {
  const { now, then, since, until, settings } = input;
  const nowOf = personsNow(then.people, now.people);
  const strengthThen = new Float64Array(now.people.persons.length).fill(NaN);
  then.egoTie.forEach((tie, person) => {
    const at = nowOf[person] ?? -1;
    const strength = tie < 0 ? NaN : (then.ties.strength[tie] ?? NaN);
    const known = strengthThen[at] ?? NaN;
    if (at >= 0 && !Number.isNaN(strength) && !(strength <= known)) strengthThen[at] = strength;
  });
  const changes = [...now.egoTie].flatMap((tie, person): TieChange[] => {
    const [was, is] = [strengthThen[person] ?? NaN, now.ties.strength[tie] ?? NaN];
    const [before, word] = [strengthWord(was, settings), strengthWord(is, settings)];
    const isShift = Math.abs(is - was) >= SETTINGS.strengthShift.value && before !== word;
    return isShift ? [{ person, before, now: word, shift: is - was }] : [];
  });
  return {
    since,
    until,
    knownThen: inTouch(then),
    knownNow: inTouch(now),
    firstContacts: firstContacts(input),
    grown: changes
      .filter(({ before, now: word }) => rank(word) > rank(before))
      .sort((a, b) => b.shift - a.shift || a.person - b.person),
    faded: changes
      .filter(({ before, now: word }) => rank(word) < rank(before))
      .sort((a, b) => a.shift - b.shift || a.person - b.person),
    ...groupChanges(input, nowOf),
  };
}

function rank(word: StrengthWord): number {
  return STRENGTH_WORDS.indexOf(word);
}

/** Person of now for each person of then; −1 for those who are nobody any more. */
function personsNow(then: People, now: People): Int32Array {
  const personOf = new Map<Handle, number>(
    now.persons.flatMap(({ handles }, person) => handles.map((handle) => [handle, person])),
  );
  return Int32Array.from(then.persons, ({ handles }) => {
    const known = handles.find((handle) => personOf.has(handle));
    return known === undefined ? -1 : (personOf.get(known) ?? -1);
  });
}

function inTouch({ ties, egoTie }: Moment): number {
  return egoTie.reduce(
    (people, tie) => people + (tie >= 0 && (ties.interactions[tie] ?? 0) > 0 ? 1 : 0),
    0,
  );
}

function firstContacts({ facts, now, since }: YearChangesInput): number[] {
  const { ties, egoTie } = now;
  const speaksFrom = new Map<string, number>();
  for (const { source, coverage } of facts.imports) {
    const from = coverage?.from ?? Infinity;
    speaksFrom.set(source, Math.min(from, speaksFrom.get(source) ?? Infinity));
  }
  const spokeBefore = (event: number): boolean => {
    const source = facts.imports[facts.interactions.origin[event] ?? 0]?.source;
    return source !== undefined && (speaksFrom.get(source) ?? Infinity) < remembered(since);
  };
  const firstEvent = (tie: number): number =>
    ties.event
      .subarray(ties.eventStart[tie] ?? 0, ties.eventStart[tie + 1] ?? 0)
      .find((event) => facts.interactions.at[event] === ties.first[tie]) ?? -1;
  const strengthOf = (person: number): number => {
    const strength = ties.strength[egoTie[person] ?? -1] ?? NaN;
    return Number.isNaN(strength) ? -1 : strength;
  };
  return [...egoTie]
    .flatMap((tie, person) => {
      if (tie < 0 || !((ties.first[tie] ?? NaN) > since)) return [];
      return spokeBefore(firstEvent(tie)) ? [person] : [];
    })
    .sort((a, b) => strengthOf(b) - strengthOf(a) || a - b);
}

/** Groups with an area on the map, of people enough to speak of. */
function groupsToTell({ network, clusters }: Moment): number[] {
  return mapGroups(network, clusters).filter(
    (group) => (clusters.clusters[group]?.members.length ?? 0) >= SETTINGS.hueFewest.value,
  );
}

function groupChanges(
  { now, then }: YearChangesInput,
  nowOf: Int32Array,
): Pick<YearChanges, 'newGroups' | 'goneGroups' | 'grownGroups'> {
  const stoodThen = new Set<number>();
  then.clusters.of.forEach((group, person) => {
    if (group !== -1) stoodThen.add(nowOf[person] ?? -1);
  });
  const idsThen = new Map(then.clusters.clusters.map((group) => [group.id, group]));
  const idsNow = new Set(now.clusters.clusters.map(({ id }) => id));
  const today = groupsToTell(now).flatMap((cluster) => {
    const group = now.clusters.clusters[cluster];
    return group ? [{ cluster, group, before: idsThen.get(group.id) }] : [];
  });
  return {
    newGroups: today
      .filter(({ before }) => before === undefined)
      .map(({ cluster, group }) => ({
        cluster,
        newcomers: group.members.filter((person) => !stoodThen.has(person)).length,
      })),
    grownGroups: today
      .map(({ cluster, group, before }) => ({
        ...{ cluster, now: group.members.length },
        before: before?.members.length ?? Infinity,
      }))
      .filter((group) => group.now > group.before)
      .sort((a, b) => b.now - b.before - (a.now - a.before) || a.cluster - b.cluster),
    goneGroups: groupsToTell(then).flatMap((cluster) => {
      const group = then.clusters.clusters[cluster];
      if (!group || idsNow.has(group.id)) return [];
      const { name, nameReason, members } = group;
      const into = commonest(members, (person) => now.clusters.of[nowOf[person] ?? -1] ?? -1);
      return [{ name, isAround: nameReason.kind === 'around', people: members.length, into }];
    }),
  };
}

/** What most of these persons have in common, the lowest of equals; −1 stands for none. */
function commonest(persons: Uint32Array, of: (person: number) => number): number {
  const counts = new Map<number, number>();
  for (const person of persons) counts.set(of(person), (counts.get(of(person)) ?? 0) + 1);
  const [first] = [...counts].sort(([a, one], [b, other]) => other - one || a - b);
  return first?.[0] ?? -1;
}
