/**
 * Who the facts speak of: groups handles into persons, gives each a name and memberships, finds me.
 *
 * Persons are everyone some fact names, in code-point order of their ids (a person's first handle), so
 * nothing downstream depends on the order of import. Give `upTo(…)` facts to see an earlier state.
 * Cost: O(facts + persons log persons).
 */
import type { Decisions } from '../decisions.ts';
import type { Affiliation, FactSet } from '../facts/facts.ts';
import { byCodePoint, type Handle } from '../facts/handles.ts';
import { handlesToShow } from './exporters.ts';
import { findVetoes } from './distinct-persons.ts';
import { joinHandles, type JoinedHandles } from './join-handles.ts';
import { membershipsOf } from './memberships.ts';
import type { People, Person } from './people.ts';
import { placesOf } from './places.ts';
import { collectSpellings, namesToShow } from './spellings.ts';
import { suggestMerges } from './suggest-merges.ts';

/** Persons, who each handle is, me, and whom to ask about. */
export function resolvePeople(facts: FactSet, decisions: Decisions): People {
  const joined = joinHandles(facts, decisions);
  const { personOfHandle, handlesOf } = numberPersons(facts, joined);
  const spellings = collectSpellings(facts, personOfHandle, joined, handlesOf.length);
  const chosen = chosenNames(decisions, personOfHandle, joined);
  const affiliations: Affiliation[][] = handlesOf.map(() => []);
  for (const affiliation of facts.affiliations) {
    const person = personOfHandle[joined.indexOf(affiliation.person) ?? -1] ?? -1;
    affiliations[person]?.push(affiliation);
  }
  const places = placesOf(facts, personOfHandle, joined, handlesOf.length);
  const persons = handlesOf.map((handles, i): Person => {
    const [id] = handles;
    return {
      ...{ id, ...namesToShow(spellings[i], id, chosen.get(i) ?? null), handles },
      organisations: membershipsOf(affiliations[i] ?? []),
      places: places[i] ?? [],
    };
  });
  const ego = joined.ego === null ? -1 : (personOfHandle[joined.ego] ?? -1);
  const firstIndex = handlesOf.map(([id]) => joined.indexOf(id) ?? 0);
  return {
    persons,
    personOfHandle,
    ego: ego < 0 ? null : ego,
    suggestedMerges: suggestMerges(persons, findVetoes(facts, joined, personOfHandle, firstIndex)),
  };
}

/** The names the owner chose, by person; under two of a person's handles, the first's counts. */
function chosenNames(
  { names }: Decisions,
  personOfHandle: Int32Array,
  { indexOf }: JoinedHandles,
): Map<number, string> {
  const chosen = new Map<number, string>();
  for (const [handle, name] of [...names].sort(([a], [b]) => byCodePoint(a, b))) {
    const person = personOfHandle[indexOf(handle) ?? -1] ?? -1;
    if (person >= 0 && !chosen.has(person)) chosen.set(person, name);
  }
  return chosen;
}

type Handles = [Handle, ...Handle[]];

/** Numbers persons by id; handles of no fact are nobody. */
function numberPersons(
  facts: FactSet,
  joined: JoinedHandles,
): { personOfHandle: Int32Array; handlesOf: Handles[] } {
  const { sets } = joined;
  const isNamed = namedHandles(facts, joined);
  const liveRoots = new Set<number>();
  facts.handles.forEach((_, i) => {
    if (isNamed[i] === 1 && joined.isNobody[i] !== 1) liveRoots.add(sets.rootOf(i));
  });
  const groups = new Map<number, Handles>();
  facts.handles.forEach((handle, i) => {
    const root = sets.rootOf(i);
    if (!liveRoots.has(root)) return;
    const group = groups.get(root);
    if (group) group.push(handle);
    else groups.set(root, [handle]);
  });
  const ordered = [...groups].map(([root, handles]) => ({ root, handles: sortedHandles(handles) }));
  ordered.sort((a, b) => byCodePoint(a.handles[0], b.handles[0]));
  const personOfRoot = new Map(ordered.map(({ root }, person) => [root, person]));
  return {
    personOfHandle: Int32Array.from(
      facts.handles,
      (_, i) => personOfRoot.get(sets.rootOf(i)) ?? -1,
    ),
    handlesOf: ordered.map(({ handles }) => handles),
  };
}

/** In code-point order, without what stands for an owner nothing names. */
function sortedHandles(handles: Handles): Handles {
  const [first = handles[0], ...others] = handlesToShow(handles).sort(byCodePoint);
  return [first, ...others];
}

/** 1 for handles that stand in an interaction, a relation, an affiliation or a record. */
function namedHandles(facts: FactSet, { indexOf, holderOf, sets }: JoinedHandles): Uint8Array {
  const isNamed = new Uint8Array(facts.handles.length);
  const mark = (index: number | undefined): void => {
    if (index !== undefined) isNamed[index] = 1;
  };
  facts.interactions.handle.forEach(mark);
  facts.relations.a.forEach(mark);
  facts.relations.b.forEach(mark);
  for (const { person } of facts.affiliations) mark(indexOf(person));
  for (const record of facts.records) {
    const holder = holderOf(record);
    mark(holder);
    // A key the owner took away from its record's person is somebody still.
    for (const handle of record.handles) {
      const index = indexOf(handle);
      if (index !== undefined && holder !== undefined && sets.areApart(index, holder)) mark(index);
    }
  }
  return isNamed;
}
