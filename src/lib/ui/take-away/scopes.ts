/** How much can be taken away from where the reader is: all of it, or what they look at. */
import type { Conclusions } from '#core/conclusions.ts';
import { rowOfPerson } from '#session/views/directory.ts';
import { groupName } from '#session/views/groups.ts';
import { acquaintances } from '#session/views/person.ts';
import { counted } from '#words/format.ts';

export interface Scope {
  key: 'all' | 'picked' | 'group' | 'person';
  title: string;
  /** How many people it is. */
  text: string;
  /** Person indices; null for everybody. */
  people: readonly number[] | null;
  /** Whose neighbourhood it is. */
  around: number | null;
  /** Whose group it is. */
  cluster: number | null;
}

export interface InView {
  /** The person whose page is open. */
  person: number | null;
  /** The group whose panel is open. */
  cluster: number | null;
  /** Whom a box on the map picked. */
  picked: readonly number[];
}

/** Everybody first, then what is looked at. */
export function scopesOf(conclusions: Conclusions, inView: InView): Scope[] {
  const { persons } = conclusions.people;
  const everybody: Scope = {
    ...{ key: 'all', title: 'Everybody', text: counted(persons.length, 'person', 'people') },
    ...{ people: null, around: null, cluster: null },
  };
  return [everybody, ...pickedScope(inView.picked), ...openScope(conclusions, inView)];
}

function pickedScope(people: readonly number[]): Scope[] {
  if (people.length === 0) return [];
  const text = counted(people.length, 'person', 'people');
  return [{ key: 'picked', title: 'Picked on the map', text, people, around: null, cluster: null }];
}

/** Of the person or group whose panel is open. */
function openScope(conclusions: Conclusions, { person, cluster }: InView): Scope[] {
  const row = person === null ? undefined : rowOfPerson(conclusions, person);
  if (row) {
    const people = [
      row.person,
      ...acquaintances(conclusions, row.person).map((one) => one.row.person),
    ];
    const text = `and ${counted(people.length - 1, 'person', 'people')} they know`;
    const who = { title: row.name, text, people, around: row.person };
    return [{ key: 'person', ...who, cluster: null }];
  }
  const group = conclusions.clusters.clusters[cluster ?? -1];
  if (!group || cluster === null) return [];
  const people = [...group.members];
  const text = counted(people.length, 'person', 'people');
  const title = groupName(conclusions, cluster);
  return [{ key: 'group', title, text, people, around: null, cluster }];
}
