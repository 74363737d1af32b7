/** Made-up networks of groups to lay out: everyone tied to a few of their own group, some to strangers. */
import type { ClusterSet } from '../../../src/lib/core/clusters/cluster-set.ts';
import type { LayOutInput } from '../../../src/lib/core/layout/lay-out.ts';
import { buildNetwork } from '../../../src/lib/core/network/build.ts';
import { seededRandom } from '../../../src/lib/core/random.ts';
import type { TieTable } from '../../../src/lib/core/ties/tie-table.ts';
import { FACTORS } from '../../../src/lib/core/ties/tie-table.ts';
import { peopleFromNames } from '../../support/people-from-names.ts';

export interface CaseOptions {
  sizes: readonly number[];
  seed?: number;
  /** People who have no tie at all, after the groups. */
  alone?: number;
}

/** Groups of these sizes, ties inside and a few across, ready to be laid out. */
export function layoutCase({ sizes, seed = 1, alone = 0 }: CaseOptions): LayOutInput {
  const random = seededRandom(seed);
  const groups: number[][] = [];
  let next = 0;
  for (const size of sizes) {
    groups.push(Array.from({ length: size }, (_, index) => next + index));
    next += size;
  }
  const pairs = new Set<string>();
  const join = (a: number, b: number) => {
    if (a !== b) pairs.add(`${Math.min(a, b)} ${Math.max(a, b)}`);
  };
  for (const members of groups) {
    const hub = members[0] ?? 0;
    for (const member of members) {
      join(member, random() < 0.6 ? hub : pick(members, random));
      join(member, hub);
      if (random() < 0.15) join(member, Math.floor(random() * next));
    }
  }
  const ends = [...pairs].map((pair) => pair.split(' ').map(Number));
  ends.sort(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d);
  const size = next + alone;
  const names = Array.from({ length: size }, (_, index) => `p${String(index).padStart(5, '0')}`);
  const a = ends.map(([from = 0]) => from);
  const b = ends.map(([, to = 0]) => to);
  const strength = ends.map(() => random());
  return {
    people: peopleFromNames(names),
    network: buildNetwork(size, { a, b, weight: strength }),
    ties: tieTable(a, b, strength),
    egoTie: new Int32Array(size).fill(-1),
    clusters: clusterSet(groups, size),
    seed: 1,
  };
}

function pick(from: readonly number[], random: () => number): number {
  return from[Math.floor(random() * from.length)] ?? 0;
}

export function clusterSet(groups: readonly (readonly number[])[], size: number): ClusterSet {
  const sorted = [...groups].sort((a, b) => b.length - a.length);
  const of = new Int32Array(size).fill(-1);
  return {
    clusters: sorted.map((members, cluster) => {
      for (const member of members) of[member] = cluster;
      return {
        id: `name:p${members[0] ?? 0}`,
        name: `Group ${cluster + 1}`,
        nameReason: { kind: 'around' as const, person: members[0] ?? 0 },
        anchor: members[0] ?? 0,
        members: Uint32Array.from(members).sort(),
        hue: Math.min(10, cluster),
      };
    }),
    of,
    belonging: new Float64Array(size).fill(1),
    second: new Int32Array(size).fill(-1),
    secondShare: new Float64Array(size).fill(NaN),
    sureness: new Float64Array(size).fill(1),
    resolution: 1,
  };
}

export function tieTable(a: number[], b: number[], strength: number[]): TieTable {
  const { length } = a;
  const unknown = () => new Float64Array(length).fill(NaN);
  return {
    length,
    a: Uint32Array.from(a),
    b: Uint32Array.from(b),
    strength: Float64Array.from(strength),
    warmth: unknown(),
    confidence: new Uint8Array(length).fill(2),
    interactions: new Uint32Array(length).fill(1),
    fromA: new Uint32Array(length),
    fromB: new Uint32Array(length),
    first: unknown(),
    last: unknown(),
    chance30: unknown(),
    chance90: unknown(),
    replies: {
      promptness: new Float64Array(2 * length).fill(0.5),
      usualMs: new Float64Array(2 * length).fill(NaN),
      ownShare: new Float64Array(2 * length),
    },
    factors: new Float64Array(length * FACTORS.length),
    eventStart: new Uint32Array(length + 1),
    event: new Uint32Array(0),
    relationStart: new Uint32Array(length + 1),
    relation: new Uint32Array(0),
  };
}

/** Whether a place lies inside a closed outline x0, y0, x1, y1 …, by the even–odd rule. */
export function isInside(outline: Float32Array, x: number, y: number): boolean {
  let inside = false;
  const count = outline.length / 2;
  for (let at = 0, before = count - 1; at < count; before = at, at += 1) {
    const ax = outline[at * 2] ?? 0;
    const ay = outline[at * 2 + 1] ?? 0;
    const bx = outline[before * 2] ?? 0;
    const by = outline[before * 2 + 1] ?? 0;
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}
