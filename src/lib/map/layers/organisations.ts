/** Where people are, by company and by town, and what they share with me: the most common have a hue. */
import type { Conclusions } from '#core/conclusions.ts';
import { GREY, HUES } from '../theme.ts';
import type { Layer, LayerEntry, Sorted } from './layer.ts';

/** A company or town of fewer people than this tells nothing on a map. */
const FEWEST = 2;

export const companyLayer: Layer = {
  id: 'company',
  label: 'Company',
  question: 'Where are they?',
  why: 'The first company each person’s rows state. The most common have a colour each, the others share grey.',
  sort(conclusions) {
    const { persons } = conclusions.people;
    const sorted = byWhere(
      conclusions,
      (person) => persons[person]?.organisations[0]?.organisation ?? null,
      { others: 'Elsewhere', none: 'Company not known' },
    );
    return sorted ?? 'No file here says where people work. Contacts or a LinkedIn export would.';
  },
};

export const placeLayer: Layer = {
  id: 'place',
  label: 'Place',
  question: 'Where do they live or work?',
  why: 'Places as cards and tables write them; a person’s page says which rows say so. The most common have a colour each, the others share grey.',
  sort(conclusions) {
    const { persons } = conclusions.people;
    const sorted = byWhere(conclusions, (person) => persons[person]?.places[0]?.name ?? null, {
      others: 'Elsewhere',
      none: 'Place not known',
    });
    return (
      sorted ??
      'No file here says where people live or work. Contacts with addresses would, or a table with a column for towns.'
    );
  },
};

export const contextsLayer: Layer = {
  id: 'contexts',
  label: 'Shared with me',
  question: 'What do we have in common?',
  why: 'A company or school of theirs that is one of yours too, as positions, studies and cards state it.',
  sort(conclusions) {
    const { persons, ego } = conclusions.people;
    const mine = new Set(persons[ego ?? -1]?.organisations.map((each) => each.organisation));
    const sorted = byWhere(
      conclusions,
      (person) =>
        persons[person]?.organisations.find(({ organisation }) => mine.has(organisation))
          ?.organisation ?? null,
      { others: 'Other places of yours', none: 'Nothing known in common' },
    );
    return (
      sorted ??
      'Nobody here is known to have been where you were. Your positions and studies come with a LinkedIn export.'
    );
  },
};

/** Entries for the most common places of people on the map; null where there are none. */
function byWhere(
  { people, layout }: Conclusions,
  placeOf: (person: number) => string | null,
  words: { others: string; none: string },
): Sorted | null {
  const counts = new Map<string, number>();
  const places = people.persons.map((_, person) =>
    Number.isFinite(layout.x[person] ?? NaN) ? placeOf(person) : null,
  );
  for (const place of places) if (place !== null) counts.set(place, (counts.get(place) ?? 0) + 1);
  const common = [...counts]
    .filter(([, known]) => known >= FEWEST)
    .sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1))
    .slice(0, HUES)
    .map(([place]) => place);
  if (common.length === 0) return null;
  const entries: LayerEntry[] = common.map((place, hue) => ({
    key: place,
    label: place,
    look: { paint: hue },
  }));
  entries.push({ key: '-others', label: words.others, look: { paint: GREY } });
  entries.push({ key: '-none', label: words.none, look: { paint: GREY, isHollow: true } });
  const at = new Map(common.map((place, entry) => [place, entry]));
  return {
    entries,
    entryOf(person) {
      const place = places[person] ?? null;
      return place === null ? common.length + 1 : (at.get(place) ?? common.length);
    },
  };
}
