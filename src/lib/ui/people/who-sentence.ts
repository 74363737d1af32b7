/** The sentence under a person's name: how far we have come, their group, and whether they join others. */
import type { Stage } from '#core/ties/tie-table.ts';
import type { PersonView } from '#session/views/person.ts';
import { smallCount } from '#words/format.ts';
import { missingForNextStage } from '#words/ties.ts';

const STAGES = {
  contact: 'A contact',
  acquaintance: 'An acquaintance',
  connection: 'A connection',
  close: 'Close',
} as const satisfies Record<Stage, string>;

export interface WhoTheyAre extends Pick<
  PersonView,
  'stage' | 'row' | 'group' | 'need' | 'months'
> {
  /** How many other groups they join. */
  bridged: number;
  /** Whether the network is somebody's own. */
  hasOwner: boolean;
}

/** "Close. In the group around Ada, and a bridge to ten other groups." */
export function whoSentence(who: WhoTheyAre): string {
  const { stage, row, group, bridged, hasOwner } = who;
  const missing = stage === null ? null : missingForNextStage(who.need, who.months);
  const none = hasOwner ? 'You two have no tie in these files.' : '';
  const known = stage === null ? none : [`${STAGES[stage]}.`, missing].filter(Boolean).join(' ');
  const bridge =
    bridged > 0
      ? `a bridge to ${smallCount(bridged)} other ${bridged === 1 ? 'group' : 'groups'}`
      : '';
  const place = group === null ? '' : `In ${group}${bridge ? `, and ${bridge}` : ''}.`;
  return [known, place || offTheMap(row, stage)].filter(Boolean).join(' ');
}

function offTheMap({ reach }: PersonView['row'], stage: Stage | null): string {
  if (reach > 0) return 'On a small island of the map.';
  return stage === null ? '' : 'Tied only to you in these files.';
}
