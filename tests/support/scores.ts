/**
 * Scores that compare two answers of the same question: partitions (AMI, ARI), rankings (Spearman) and yes or no (AUC).
 * AMI: Vinh, Epps & Bailey 2010, arithmetic mean in the denominator, as scikit-learn. ARI: Hubert & Arabie
 * 1985. Spearman: Pearson's correlation of mid-ranks.
 */

interface Contingency {
  total: number;
  rows: number[];
  columns: number[];
  cells: { row: number; column: number; count: number }[];
}

function numbered(labels: ArrayLike<unknown>): number[] {
  const seen = new Map<unknown, number>();
  return Array.from(labels, (label) => {
    const known = seen.get(label) ?? seen.size;
    seen.set(label, known);
    return known;
  });
}

function contingency(left: ArrayLike<unknown>, right: ArrayLike<unknown>): Contingency {
  if (left.length !== right.length) throw new Error('partitions of different sizes');
  const a = numbered(left);
  const b = numbered(right);
  const rows: number[] = [];
  const columns: number[] = [];
  const cells = new Map<string, { row: number; column: number; count: number }>();
  a.forEach((row, i) => {
    const column = b[i] ?? 0;
    rows[row] = (rows[row] ?? 0) + 1;
    columns[column] = (columns[column] ?? 0) + 1;
    const cell = cells.get(`${row} ${column}`) ?? { row, column, count: 0 };
    cell.count++;
    cells.set(`${row} ${column}`, cell);
  });
  return { total: a.length, rows, columns, cells: [...cells.values()] };
}

const pairs = (n: number): number => (n * (n - 1)) / 2;
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** Adjusted Rand index: 1 for equal partitions, about 0 for unrelated ones. */
export function adjustedRand(left: ArrayLike<unknown>, right: ArrayLike<unknown>): number {
  const { total, rows, columns, cells } = contingency(left, right);
  const together = sum(cells.map((cell) => pairs(cell.count)));
  const inRows = sum(rows.map(pairs));
  const inColumns = sum(columns.map(pairs));
  const expected = (inRows * inColumns) / pairs(total);
  const most = (inRows + inColumns) / 2;
  return most === expected ? 1 : (together - expected) / (most - expected);
}

function entropy(sizes: readonly number[], total: number): number {
  return -sum(sizes.map((size) => (size / total) * Math.log(size / total)));
}

function logFactorials(n: number): Float64Array {
  const logs = new Float64Array(n + 1);
  for (let i = 2; i <= n; i++) logs[i] = (logs[i - 1] ?? 0) + Math.log(i);
  return logs;
}

function expectedInformation(rows: number[], columns: number[], total: number): number {
  const log = logFactorials(total);
  const f = (n: number): number => log[n] ?? 0;
  let expected = 0;
  for (const a of rows) {
    for (const b of columns) {
      for (let n = Math.max(1, a + b - total); n <= Math.min(a, b); n++) {
        const chance =
          f(a) +
          f(b) +
          f(total - a) +
          f(total - b) -
          f(total) -
          f(n) -
          f(a - n) -
          f(b - n) -
          f(total - a - b + n);
        expected += (n / total) * Math.log((total * n) / (a * b)) * Math.exp(chance);
      }
    }
  }
  return expected;
}

/** Adjusted mutual information: 1 for equal partitions, about 0 for unrelated ones. */
export function adjustedMutualInformation(
  left: ArrayLike<unknown>,
  right: ArrayLike<unknown>,
): number {
  const { total, rows, columns, cells } = contingency(left, right);
  if (rows.length === columns.length && (rows.length === 1 || rows.length === total)) return 1;
  const information = sum(
    cells.map(({ row, column, count }) => {
      const apart = (rows[row] ?? 0) * (columns[column] ?? 0);
      return (count / total) * Math.log((total * count) / apart);
    }),
  );
  const expected = expectedInformation(rows, columns, total);
  const most = (entropy(rows, total) + entropy(columns, total)) / 2;
  return (information - expected) / (most - expected);
}

function midRanks(values: ArrayLike<number>): number[] {
  const order = Array.from(values, (value, index) => ({ value, index }));
  order.sort((a, b) => a.value - b.value);
  const ranks: number[] = [];
  for (let start = 0; start < order.length;) {
    let end = start;
    while (end < order.length && order[end]?.value === order[start]?.value) end++;
    for (let i = start; i < end; i++) ranks[order[i]?.index ?? 0] = (start + end - 1) / 2;
    start = end;
  }
  return ranks;
}

/** Spearman's rank correlation, −1 to 1. Values must be numbers, none of them NaN. */
export function spearman(left: ArrayLike<number>, right: ArrayLike<number>): number {
  const a = midRanks(left);
  const b = midRanks(right);
  const meanA = sum(a) / a.length;
  const meanB = sum(b) / b.length;
  const shared = sum(a.map((rank, i) => (rank - meanA) * ((b[i] ?? 0) - meanB)));
  const spread = (ranks: number[], mean: number): number => sum(ranks.map((r) => (r - mean) ** 2));
  return shared / Math.sqrt(spread(a, meanA) * spread(b, meanB));
}

/** Chance that a true case scores above a false one; half for equal scores (Mann–Whitney). */
export function areaUnderCurve(cases: readonly { score: number; isTrue: boolean }[]): number {
  const sorted = [...cases].sort((left, right) => left.score - right.score);
  let rankSum = 0;
  let positives = 0;
  for (let start = 0; start < sorted.length;) {
    let end = start;
    while (end < sorted.length && sorted[end]?.score === sorted[start]?.score) end += 1;
    const midRank = (start + 1 + end) / 2;
    const here = sorted.slice(start, end).filter(({ isTrue }) => isTrue).length;
    positives += here;
    rankSum += here * midRank;
    start = end;
  }
  const negatives = sorted.length - positives;
  return (rankSum - (positives * (positives + 1)) / 2) / (positives * negatives);
}
