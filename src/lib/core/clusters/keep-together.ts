/**
 * Answers: do the members of each group hang together, and is anybody left alone?
 * A consensus may put people in one group who are joined only through others: such a group is parted into
 * its connected pieces. One person is no group: whoever has ties joins the people they are tied to most.
 * Cost: O(people + ties).
 */
import { degreeOf } from '../network/degree.ts';
import type { Network } from '../network/network.ts';

/** Parts each group into its connected pieces and takes isolates out. */
export function connectedGroups(network: Network, group: Int32Array): Int32Array {
  const label = new Int32Array(network.size).fill(-1);
  const queue = new Uint32Array(network.size);
  let groups = 0;
  for (let start = 0; start < network.size; start++) {
    if (label[start] !== -1 || degreeOf(network, start) === 0) continue;
    label[start] = groups;
    queue[0] = start;
    let length = 1;
    for (let head = 0; head < length; head++) {
      const v = queue[head] ?? 0;
      for (let slot = network.offset[v] ?? 0; slot < (network.offset[v + 1] ?? 0); slot++) {
        const u = network.neighbour[slot] ?? 0;
        if (label[u] !== -1 || group[u] !== group[start]) continue;
        label[u] = groups;
        queue[length++] = u;
      }
    }
    groups++;
  }
  return label;
}

/** Lets each group of one, in person order, join the group it has most weight to; numbers from 0 again. */
export function joinLoners(network: Network, label: Int32Array): Int32Array {
  const members = new Map<number, number>();
  for (const group of label) members.set(group, (members.get(group) ?? 0) + 1);
  for (let v = 0; v < network.size; v++) {
    const own = label[v] ?? -1;
    if (own === -1 || members.get(own) !== 1) continue;
    const joined = closestGroup(network, label, v);
    members.set(joined, (members.get(joined) ?? 0) + 1);
    members.delete(own);
    label[v] = joined;
  }
  return numberedGroups(label);
}

/** Groups numbered from 0 in person order; −1, for none, stays. */
export function numberedGroups(label: Int32Array): Int32Array {
  const numbers = new Map<number, number>([[-1, -1]]);
  return label.map((group) => {
    const known = numbers.get(group) ?? numbers.size - 1;
    numbers.set(group, known);
    return known;
  });
}

/** The group a person has most compressed weight to, the first met of equals. */
function closestGroup(network: Network, label: Int32Array, person: number): number {
  const weightTo = new Map<number, number>();
  const end = network.offset[person + 1] ?? 0;
  for (let slot = network.offset[person] ?? 0; slot < end; slot++) {
    const group = label[network.neighbour[slot] ?? 0] ?? -1;
    weightTo.set(group, (weightTo.get(group) ?? 0) + Math.log1p(network.weight[slot] ?? 0));
  }
  const [closest] = [...weightTo].sort(([, a], [, b]) => b - a);
  return closest?.[0] ?? -1;
}
