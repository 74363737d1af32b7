/** What the benches say alike. */

/** The value below which this share of them lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

export const MEGABYTE = 1024 * 1024;

export function speed(bytes: number, ms: number): string {
  return `${((bytes / MEGABYTE / ms) * 1000).toFixed(0)} MB/s`;
}
