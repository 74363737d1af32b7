/**
 * The closed lines along which a grid of numbers passes from above zero (inside) to below it: marching
 * squares with linear interpolation (Lorensen & Cline 1987, in the plane), then an even, smoothed outline.
 *
 * Saddles are joined through the middle, so that an area hangs together. Cost: O(cells + points).
 */
import type { Grid } from './distance-field.ts';

/** Outline points stand about this far apart, in layout units. */
const STEP = 6;
const SMOOTHING_ROUNDS = 6;

/**
 * Edges of a square: 0 top, 1 right, 2 bottom, 3 left. For each of the 16 cases (bits: top left 8, top right
 * 4, bottom right 2, bottom left 1 are inside) pairs [from, to], the inside on the right hand.
 */
const SEGMENTS: readonly (readonly number[])[] = [
  [],
  [2, 3],
  [1, 2],
  [1, 3],
  [0, 1],
  [0, 3, 2, 1],
  [0, 2],
  [0, 3],
  [3, 0],
  [2, 0],
  [3, 2, 1, 0],
  [1, 0],
  [3, 1],
  [2, 1],
  [3, 2],
  [],
];

/** The longest closed line of the field, as x0, y0, x1, y1 …; empty when nothing is above zero. */
export function longestContour(grid: Grid, field: Float32Array): number[] {
  const next = linkSegments(grid, field);
  const visited = new Uint8Array(next.length);
  let longest: number[] = [];
  for (let start = 0; start < next.length; start += 1) {
    if ((next[start] ?? -1) < 0 || visited[start]) continue;
    const line: number[] = [];
    let edge = start;
    while (edge >= 0 && !visited[edge]) {
      visited[edge] = 1;
      line.push(...crossing(grid, field, edge));
      edge = next[edge] ?? -1;
    }
    if (line.length > longest.length) longest = line;
  }
  return longest;
}

/** For each grid edge (even: to the right of a corner, odd: below it) the edge the line goes to next. */
function linkSegments(grid: Grid, field: Float32Array): Int32Array {
  const { columns, rows } = grid;
  const next = new Int32Array(columns * rows * 2).fill(-1);
  for (let row = 0; row + 1 < rows; row += 1) {
    for (let column = 0; column + 1 < columns; column += 1) {
      const corner = row * columns + column;
      const inside = (at: number) => ((field[at] ?? 0) > 0 ? 1 : 0);
      const state =
        inside(corner) * 8 +
        inside(corner + 1) * 4 +
        inside(corner + columns + 1) * 2 +
        inside(corner + columns);
      const edges = [corner * 2, (corner + 1) * 2 + 1, (corner + columns) * 2, corner * 2 + 1];
      const segments = SEGMENTS[state] ?? [];
      for (let pair = 0; pair < segments.length; pair += 2) {
        const from = edges[segments[pair] ?? 0] ?? 0;
        next[from] = edges[segments[pair + 1] ?? 0] ?? -1;
      }
    }
  }
  return next;
}

function crossing(grid: Grid, field: Float32Array, edge: number): [number, number] {
  const corner = edge >> 1;
  const column = corner % grid.columns;
  const row = Math.floor(corner / grid.columns);
  const down = edge & 1;
  const here = field[corner] ?? 0;
  const there = field[down ? corner + grid.columns : corner + 1] ?? 0;
  const share = here === there ? 0.5 : here / (here - there);
  return [
    grid.minX + (column + (down ? 0 : share)) * grid.cell,
    grid.minY + (row + (down ? share : 0)) * grid.cell,
  ];
}

/** The same closed line with points at even distances, its small corners smoothed away. */
export function smoothed(line: readonly number[]): Float32Array {
  let points = evenly(line);
  for (let round = 0; round < SMOOTHING_ROUNDS; round += 1) {
    const count = points.length / 2;
    const after = new Float32Array(points.length);
    for (let at = 0; at < count; at += 1) {
      const before = ((at + count - 1) % count) * 2;
      const behind = ((at + 1) % count) * 2;
      for (let axis = 0; axis < 2; axis += 1) {
        after[at * 2 + axis] =
          ((points[before + axis] ?? 0) +
            2 * (points[at * 2 + axis] ?? 0) +
            (points[behind + axis] ?? 0)) /
          4;
      }
    }
    points = after;
  }
  return points;
}

function evenly(line: readonly number[]): Float32Array {
  const count = line.length / 2;
  let length = 0;
  const at = (index: number) => line[index] ?? 0;
  const stretch = (index: number) => {
    const to = (index + 1) % count;
    return Math.hypot(at(to * 2) - at(index * 2), at(to * 2 + 1) - at(index * 2 + 1));
  };
  for (let index = 0; index < count; index += 1) length += stretch(index);
  const wanted = Math.max(12, Math.round(length / STEP));
  const even = new Float32Array(wanted * 2);
  let index = 0;
  let passed = 0;
  let along = stretch(0);
  for (let point = 0; point < wanted; point += 1) {
    const goal = (point * length) / wanted;
    while (index < count - 1 && passed + along < goal) {
      passed += along;
      index += 1;
      along = stretch(index);
    }
    const share = along > 0 ? (goal - passed) / along : 0;
    const to = (index + 1) % count;
    even[point * 2] = at(index * 2) + share * (at(to * 2) - at(index * 2));
    even[point * 2 + 1] = at(index * 2 + 1) + share * (at(to * 2 + 1) - at(index * 2 + 1));
  }
  return even;
}
