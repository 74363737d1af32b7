/** How many groups each person reaches, and who holds groups together. */
import { ramp } from '../theme.ts';
import type { Layer } from './layer.ts';

/** Groups reached, from which a step of the ramp begins. */
const MANY = 4;

export const bridgesLayer: Layer = {
  id: 'bridges',
  label: 'Bridges',
  question: 'Who joins my groups?',
  why: 'Counted are the groups somebody has ties into. Ringed are the few without whom groups would lose their way to one another; their page says which.',
  sort({ bridges, clusters }) {
    const joining = new Set(bridges.cards.map(({ person }) => person));
    return {
      entries: [
        { key: 'joins', label: 'Holds groups together', look: { paint: ramp(3), isRinged: true } },
        { key: 'many', label: `Reaches ${MANY} groups or more`, look: { paint: ramp(3) } },
        { key: 'some', label: 'Reaches 2 or 3', look: { paint: ramp(2) } },
        { key: 'one', label: 'Stays in one', look: { paint: ramp(0) } },
      ],
      entryOf(person) {
        if (joining.has(person)) return 0;
        const groups = new Set(bridges.clustersTouched[person] ?? []);
        const own = clusters.of[person] ?? -1;
        if (own >= 0) groups.add(own);
        if (groups.size >= MANY) return 1;
        return groups.size >= 2 ? 2 : 3;
      },
    };
  },
};
