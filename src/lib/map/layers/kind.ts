/** What kind of tie people and I have: family, friends, work. What the owner says of it goes first. */
import { KINDS, type TieKind } from '#core/ties/tie-kinds.ts';
import { kindName } from '#words/kinds.ts';
import { GREY } from '../theme.ts';
import type { Layer, LayerEntry } from './layer.ts';
import { NO_OWNER, NONE } from './ties-with-me.ts';

/** In the order of the legend: from private life to work, and last what is not known. */
const SHOWN: readonly { kind: TieKind; paint: number }[] = [
  { kind: 'kin', paint: 0 },
  { kind: 'personal', paint: 2 },
  { kind: 'both', paint: 3 },
  { kind: 'professional', paint: 1 },
  { kind: 'unknown', paint: GREY },
];

const ENTRIES: readonly LayerEntry[] = [
  ...SHOWN.map(({ kind, paint }) => ({ key: kind, label: kindName(kind), look: { paint } })),
  NONE,
];

export const kindLayer: Layer = {
  id: 'kind',
  label: 'Kind',
  question: 'Work, friends or family?',
  why: 'Read off where you two meet: contact cards, work or private addresses, the hours you write, and what you said yourself. A person’s page shows what it rests on.',
  sort({ people, egoTie, kind }) {
    if (people.ego === null) return NO_OWNER;
    if (!kind.some((each) => each > 0)) {
      return 'Nothing here tells work from private life. Contact cards would, or messages from more than one place; so do you, on a person’s page.';
    }
    return {
      entries: ENTRIES,
      entryOf(person) {
        if ((egoTie[person] ?? -1) < 0) return SHOWN.length;
        const theirs = KINDS[kind[person] ?? 0] ?? 'unknown';
        return SHOWN.findIndex((shown) => shown.kind === theirs);
      },
    };
  },
};
