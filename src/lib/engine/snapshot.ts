/** The state of knowledge as a tab shows it. */
import type { Conclusions } from '#core/conclusions.ts';
import type { Decisions } from '#core/decisions.ts';
import { byCodePoint, type Handle } from '#core/facts/handles.ts';
import { wordsOfConnectors } from '#core/introductions/willingness.ts';
import { factsOf, type StoredImport } from '#vault/batches.ts';
import type { DecisionDocument } from '#vault/decision-document.ts';
import { historyOf } from '#vault/undo.ts';
import type { FactSet } from '#core/facts/facts.ts';
import { viewpointOf, type Here } from './basis.ts';
import type { Basis } from './conclude.ts';
import type { Knowledge } from './knowledge.ts';
import type { ImportSummary, Snapshot, Standing, StepState } from './protocol.ts';

/** The whole state a tab shows, of knowledge and what was concluded from it. */
export function snapshotOf(
  knowledge: Knowledge,
  conclusions: Conclusions | null,
  basis: Basis | null,
  here: Here,
): Snapshot {
  const decisions = knowledge.decisions();
  return {
    revision: knowledge.state.revision,
    imports: knowledge.imports.map((stored) => summaryOf(stored, decisions)),
    conclusions,
    steps: stepState(knowledge.doc),
    rhythmChoices: rhythmChoices(conclusions, decisions),
    connectorWords: connectorWords(conclusions, decisions),
    groupPins: groupPins(conclusions, decisions),
    pairsLetBe: pairsLetBe(conclusions, decisions),
    isResolutionChosen: decisions.resolution !== null,
    isSampleDate: viewpointOf(knowledge.live(decisions), here).isSampleDate,
    standing: standingOf(basis?.facts ?? null, decisions),
  };
}

function summaryOf({ row }: StoredImport, decisions: Decisions): ImportSummary {
  const { id, source, isSample, addedAt, coverage, reports } = row;
  const isWithdrawn = decisions.withdrawn.has(id);
  return { id, source, isSample, addedAt, isWithdrawn, coverage, reports, facts: factsOf(row) };
}

function stepState(doc: DecisionDocument): StepState {
  const { done, undone } = historyOf(doc);
  return { undo: done.at(-1)?.name ?? null, redo: undone.at(-1)?.name ?? null, leftInPlace: [] };
}

/** Choices of rhythm by person; a person with several handles has the choice of any of them. */
function rhythmChoices(
  conclusions: Conclusions | null,
  decisions: Decisions,
): Snapshot['rhythmChoices'] {
  if (!conclusions || decisions.rhythm.size === 0) return [];
  const personOf = personsByHandle(conclusions);
  return [...decisions.rhythm].flatMap(([handle, choice]) => {
    const person = personOf.get(handle);
    return person === undefined ? [] : [{ person, choice }];
  });
}

/** What was said of connectors, by person. */
function connectorWords(
  conclusions: Conclusions | null,
  decisions: Decisions,
): Snapshot['connectorWords'] {
  if (!conclusions) return [];
  const said = wordsOfConnectors(conclusions.people, decisions.connectors);
  return [...said].map(([person, word]) => ({ person, word }));
}

/** Who is kept in a group by the owner's word, and beside whom. */
function groupPins(conclusions: Conclusions | null, decisions: Decisions): Snapshot['groupPins'] {
  if (!conclusions || decisions.clusterPins.size === 0) return [];
  const personOf = personsByHandle(conclusions);
  return [...decisions.clusterPins].flatMap(([handle, other]) => {
    const [person, belongsWith] = [personOf.get(handle), personOf.get(other)];
    return person === undefined || belongsWith === undefined ? [] : [{ person, belongsWith }];
  });
}

/** Pairs not to be offered for bringing together. */
function pairsLetBe(conclusions: Conclusions | null, decisions: Decisions): Snapshot['pairsLetBe'] {
  if (!conclusions || decisions.pairsLetBe.length === 0) return [];
  const personOf = personsByHandle(conclusions);
  return decisions.pairsLetBe.flatMap(([one, other]): [number, number][] => {
    const [a, b] = [personOf.get(one), personOf.get(other)];
    return a === undefined || b === undefined ? [] : [[a, b]];
  });
}

function personsByHandle({ people }: Conclusions): Map<Handle, number> {
  return new Map(
    people.persons.flatMap(({ handles }, person) => handles.map((handle) => [handle, person])),
  );
}

/** Who was taken in and left out; those left out by the first name a record gives them. */
function standingOf(facts: FactSet | null, decisions: Decisions): Standing {
  const names = new Map<Handle, string | null>([...decisions.nobody].map((one) => [one, null]));
  if (names.size > 0) {
    for (const { handles, name } of facts?.records ?? []) {
      for (const handle of handles) if (names.get(handle) === null) names.set(handle, name);
    }
  }
  return {
    admitted: [...decisions.admitted].sort(byCodePoint),
    nobody: [...names].map(([handle, name]) => ({ handle, name })),
    domains: [...decisions.domains].map(([domain, word]) => ({ domain, word })),
  };
}
