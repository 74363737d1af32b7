/** What is asked for, as a person would write it, from how the address says it. */
import type { Conclusions } from '#core/conclusions.ts';
import { askedFor } from '#core/introductions/find-target.ts';
import { personWithId } from './directory.ts';
import { groupName } from './groups.ts';

/** A person's name for their id, a group's for its id; a company, a place and a title without their prefix. */
export function targetText(conclusions: Conclusions, target: string): string {
  const person = conclusions.people.persons[personWithId(conclusions, target)];
  if (person) return person.name;
  const { kind, name } = askedFor(target);
  if (kind !== 'group') return name;
  const group = conclusions.clusters.clusters.findIndex(({ id }) => id === name);
  return group < 0 ? name : groupName(conclusions, group);
}
