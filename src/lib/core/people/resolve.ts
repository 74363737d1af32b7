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
import { findVetoes } from './distinct-persons.ts';
import { joinHandles, type JoinedHandles } from './join-handles.ts';
import { membershipsOf } from './memberships.ts';
import type { People, Person } from './people.ts';
import { collectSpellings, namesToShow } from './spellings.ts';
import { suggestMerges } from './suggest-merges.ts';

/** Persons, who each handle is, me, and whom to ask about. */
export function resolvePeople(facts: FactSet, decisions: Decisions): People {
  const joined = joinHandles(facts, decisions);
  const { personOfHandle, handlesOf } = numberPersons(facts, joined);
  const spellings = collectSpellings(facts, personOfHandle, joined, handlesOf.length);
  const affiliations: Affiliation[][] = handlesOf.map(() => []);
  for (const affiliation of facts.affiliations) {
    const person = personOfHandle[joined.indexOf(affiliation.person) ?? -1] ?? -1;
    affiliations[person]?.push(affiliation);
  }
  const persons = handlesOf.map((handles, i): Person => {
    const [id] = handles;
    return {
      ...{ id, ...namesToShow(spellings[i], id), handles },
      organisations: membershipsOf(affiliations[i] ?? []),
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
    if (isNamed[i] === 1) liveRoots.add(sets.rootOf(i));
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

function sortedHandles(handles: Handles): Handles {
  return handles.sort(byCodePoint);
}

/** 1 for handles that stand in an interaction, a relation, an affiliation or a record. */
function namedHandles(facts: FactSet, { indexOf, holderOf }: JoinedHandles): Uint8Array {
  const isNamed = new Uint8Array(facts.handles.length);
  const mark = (index: number | undefined): void => {
    if (index !== undefined) isNamed[index] = 1;
  };
  facts.interactions.handle.forEach(mark);
  facts.relations.a.forEach(mark);
  facts.relations.b.forEach(mark);
  for (const { person } of facts.affiliations) mark(indexOf(person));
  for (const record of facts.records) mark(holderOf(record));
  return isNamed;
}
