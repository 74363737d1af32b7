/**
 * Answers: who worked where a target works or worked, at the same time?
 * e = min(1, years together) / colleagues, with all colleagues these files show and some they do not
 * (science §4: overlap in months/12 ÷ company size; a company’s true size is in no file). Where nothing says
 * when, being there at once counts a half; where dates say they were not, nothing does. Of several shared
 * employers the one that says most speaks. Cost: O(memberships).
 */
import { companyKey } from '../people/employers.ts';
import type { Membership } from '../people/people.ts';
import type { Settings } from '../settings.ts';
import type { Evidence, PossibleQuery } from './possible-ties.ts';

const YEAR_MS = 365.25 * 86_400_000;

export function sharedEmployers({
  people,
  contacts,
  targets,
  settings,
}: Omit<PossibleQuery, 'facts' | 'graph'>): Evidence[] {
  const { persons } = people;
  const sought = new Map<string, { target: number; membership: Membership }[]>();
  const keyOf = rememberedKeys();
  for (const target of targets) {
    for (const membership of persons[target]?.organisations ?? []) {
      const key = keyOf(membership.organisation);
      if (key !== null) sought.set(key, [...(sought.get(key) ?? []), { target, membership }]);
    }
  }
  if (sought.size === 0) return [];
  const there = new Map<string, { person: number; membership: Membership }[]>();
  persons.forEach(({ organisations }, person) => {
    for (const membership of organisations) {
      const key = keyOf(membership.organisation);
      if (key === null || !sought.has(key)) continue;
      const colleagues = there.get(key) ?? [];
      colleagues.push({ person, membership });
      there.set(key, colleagues);
    }
  });
  const best = new Map<string, Evidence>();
  for (const [key, seekers] of sought) {
    const colleagues = there.get(key) ?? [];
    const size = new Set(colleagues.map(({ person }) => person)).size;
    for (const { target, membership } of seekers) {
      for (const { person, membership: theirs } of colleagues) {
        if (person === target || !contacts.has(person)) continue;
        const years = yearsTogether(membership, theirs);
        const chance = chanceOf(years, size, settings);
        const pair = `${person} ${target}`;
        if (chance <= (best.get(pair)?.chance ?? 0)) continue;
        const { organisation } = membership;
        const reason = { kind: 'same-employer', organisation, people: size, years } as const;
        best.set(pair, { a: person, b: target, chance, reason });
      }
    }
  }
  return [...best.values()];
}

function chanceOf(years: number | null, size: number, settings: Settings): number {
  const atOnce = years === null ? settings.undatedEmployerShare : Math.min(1, years);
  return atOnce / (size - 1 + settings.unseenColleagues);
}

/** Years both were there; 0 where dates say they were not at once; null where they do not say. */
function yearsTogether(one: Membership, other: Membership): number | null {
  const isApart = (left: Membership, right: Membership): boolean =>
    left.last !== null && right.first !== null && left.last < right.first;
  if (isApart(one, other) || isApart(other, one)) return 0;
  if (one.first === null || other.first === null) return null;
  if (one.last === null || other.last === null) return null;
  const from = Math.max(one.first, other.first);
  return Math.max(0, Math.min(one.last, other.last) - from) / YEAR_MS;
}

/** Few names of companies are borne by many people: each is boiled down once. */
function rememberedKeys(): (organisation: string) => string | null {
  const keys = new Map<string, string | null>();
  return (organisation) => {
    const known = keys.get(organisation);
    if (known !== undefined) return known;
    const key = companyKey(organisation);
    keys.set(organisation, key);
    return key;
  };
}
