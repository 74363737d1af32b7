import type { BarRow } from '#session/views/insights.ts';

/** One way to divide a whole. */
export interface Division {
  id: string;
  /** "Groups". */
  label: string;
  rows: readonly BarRow[];
  /** What the reader should know of this division. */
  note?: string | null;
}
