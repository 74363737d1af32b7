/**
 * Answers: in which ways does a person stand between two who are not tied themselves?
 * Counts ordered pairs i → v → k with i and k untied, by the groups of the three (v in A):
 * coordinator AAA, itinerant BAB, gatekeeper B A A, representative A A B, liaison B A C.
 * Source: Gould & Fernandez 1989. Pairs are counted per group and the tied ones taken off, so the cost is
 * that of listing triangles: O(Σ over ties of degree).
 */
import type { Network } from '../network/network.ts';
import { tiesByGroup } from './participation.ts';

export const BROKER_ROLES = [
  'coordinator',
  'itinerant',
  'gatekeeper',
  'representative',
  'liaison',
] as const;
export type BrokerRole = (typeof BROKER_ROLES)[number];
export type Brokerage = Record<BrokerRole, number>;

/** The role v plays between a neighbour in group `from` and one in group `to`, v being in `own`. */
function roleBetween(from: number, own: number, to: number): BrokerRole {
  if (from === own) return to === own ? 'coordinator' : 'representative';
  if (to === own) return 'gatekeeper';
  return from === to ? 'itinerant' : 'liaison';
}

/** Brokerage counts of each person. Every person with a tie must be in a group. */
export function brokerage(network: Network, groupOf: ArrayLike<number>): Brokerage[] {
  const { size, offset, neighbour } = network;
  const isNear = new Uint8Array(size);
  return Array.from({ length: size }, (_, v) => {
    const own = groupOf[v] ?? -1;
    const counts = pairsByRole(tiesByGroup(network, groupOf, v), own);
    const start = offset[v] ?? 0;
    const end = offset[v + 1] ?? 0;
    for (let slot = start; slot < end; slot++) isNear[neighbour[slot] ?? 0] = 1;
    for (let slot = start; slot < end; slot++) {
      const i = neighbour[slot] ?? 0;
      for (let around = offset[i] ?? 0; around < (offset[i + 1] ?? 0); around++) {
        const k = neighbour[around] ?? 0;
        if (isNear[k] === 1) counts[roleBetween(groupOf[i] ?? -1, own, groupOf[k] ?? -1)]--;
      }
    }
    for (let slot = start; slot < end; slot++) isNear[neighbour[slot] ?? 0] = 0;
    return counts;
  });
}

/** The role a person plays most often, gatekeeper standing for both directions; null where they play none. */
export function mainRole(counts: Brokerage): BrokerRole | null {
  const { gatekeeper, representative } = counts;
  const [most] = BROKER_ROLES.filter((role) => role !== 'representative')
    .map((role) => ({
      role,
      count: role === 'gatekeeper' ? gatekeeper + representative : counts[role],
    }))
    .sort((one, other) => other.count - one.count);
  return most && most.count > 0 ? most.role : null;
}

/** All ordered pairs of distinct neighbours by role, tied or not. */
function pairsByRole(ties: ReadonlyMap<number, number>, own: number): Brokerage {
  const atHome = ties.get(own) ?? 0;
  let away = 0;
  let itinerant = 0;
  for (const [group, count] of ties) {
    if (group === own) continue;
    away += count;
    itinerant += count ** 2 - count;
  }
  return {
    coordinator: atHome ** 2 - atHome,
    itinerant,
    gatekeeper: away * atHome,
    representative: atHome * away,
    liaison: away ** 2 - away - itinerant,
  };
}
