/**
 * The outline of a group's area: the union of discs round its members, closed (dilated, then eroded, so
 * that bays and holes fill up) and smoothed, and never reaching a place nearer to a stranger.
 *
 * Field, above zero inside, with d the distance to the nearest member's disc and s to the nearest stranger's:
 *   f = min(max(−d, depth of {d < CLOSING} − CLOSING), (s − d) / 2 − APART)
 * Source: morphological closing (Serra 1982) on a distance field. Cost: O((members + strangers near) · cells
 * within CLOSING).
 */
import { longestContour, smoothed } from './contour.ts';
import { depthBelow, distanceField, gridOver, type DiscAt, type Grid } from './distance-field.ts';
import { AREA_MARGIN } from './place-members.ts';

const CELL = 5;
const CLOSING = 26;
/** Half the least distance between two areas. */
const APART = 4;

/**
 * Closed outline x0, y0, x1, y1 … round the members' dots, clear of the strangers' dots. Radii are those of
 * the dots; empty when there are no members.
 */
export function areaOutline(
  members: readonly DiscAt[],
  strangers: readonly DiscAt[],
): Float32Array {
  if (members.length === 0) return new Float32Array(0);
  const discs = members.map((dot) => ({ ...dot, radius: dot.radius + AREA_MARGIN }));
  const limit = CLOSING + 2 * CELL;
  const grid = gridOver(discs, limit, CELL);
  const distance = distanceField(grid, discs, limit);
  const depth = depthBelow(grid, distance, CLOSING, 2 * limit);
  const near = strangers
    .filter((dot) => isWithin(grid, dot, limit))
    .map((dot) => ({ ...dot, radius: dot.radius + AREA_MARGIN }));
  const stranger = near.length > 0 ? distanceField(grid, near, limit) : null;

  const field = distance.map((d, at) => {
    const closed = d < CLOSING ? Math.max(-d, (depth[at] ?? 0) - CLOSING) : -d;
    if (!stranger) return closed;
    return Math.min(closed, ((stranger[at] ?? limit) - d) / 2 - APART);
  });
  const line = longestContour(grid, field);
  return line.length === 0 ? new Float32Array(0) : smoothed(line);
}

function isWithin(grid: Grid, dot: DiscAt, border: number): boolean {
  return (
    dot.x > grid.minX - border &&
    dot.y > grid.minY - border &&
    dot.x < grid.minX + grid.columns * grid.cell + border &&
    dot.y < grid.minY + grid.rows * grid.cell + border
  );
}
