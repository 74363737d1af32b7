/** The sentence under a person's name: how far we have come, their group, and whether they join others. */
import type { Stage } from '#core/ties/tie-table.ts';
import type { PersonRow } from '#session/views/directory.ts';
import { smallCount } from '#words/format.ts';

const STAGES = {
  contact: 'A contact',
  acquaintance: 'An acquaintance',
  connection: 'A connection',
  close: 'Close',
} as const satisfies Record<Stage, string>;

/** "Close. Pictures and Patents, and a bridge to ten other groups." `bridged` counts other groups. */
export function whoSentence(stage: Stage | null, row: PersonRow, bridged: number): string {
  const known = stage === null ? 'You two have no tie in these files.' : `${STAGES[stage]}.`;
  const bridge =
    bridged > 0
      ? `a bridge to ${smallCount(bridged)} other ${bridged === 1 ? 'group' : 'groups'}`
      : '';
  if (row.groupName === null) {
    if (row.reach > 0) return `${known} On a small island of the map.`;
    return stage === null ? known : `${known} Tied only to you in these files.`;
  }
  return `${known} ${row.groupName}${bridge ? `, and ${bridge}` : ''}.`;
}
