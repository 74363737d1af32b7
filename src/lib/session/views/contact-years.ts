/** Contacts a year, for the small chart of a tie; and what a source calls them. */
import { CHANNEL_NOUNS } from '#core/rhythm/rhythm-reason.ts';
import type { EvidenceRow } from '#engine/protocol.ts';

export interface YearCount {
  year: number;
  contacts: number;
}

/** Every year from the first dated row to `untilYear`, empty ones too. Undated rows and relations count nowhere. */
export function contactYears(rows: readonly EvidenceRow[], untilYear: number): YearCount[] {
  const counts = new Map<number, number>();
  for (const { at, relation } of rows) {
    if (at === null || relation !== null) continue;
    const year = new Date(at).getUTCFullYear();
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  if (counts.size === 0) return [];
  const first = Math.min(...counts.keys());
  const last = Math.max(untilYear, ...counts.keys());
  return Array.from({ length: last - first + 1 }, (_, at) => ({
    year: first + at,
    contacts: counts.get(first + at) ?? 0,
  }));
}

/**
 * The plural nearly all contacts bear, lower case ("letters"); "contacts" where they differ or do not say.
 * Rows that state a relation are no contact.
 */
export function contactNoun(evidence: readonly EvidenceRow[]): string {
  const rows = evidence.filter(({ relation }) => relation === null);
  const kinds = new Map<string, number>();
  for (const row of rows) {
    const name = row.kind ?? (row.channel === null ? null : CHANNEL_NOUNS[row.channel]);
    if (name) kinds.set(name, (kinds.get(name) ?? 0) + 1);
  }
  const [commonest] = Array.from(kinds).sort((left, right) => right[1] - left[1]);
  // One name for all only if it is true of nearly all.
  if (!commonest || commonest[1] < rows.length * NEARLY_ALL) return 'contacts';
  const one = commonest[0].toLowerCase();
  return one.endsWith('s') ? one : `${one}s`;
}

const NEARLY_ALL = 0.9;
