/** The map in one sentence, for those who do not see it. */
import type { Conclusions } from '#core/conclusions.ts';
import { counted, listed } from '#words/format.ts';
import type { Ground } from './ground.ts';

const NAMED = 3;

/** "765 people in 14 groups; Ada, Grace and Joan join most of them. Use the arrow keys …" */
export function summary({ people }: Conclusions, ground: Ground): string {
  const names = ground.bridges.slice(0, NAMED).map((person) => people.persons[person]?.name ?? '');
  const joining =
    names.length > 0
      ? `; ${listed(names)} ${names.length === 1 ? 'joins' : 'join'} most of them`
      : '';
  const drawn = counted(ground.drawn.length, 'person', 'people');
  return `${drawn} in ${counted(ground.areas.length, 'group')}${joining}. Arrow keys go from person to person, Enter opens one, Escape goes back.`;
}
