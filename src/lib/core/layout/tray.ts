/**
 * Who is not on the map, and in which block of the tray they stand. People tied to nobody but me stand by
 * company; people of whole components too small to be a group stand together as islands.
 *
 * Blocks are drawn tidy and without ties: they say "by company", not "who knows whom". Cost: O(n log n + m).
 */
import type { Network } from '../network/network.ts';
import type { People } from '../people/people.ts';
import { SETTINGS } from '../settings.ts';
import type { TrayBlock } from './layout.ts';
import { reachOf } from './reach.ts';

/** A company needs at least this many people to be a block of its own. */
const SMALLEST_BLOCK = 2;

/** Size of the whole component each person stands in, ties with me left out. */
function componentSizes(network: Network): Uint32Array {
  const sizes = new Uint32Array(network.size);
  const queue = new Uint32Array(network.size);
  const seen = new Uint8Array(network.size);
  for (let start = 0; start < network.size; start += 1) {
    if (seen[start]) continue;
    let end = 1;
    queue[0] = start;
    seen[start] = 1;
    for (let head = 0; head < end; head += 1) {
      const person = queue[head] ?? 0;
      const last = network.offset[person + 1] ?? 0;
      for (let slot = network.offset[person] ?? 0; slot < last; slot += 1) {
        const other = network.neighbour[slot] ?? 0;
        if (seen[other]) continue;
        seen[other] = 1;
        queue[end] = other;
        end += 1;
      }
    }
    for (let head = 0; head < end; head += 1) sizes[queue[head] ?? 0] = end;
  }
  return sizes;
}

/** 1 for each person who stands on a whole component of too few people to be drawn, but has a tie. */
export function islanders(network: Network): Uint8Array {
  const sizes = componentSizes(network);
  return Uint8Array.from(sizes, (size) => (size > 1 && size < SETTINGS.islandSize.value ? 1 : 0));
}

/**
 * The blocks of the tray: companies, largest first (then by name), then everyone without one, then the
 * islands. `drawn` is 1 for the people on the map; me is in neither.
 */
export function trayBlocks(people: People, network: Network, drawn: Uint8Array): TrayBlock[] {
  const byCompany = new Map<string, number[]>();
  const others: number[] = [];
  const islands: number[] = [];
  people.persons.forEach((person, index) => {
    if (drawn[index] || index === people.ego) return;
    const company = person.organisations[0]?.organisation;
    if (reachOf(network, index) > 0) islands.push(index);
    else if (company === undefined) others.push(index);
    else byCompany.set(company, [...(byCompany.get(company) ?? []), index]);
  });

  const blocks: TrayBlock[] = [];
  for (const [title, members] of byCompany) {
    if (members.length < SMALLEST_BLOCK) others.push(...members);
    else blocks.push({ title, kind: 'organisation', members: Uint32Array.from(members) });
  }
  blocks.sort((a, b) => b.members.length - a.members.length || compare(a.title, b.title));
  if (others.length > 0) {
    blocks.push({ title: null, kind: 'others', members: Uint32Array.from(others).sort() });
  }
  if (islands.length > 0) {
    blocks.push({ title: null, kind: 'islands', members: Uint32Array.from(islands) });
  }
  return blocks;
}

function compare(a: string | null, b: string | null): number {
  const left = a ?? '';
  const right = b ?? '';
  return left < right ? -1 : left > right ? 1 : 0;
}
