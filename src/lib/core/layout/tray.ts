/**
 * Who is not on the map, and in which block of the tray they stand. People tied to nobody but me stand by
 * company; people of whole components too small to be a group stand together as islands.
 *
 * Blocks are drawn tidy and without ties: they say "by company", not "who knows whom". Cost: O(n log n + m).
 */
import type { Network } from '../network/network.ts';
import type { People } from '../people/people.ts';
import type { TrayBlock } from './layout.ts';
import { reachOf } from './reach.ts';

/** A company needs at least this many people to be a block of its own. */
const SMALLEST_BLOCK = 2;

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
