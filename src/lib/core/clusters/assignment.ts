/**
 * Answers: which rows and columns go together so that the sum of their weights is largest, each used once?
 * The assignment problem, exactly: shortest augmenting paths with potentials, one row after the other.
 * Source: Kuhn 1955, Munkres 1957, in the form of Jonker & Volgenant 1987. Departure: a pair of weight 0 is
 * no pair, so rows and columns may stay alone. Cost: O(rows² × columns), groups being some dozens.
 */

/**
 * Column of each row, −1 for none. Of equally good assignments always the same one.
 * @param weights rows of equal length, each weight ≥ 0.
 */
export function heaviestAssignment(weights: readonly (readonly number[])[]): number[] {
  const columns = weights[0]?.length ?? 0;
  const isTall = weights.length > columns;
  const wide = isTall
    ? Array.from({ length: columns }, (_, j) => weights.map((row) => row[j] ?? 0))
    : weights;
  const columnOf = assignWide(wide);
  const rowOf = new Map<number, number>();
  columnOf.forEach((column, row) => rowOf.set(column, row));
  return weights.map((row, i) => {
    const column = isTall ? (rowOf.get(i) ?? -1) : (columnOf[i] ?? -1);
    return (row[column] ?? 0) > 0 ? column : -1;
  });
}

/** The same for no more rows than columns; every row gets a column. Numbered from 1 inside: 0 is "none". */
function assignWide(weights: readonly (readonly number[])[]): number[] {
  const rows = weights.length;
  const columns = weights[0]?.length ?? 0;
  const rowPrice = new Float64Array(rows + 1);
  const columnPrice = new Float64Array(columns + 1);
  const rowAt = new Int32Array(columns + 1);
  for (let row = 1; row <= rows; row++) {
    const cheapest = new Float64Array(columns + 1).fill(Infinity);
    const cameFrom = new Int32Array(columns + 1);
    const isDone = new Uint8Array(columns + 1);
    rowAt[0] = row;
    let column = 0;
    do {
      isDone[column] = 1;
      const at = rowAt[column] ?? 0;
      let step = Infinity;
      let next = 0;
      for (let j = 1; j <= columns; j++) {
        if (isDone[j] === 1) continue;
        const cost = -(weights[at - 1]?.[j - 1] ?? 0) - (rowPrice[at] ?? 0) - (columnPrice[j] ?? 0);
        if (cost < (cheapest[j] ?? Infinity)) {
          cheapest[j] = cost;
          cameFrom[j] = column;
        }
        if ((cheapest[j] ?? Infinity) < step) {
          step = cheapest[j] ?? Infinity;
          next = j;
        }
      }
      for (let j = 0; j <= columns; j++) {
        if (isDone[j] === 1) {
          const other = rowAt[j] ?? 0;
          rowPrice[other] = (rowPrice[other] ?? 0) + step;
          columnPrice[j] = (columnPrice[j] ?? 0) - step;
        } else cheapest[j] = (cheapest[j] ?? Infinity) - step;
      }
      column = next;
    } while (rowAt[column] !== 0);
    while (column !== 0) {
      const before = cameFrom[column] ?? 0;
      rowAt[column] = rowAt[before] ?? 0;
      column = before;
    }
  }
  const columnOf = weights.map(() => -1);
  rowAt.forEach((row, column) => {
    if (column > 0 && row > 0) columnOf[row - 1] = column - 1;
  });
  return columnOf;
}
