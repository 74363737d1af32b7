/** Who is shown as joining groups. */
import { setting, type Setting } from './setting.ts';

export const BRIDGES = {
  bridgeCards: setting(12, 0, 100, 'More rings than this on a map, and none of them stands out.'),
  peoplePerBridge: setting(10, 1, 1000, 'On a small map a ring must still be the exception.'),
  holders: setting(4, 1, 12, 'A finding that names more people than this is a list.'),
  thinTies: setting(1, 0, 20, 'Groups with more ties than this between them can do without me.'),
  pairsToJoin: setting(
    15,
    0,
    50,
    'A handful is shown: more would be a task; the others stand in for those the owner lets be.',
  ),
} as const satisfies Record<string, Setting>;
