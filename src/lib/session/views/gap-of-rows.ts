/** The usual gap of a tie from its own rows, by the same rule as the reconnect lists. */
import { usualGap } from '#core/rhythm/usual-gap.ts';
import type { Settings } from '#core/settings.ts';
import type { EvidenceRow } from '#engine/protocol.ts';

const DAY_MS = 86_400_000;

/** Days between distinct dates of contact, as usual of late; null when there are too few. */
export function gapOfRows(rows: readonly EvidenceRow[], settings: Settings): number | null {
  const days = rows
    .flatMap(({ at }) => (at === null ? [] : [Math.floor(at / DAY_MS)]))
    .sort((left, right) => left - right);
  return usualGap(days, settings);
}
