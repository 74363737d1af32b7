/**
 * How far the sources speak of a tie: silence after an archive's end is missing data. For each channel
 * the end of the latest coverage among the imports that hold events of it; for a tie the latest of its
 * channels; never past `asOf`. Cost: O(events).
 */
import type { FactSet } from '../facts/facts.ts';
import { CHANNELS } from '../facts/facts.ts';

/** Ms since 1970 UTC up to which each channel (index in CHANNELS) is spoken for; -Infinity if unused. */
export function channelReach(facts: FactSet, asOf: number): Float64Array {
  const { interactions: table, imports } = facts;
  const reach = new Float64Array(CHANNELS.length).fill(-Infinity);
  for (let event = 0; event < table.length; event += 1) {
    const channel = table.channel[event] ?? 0;
    const stated = imports[table.origin[event] ?? 0]?.coverage?.to;
    const spoken = Math.min(asOf, stated ?? table.at[event] ?? NaN);
    if (spoken > (reach[channel] ?? -Infinity)) reach[channel] = spoken;
  }
  return reach;
}
