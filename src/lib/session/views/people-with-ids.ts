/** Answers: who of the people known now bears these ids? */
import type { Conclusions } from '#core/conclusions.ts';

/** Indices, rising; ids nobody bears any more are passed over. */
export function peopleWithIds({ people }: Conclusions, ids: readonly string[]): number[] {
  if (ids.length === 0) return [];
  const wanted = new Set<string>(ids);
  return people.persons.flatMap(({ id }, person) => (wanted.has(id) ? [person] : []));
}
