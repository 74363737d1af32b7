/** What is known, as a short text: equal texts mean the same facts, people and ties. */
import { hash64 } from '../../src/lib/core/facts/hash.ts';
import { stateHash } from '../../src/lib/core/facts/state-hash.ts';
import type { FactSet } from '../../src/lib/core/facts/facts.ts';
import type { People } from '../../src/lib/core/people/people.ts';
import type { TieTable } from '../../src/lib/core/ties/tie-table.ts';

/** Facts by content, people by their handles and me among them, ties by their ends and their numbers. */
export function knownState(facts: FactSet, people: People, ties: TieTable): string {
  const persons = people.persons.map(({ handles }) => [...handles].sort().join(' '));
  const pairs = Array.from({ length: ties.length }, (_, tie) =>
    [ties.a, ties.b, ties.strength, ties.confidence, ties.interactions, ties.first, ties.last]
      .map((column) => column[tie])
      .join(' '),
  );
  return [
    `facts ${stateHash(facts)}`,
    `${persons.length} people ${digest([`${people.ego}`, ...persons])}`,
    `${ties.length} ties ${digest(pairs)}`,
  ].join(', ');
}

function digest(lines: readonly string[]): string {
  const { high, low } = hash64(lines.join('\n'));
  return `${high.toString(16)}.${low.toString(16)}`;
}
