/**
 * Finds the owner by evidence: the one person standing in at least half of all interactions, and in
 * twice as many as anybody else. Stated relations have no owner: a list of ties is seen from outside.
 * Cost: O(participants).
 */
import type { FactSet } from '../facts/facts.ts';
import { handleIdentity, type Handle } from '../facts/handles.ts';
import { SETTINGS } from '../settings.ts';

/** The owner's first handle in code-point order; null when nobody stands out. */
export function findOwner(facts: FactSet): Handle | null {
  const { interactions, handles } = facts;
  const identities = new Map<string, number>();
  const identityOf = Uint32Array.from(handles, (handle) => {
    const identity = handleIdentity(handle);
    const known = identities.get(identity) ?? identities.size;
    identities.set(identity, known);
    return known;
  });
  const rows = new Uint32Array(identities.size);
  const lastRow = new Int32Array(identities.size).fill(-1);
  for (let i = 0; i < interactions.length; i += 1) {
    for (let p = interactions.start[i] ?? 0; p < (interactions.start[i + 1] ?? 0); p += 1) {
      const identity = identityOf[interactions.handle[p] ?? 0] ?? 0;
      if (lastRow[identity] === i) continue;
      lastRow[identity] = i;
      rows[identity] = (rows[identity] ?? 0) + 1;
    }
  }
  let best = -1;
  let most = 0;
  let next = 0;
  rows.forEach((count, identity) => {
    if (count > most) [best, most, next] = [identity, count, most];
    else if (count > next) next = count;
  });
  const isOwner =
    most > 0 &&
    most >= interactions.length * SETTINGS.ownerShare.value &&
    most >= next * SETTINGS.ownerLead.value;
  return isOwner ? (handles.find((_, i) => identityOf[i] === best) ?? null) : null;
}
