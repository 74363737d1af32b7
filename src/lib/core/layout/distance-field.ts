/**
 * A grid of distances to the nearest of some discs: what an area's outline is cut from.
 *
 * Each disc is splatted on the cells within reach of it only. Cost: O(discs · (reach / cell)²).
 */
export interface Grid {
  minX: number;
  minY: number;
  cell: number;
  columns: number;
  rows: number;
}

export interface DiscAt {
  x: number;
  y: number;
  radius: number;
}

/** A grid over the discs with a border of `border` units all round. */
export function gridOver(discs: readonly DiscAt[], border: number, cell: number): Grid {
  let minX = Infinity;
  let minY = Infinity;
  let maxX = -Infinity;
  let maxY = -Infinity;
  for (const { x, y, radius } of discs) {
    minX = Math.min(minX, x - radius);
    minY = Math.min(minY, y - radius);
    maxX = Math.max(maxX, x + radius);
    maxY = Math.max(maxY, y + radius);
  }
  minX -= border;
  minY -= border;
  return {
    minX,
    minY,
    cell,
    columns: Math.ceil((maxX + border - minX) / cell) + 1,
    rows: Math.ceil((maxY + border - minY) / cell) + 1,
  };
}

/** Distance from each cell to the nearest disc's edge (negative inside), at most `limit`. */
export function distanceField(grid: Grid, discs: readonly DiscAt[], limit: number): Float32Array {
  const field = new Float32Array(grid.columns * grid.rows).fill(limit);
  for (const disc of discs) splat(field, grid, disc, limit);
  return field;
}

/** Distance from each cell with field < level to the nearest cell at or above it, at most `limit`. */
export function depthBelow(
  grid: Grid,
  field: Float32Array,
  level: number,
  limit: number,
): Float32Array {
  const depth = new Float32Array(field.length).fill(limit);
  for (let row = 0; row < grid.rows; row += 1) {
    for (let column = 0; column < grid.columns; column += 1) {
      if (!isRim(field, grid, column, row, level)) continue;
      const beyond = (field[row * grid.columns + column] ?? level) - level;
      const x = grid.minX + column * grid.cell;
      const y = grid.minY + row * grid.cell;
      // The border passes `beyond` before the rim cell.
      splat(depth, grid, { x, y, radius: Math.min(beyond, grid.cell) }, limit);
    }
  }
  return depth;
}

/** At or above the level, with a neighbour below it. */
function isRim(field: Float32Array, grid: Grid, column: number, row: number, level: number) {
  const at = row * grid.columns + column;
  if ((field[at] ?? level) < level) return false;
  for (let dy = -1; dy <= 1; dy += 1) {
    for (let dx = -1; dx <= 1; dx += 1) {
      const x = column + dx;
      const y = row + dy;
      if (x < 0 || y < 0 || x >= grid.columns || y >= grid.rows) continue;
      if ((field[y * grid.columns + x] ?? level) < level) return true;
    }
  }
  return false;
}

function splat(field: Float32Array, grid: Grid, disc: DiscAt, limit: number): void {
  const { minX, minY, cell, columns, rows } = grid;
  const reach = disc.radius + limit;
  const firstColumn = Math.max(0, Math.ceil((disc.x - reach - minX) / cell));
  const lastColumn = Math.min(columns - 1, Math.floor((disc.x + reach - minX) / cell));
  const firstRow = Math.max(0, Math.ceil((disc.y - reach - minY) / cell));
  const lastRow = Math.min(rows - 1, Math.floor((disc.y + reach - minY) / cell));
  for (let row = firstRow; row <= lastRow; row += 1) {
    const dy = minY + row * cell - disc.y;
    for (let column = firstColumn; column <= lastColumn; column += 1) {
      const dx = minX + column * cell - disc.x;
      const distance = Math.sqrt(dx * dx + dy * dy) - disc.radius;
      const at = row * columns + column;
      if (distance < (field[at] ?? limit)) field[at] = distance;
    }
  }
}
