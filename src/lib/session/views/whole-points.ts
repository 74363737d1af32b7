/** Fractions of 1 shown as whole hundredths that still add up (largest remainders). */
const HUNDRED = 100;

/** One whole number a part, adding up to the rounded `sum` (0–1) as nearly as the parts allow. */
export function wholePoints(parts: readonly number[], sum: number): number[] {
  const exact = parts.map((part) => part * HUNDRED);
  const points = exact.map(Math.floor);
  const missing = Math.round(sum * HUNDRED) - points.reduce((total, part) => total + part, 0);
  const largestRests = exact
    .map((value, at) => ({ at, rest: value - Math.floor(value) }))
    .sort((left, right) => right.rest - left.rest || left.at - right.at)
    .slice(0, Math.max(0, missing));
  for (const { at } of largestRests) points[at] = (points[at] ?? 0) + 1;
  return points;
}
