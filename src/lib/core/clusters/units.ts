/**
 * Answers: who must stay together, whatever the ties say? The owner's word "she belongs with them" is a
 * constraint of the search itself: people who belong together are one node of it, a unit, and cannot be
 * parted. Source: must-link constraints (Wagstaff et al. 2001), by contraction.
 * Departure: ties inside a unit carry no weight, for they can no longer be cut.
 * Cost: O(people + ties).
 */
import { buildNetwork } from '../network/build.ts';
import type { Handle } from '../facts/handles.ts';
import type { Network } from '../network/network.ts';
import type { People } from '../people/people.ts';

/** Unit of each person, as the first person in it. @param pins whom each belongs with, by handle. */
export function unitsOf({ persons }: People, pins: ReadonlyMap<Handle, Handle>): Int32Array {
  const leader = Int32Array.from(persons.keys());
  const leaderOf = (person: number): number => {
    let at = person;
    while (leader[at] !== at) at = leader[at] ?? at;
    return at;
  };
  if (pins.size > 0) {
    const personOf = new Map(
      persons.flatMap(({ handles }, person) => handles.map((handle) => [handle, person] as const)),
    );
    for (const [handle, other] of pins) {
      const [one, two] = [personOf.get(handle), personOf.get(other)];
      if (one === undefined || two === undefined) continue;
      const [low, high] = [leaderOf(one), leaderOf(two)].sort((a, b) => a - b);
      leader[high ?? 0] = low ?? 0;
    }
  }
  return leader.map((_, person) => leaderOf(person));
}

/** The network whose nodes are given by `nodeOf`: ties between two nodes add up. */
export function contracted(network: Network, nodeOf: Int32Array): Network {
  const { offset, neighbour, weight } = network;
  const a: number[] = [];
  const b: number[] = [];
  const weights: number[] = [];
  for (let v = 0; v < network.size; v++) {
    for (let slot = offset[v] ?? 0; slot < (offset[v + 1] ?? 0); slot++) {
      const u = neighbour[slot] ?? 0;
      if (u < v) continue;
      a.push(nodeOf[v] ?? 0);
      b.push(nodeOf[u] ?? 0);
      weights.push(weight[slot] ?? 0);
    }
  }
  return buildNetwork(nodeOf.reduce((most, node) => Math.max(most, node), -1) + 1, {
    a,
    b,
    weight: weights,
  });
}
