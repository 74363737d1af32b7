/** Groups, each in its own hue: what the map shows unless asked otherwise. */
import { clusterTitle } from '#words/clusters.ts';
import { GREY } from '../theme.ts';
import type { Layer, LayerEntry } from './layer.ts';

export const groupsLayer: Layer = {
  id: 'groups',
  label: 'Groups',
  question: 'Who belongs together?',
  why: 'People stand together who are tied to one another more than to the rest, whatever their company; you are left out of it. The ten largest groups have a colour each, small ones share grey. A group’s page says what it is named for.',
  tintsAreas: true,
  sort({ clusters, bridges, layout }) {
    const onMap = new Set(layout.areas.map(({ cluster }) => cluster));
    const own = [...clusters.clusters.entries()].filter(([at]) => onMap.has(at));
    const coloured = own.filter(([, { hue }]) => hue < GREY);
    const entries: LayerEntry[] = coloured.map(([, group]) => ({
      key: group.id,
      label: clusterTitle(group),
      look: { paint: group.hue },
    }));
    const entryOfCluster = new Map(coloured.map(([cluster], entry) => [cluster, entry]));
    const hasSmall = coloured.length < own.length;
    if (hasSmall) entries.push({ key: 'small', label: 'Small groups', look: { paint: GREY } });
    entries.push({ key: 'none', label: 'In no group', look: { paint: GREY, isHollow: true } });
    return {
      entries,
      entryOf(person) {
        const cluster = clusters.of[person] ?? -1;
        if (!onMap.has(cluster)) return entries.length - 1;
        return entryOfCluster.get(cluster) ?? coloured.length;
      },
      ringed: bridges.cards.map(({ person }) => person),
    };
  },
};
