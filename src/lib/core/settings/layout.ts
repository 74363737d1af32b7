/** The map. Units are those of the look: a small dot is 3 in radius. */
import { setting, type Setting } from './setting.ts';

export const LAYOUT = {
  smallestDot: setting(3, 1, 6, 'The least a finger or an eye still finds at the first view.'),
  largestDot: setting(14, 6, 30, 'Larger dots hide the people beside them.'),
  groupGap: setting(43, 10, 120, 'Room between areas for a name, as in the look (40–46).'),
  islandSize: setting(
    4,
    2,
    10,
    'Smaller whole components tell nothing on a map: they go to the tray.',
  ),
  tiesDrawnPerPerson: setting(1, 0, 10, 'Each person keeps this many strongest ties on the map.'),
  tiesDrawnInAll: setting(
    1.45,
    0.5,
    20,
    'Ties drawn for each person on the map; more is a grey felt.',
  ),
} as const satisfies Record<string, Setting>;
