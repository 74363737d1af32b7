/** The owner's own words on people: the most common tags with a hue each. */
import { NO_TAG } from '#session/views/tags.ts';
import { HUES, GREY } from '../theme.ts';
import type { Layer, LayerEntry } from './layer.ts';

const OTHER_TAGS = '-others';

export const tagLayer: Layer = {
  id: 'tag',
  label: 'Tags',
  question: 'How have I tagged them?',
  why: 'The tags you gave people yourself. The most common have a colour each; of several on one person, the rarest shows.',
  sort({ tags }) {
    if (tags.length === 0) {
      return 'Nobody is tagged yet. Draw round people on the map, or open a person, and tag them.';
    }
    const coloured = tags.slice(0, HUES);
    const entries: LayerEntry[] = coloured.map(({ name }, paint) => ({
      key: name,
      label: name,
      look: { paint },
    }));
    entries.push({ key: OTHER_TAGS, label: 'Other tags', look: { paint: GREY } });
    entries.push({ key: NO_TAG, label: 'No tag', look: { paint: GREY, isHollow: true } });
    const others = coloured.length;
    const held = new Map<number, number[]>();
    tags.forEach(({ people }, tag) => {
      const entry = Math.min(tag, others);
      for (const person of people) {
        const theirs = held.get(person) ?? [];
        if (!theirs.includes(entry)) held.set(person, [...theirs, entry]);
      }
    });
    // Of several tags the rarest with a hue: the common ones are seen on others.
    const entryOf = (person: number): number => {
      const theirs = held.get(person) ?? [others + 1];
      return theirs.findLast((entry) => entry < others) ?? theirs[0] ?? others + 1;
    };
    return {
      entries,
      entryOf,
      alsoIn: (person) => (held.get(person) ?? []).filter((entry) => entry !== entryOf(person)),
    };
  },
};
