/** How readable the map is of Edison's letters and of the invented owner's archives, as lines of the table. */
import { edison, hasOwnerArchives, inventedOwner } from '../support/map-archives.ts';
import { DESK, nearestTenPurity, PHONE, zoomFigures } from '../support/readability.ts';
import type { TruthLine } from './table.ts';

/** Of what the sizes of the groups allow, so much must be reached. */
const PURITY = 0.9;
const WINDOWS = { desk: DESK, phone: PHONE };

export async function mapLines(): Promise<TruthLine[]> {
  const maps = { edison, ...(hasOwnerArchives ? { 'invented owner': inventedOwner } : {}) };
  const lines: TruthLine[] = [];
  for (const [whose, workOut] of Object.entries(maps)) {
    const conclusions = await workOut();
    const { share, atMost } = nearestTenPurity(conclusions);
    lines.push({
      measure: `map of ${whose}, nearest-10 purity`,
      ...{ ours: share, bar: PURITY * atMost, side: 'at least' },
      simple: `the most groups of their size allow ${atMost.toFixed(3)}`,
    });
    for (const [window, size] of Object.entries(WINDOWS)) {
      const zooms = zoomFigures(conclusions, size);
      const sum = (of: (figures: (typeof zooms)[number]) => number): number =>
        zooms.reduce((total, figures) => total + of(figures), 0);
      const simple = `${sum((each) => each.names + each.groupNames)} names`;
      const on = `map of ${whose}, ${window}, six zooms: names`;
      const none = { simple, bar: 0, side: 'at most' } as const;
      lines.push(
        { measure: `${on} over names`, ours: sum((each) => each.nameOverlaps), ...none },
        { measure: `${on} that flicker`, ours: sum((each) => each.flickers), ...none },
        {
          measure: `${on} over some dot`,
          ours: sum((each) => each.namesOnDots),
          ...none,
          bar: null,
        },
      );
    }
  }
  return lines;
}
