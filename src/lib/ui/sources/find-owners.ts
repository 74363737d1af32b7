/** People who could be the owner, by what one types of their name. */
import type { Conclusions } from '#core/conclusions.ts';
import type { Handle } from '#core/facts/handles.ts';
import { findPeople } from '#session/views/search.ts';

/** Enough to tell people of one name apart, few enough to see all. */
const SHOWN = 4;

export interface PossibleOwner {
  handles: Handle[];
  name: string;
  text: string;
}

export function findOwners(conclusions: Conclusions, text: string): PossibleOwner[] {
  const { persons } = conclusions.people;
  return (findPeople(conclusions, text) ?? []).slice(0, SHOWN).flatMap((index) => {
    const person = persons[index];
    if (!person) return [];
    const organisation = person.organisations[0]?.organisation;
    const spellings = person.names.filter((name) => name !== person.name).slice(0, 1);
    return [
      {
        handles: person.handles,
        name: person.name,
        text: organisation ?? spellings[0] ?? 'In these files',
      },
    ];
  });
}
