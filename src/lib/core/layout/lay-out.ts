/**
 * Where does everyone stand on the map? Groups first, then people inside them, then the areas; nobody who
 * has a place loses it. Me, people tied only to me, and tiny islands are not placed.
 *
 * Persons are numbered in the order of their ids, so the answer does not depend on the order of import.
 * Source: readability.md §3.2, performance.md "Layout"; each step argues in its own file. Cost: place-members
 * dominates, O(steps · (n log n + m)).
 */
import type { ClusterSet } from '../clusters/cluster-set.ts';
import { islanders } from '../network/islands.ts';
import type { Network } from '../network/network.ts';
import type { People } from '../people/people.ts';
import { seededRandom } from '../random.ts';
import type { TieTable } from '../ties/tie-table.ts';
import { areaOutline } from './area-outline.ts';
import { keepPlaces, placeNewcomers } from './kept-places.ts';
import type { Area, KeptPositions, Layout, Point } from './layout.ts';
import { placeClusters, type GroupTie } from './place-clusters.ts';
import { discRadius, placeMembers } from './place-members.ts';
import { dotRadii } from './reach.ts';
import { trayBlocks } from './tray.ts';

export interface LayOutInput {
  people: People;
  network: Network;
  ties: TieTable;
  /** Tie index with me, per person; -1 where there is none. */
  egoTie: Int32Array;
  clusters: ClusterSet;
  seed: number;
  /** Earlier positions to keep, by person id. */
  kept?: KeptPositions | null;
  /** Earlier positions that nobody keeps: the new map is only turned so that groups lie near theirs. */
  turnedTo?: KeptPositions | null;
}

/** Members of one cluster who are drawn. */
interface DrawnGroup {
  cluster: number;
  members: number[];
}

/** Places everyone who is drawn; equal input gives bit-equal output. */
export function layOut(input: LayOutInput): Layout {
  const { people, network, clusters, seed } = input;
  const random = seededRandom(seed);
  const radius = dotRadii(network);
  const groups = drawnGroups(input);
  const groupOf = new Int32Array(network.size).fill(-1);
  groups.forEach(({ members }, group) => {
    for (const person of members) groupOf[person] = group;
  });

  const keeping = keepPlaces(
    groups.map(({ members }) => members),
    people,
    input.kept ?? null,
    radius,
  );
  const centres = placeClusters(
    groups.map(({ members }, group) => ({
      radius: keeping.discs[group]?.radius ?? discRadius(members.map((each) => radius[each] ?? 0)),
      members: members.length,
      kept: keeping.discs[group]?.centre ?? null,
      stood: middleOf(members, people, input.turnedTo ?? null),
    })),
    groupTies(network, groupOf),
    random,
  );

  const places: (Point | null)[] = keeping.places;
  groups.forEach(({ members }, group) => {
    const centre = centres[group];
    if (!centre || keeping.discs[group]) return;
    const placed = placeMembers({ members, centre }, { network, radius, groupOf, centres, random });
    members.forEach((person, index) => {
      places[person] = placed[index] ?? centre;
    });
  });
  placeNewcomers(places, { network, radius, groupOf, centres, random });

  const x = new Float32Array(network.size).fill(NaN);
  const y = new Float32Array(network.size).fill(NaN);
  places.forEach((place, person) => {
    x[person] = place?.x ?? NaN;
    y[person] = place?.y ?? NaN;
  });
  const areas = outlines(groups, { x, y, radius });
  const drawn = Uint8Array.from(groupOf, (group) => (group < 0 ? 0 : 1));
  for (let person = 0; person < network.size; person += 1) {
    if (!drawn[person]) radius[person] = NaN;
  }
  return {
    x,
    y,
    radius,
    areas,
    tray: trayBlocks(people, network, drawn),
    bounds: boundsOf(areas),
  };

  function drawnGroups({ egoTie }: LayOutInput): DrawnGroup[] {
    const onIsland = islanders(network);
    const isDrawn = (person: number) =>
      person !== people.ego && !onIsland[person] && egoTie.length > 0;
    return clusters.clusters
      .map(({ members }, cluster) => ({ cluster, members: [...members].filter(isDrawn) }))
      .filter(({ members }) => members.length > 0);
  }
}

/** Where a group stood in an earlier map: the mean of its members' places; null where none had one. */
function middleOf(
  members: readonly number[],
  { persons }: People,
  earlier: KeptPositions | null,
): Point | null {
  const known = members.flatMap((person) => earlier?.get(persons[person]?.id ?? '') ?? []);
  if (known.length === 0) return null;
  const sum = known.reduce((all, { x, y }) => ({ x: all.x + x, y: all.y + y }), { x: 0, y: 0 });
  return { x: sum.x / known.length, y: sum.y / known.length };
}

/** Ties between groups, each pair once. */
function groupTies(network: Network, groupOf: Int32Array): GroupTie[] {
  const groups = new Map<number, GroupTie>();
  const span = network.size + 1;
  for (let person = 0; person < network.size; person += 1) {
    const a = groupOf[person] ?? -1;
    if (a < 0) continue;
    const last = network.offset[person + 1] ?? 0;
    for (let slot = network.offset[person] ?? 0; slot < last; slot += 1) {
      const b = groupOf[network.neighbour[slot] ?? 0] ?? -1;
      if (b <= a) continue;
      const pair = groups.get(a * span + b) ?? { a, b, ties: 0 };
      pair.ties += 1;
      groups.set(a * span + b, pair);
    }
  }
  return [...groups.values()].sort((left, right) => left.a - right.a || left.b - right.b);
}

function outlines(groups: readonly DrawnGroup[], dots: Pick<Layout, 'x' | 'y' | 'radius'>): Area[] {
  const discs = groups.map(({ members }) =>
    members.map((person) => ({
      x: dots.x[person] ?? 0,
      y: dots.y[person] ?? 0,
      radius: dots.radius[person] ?? 0,
    })),
  );
  return groups.map(({ cluster }, group) => {
    const strangers = discs.filter((_, other) => other !== group).flat();
    const outline = areaOutline(discs[group] ?? [], strangers);
    return { cluster, outline, ...labelPlace(outline) };
  });
}

/** Over the middle of the area, at its highest point. */
function labelPlace(outline: Float32Array): Pick<Area, 'labelX' | 'labelY'> {
  let minX = Infinity;
  let maxX = -Infinity;
  let minY = Infinity;
  for (let at = 0; at < outline.length; at += 2) {
    minX = Math.min(minX, outline[at] ?? minX);
    maxX = Math.max(maxX, outline[at] ?? maxX);
    minY = Math.min(minY, outline[at + 1] ?? minY);
  }
  return { labelX: (minX + maxX) / 2, labelY: minY };
}

/** Around all areas and their names; a unit square where nobody is drawn. */
function boundsOf(areas: readonly Area[]): Layout['bounds'] {
  const nameRoom = 30;
  const bounds = { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity };
  for (const { outline } of areas) {
    for (let at = 0; at < outline.length; at += 2) {
      bounds.minX = Math.min(bounds.minX, outline[at] ?? 0);
      bounds.maxX = Math.max(bounds.maxX, outline[at] ?? 0);
      bounds.minY = Math.min(bounds.minY, (outline[at + 1] ?? 0) - nameRoom);
      bounds.maxY = Math.max(bounds.maxY, outline[at + 1] ?? 0);
    }
  }
  return Number.isFinite(bounds.minX) ? bounds : { minX: 0, minY: 0, maxX: 1, maxY: 1 };
}
