/**
 * Answers: how alike are two groupings of the same people?
 * The adjusted Rand index: pairs on which both agree, corrected for chance; 1 for equal groupings, about 0
 * for unrelated ones. Source: Hubert & Arabie 1985. Cost: O(people + distinct pairs of groups).
 */

/** Adjusted Rand index of two labellings of equal length; 1 where there is no pair to disagree on. */
export function adjustedRandIndex(left: Int32Array, right: Int32Array): number {
  if (left.length < 2) return 1;
  const rows = new Map<number, number>();
  const columns = new Map<number, number>();
  const cells = new Map<number, number>();
  const span = right.reduce((a, b) => Math.max(a, b), 0) + 2;
  left.forEach((row, v) => {
    const column = right[v] ?? 0;
    increment(rows, row);
    increment(columns, column);
    increment(cells, (row + 1) * span + column + 1);
  });
  const together = pairsIn(cells);
  const expected = (pairsIn(rows) * pairsIn(columns)) / ((left.length * (left.length - 1)) / 2);
  const most = (pairsIn(rows) + pairsIn(columns)) / 2;
  return most === expected ? 1 : (together - expected) / (most - expected);
}

/** Mean agreement over all pairs of groupings; 1 for fewer than two. */
export function meanAgreement(groupings: readonly Int32Array[]): number {
  let sum = 0;
  let pairs = 0;
  groupings.forEach((left, i) => {
    for (const right of groupings.slice(i + 1)) {
      sum += adjustedRandIndex(left, right);
      pairs++;
    }
  });
  return pairs === 0 ? 1 : sum / pairs;
}

function increment(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function pairsIn(counts: ReadonlyMap<number, number>): number {
  let pairs = 0;
  for (const count of counts.values()) pairs += (count * (count - 1)) / 2;
  return pairs;
}
