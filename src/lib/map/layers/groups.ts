/** Groups, each in its own hue: what the map shows unless asked otherwise. */
import { clusterTitle } from '#words/clusters.ts';
import { GREY } from '../theme.ts';
import type { Layer } from './layer.ts';

export const groupsLayer: Layer = {
  id: 'groups',
  label: 'Groups',
  question: 'Who belongs together?',
  tintsAreas: true,
  sort({ clusters, bridges, layout }) {
    const onMap = new Set(layout.areas.map(({ cluster }) => cluster));
    const own = [...clusters.clusters.entries()].filter(([at]) => onMap.has(at));
    const coloured = own.filter(([, { hue }]) => hue < GREY);
    const entries = coloured.map(([, group]) => ({
      key: group.id as string,
      label: clusterTitle(group),
      look: { paint: group.hue },
    }));
    const entryOfCluster = new Map(coloured.map(([cluster], entry) => [cluster, entry]));
    const hasSmall = coloured.length < own.length;
    if (hasSmall) entries.push({ key: 'small', label: 'Small groups', look: { paint: GREY } });
    return {
      entries,
      entryOf: (person) =>
        entryOfCluster.get(clusters.of[person] ?? -1) ?? (hasSmall ? coloured.length : -1),
      ringed: bridges.cards.map(({ person }) => person),
    };
  },
};
