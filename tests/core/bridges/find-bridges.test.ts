import { describe, expect, it } from 'vitest';
import { findBridges } from '../../../src/lib/core/bridges/find-bridges.ts';
import { describeClusters } from '../../../src/lib/core/clusters/describe-clusters.ts';
import { buildNetwork } from '../../../src/lib/core/network/build.ts';
import { graphFromText, type DrawnGraph } from '../../support/graph-from-text.ts';
import { peopleFromNames } from '../../support/people-from-names.ts';

/** Groups are told by the first letter of a name: a1, a2 … are one group. */
function bridgesOf(drawing: DrawnGraph, ownTies: string[] | null = null) {
  const { network, names, who } = drawing;
  const me = ownTies === null ? null : who('me');
  const people = peopleFromNames(names, me);
  const isTied = (v: number): boolean => network.offset[v] !== network.offset[v + 1];
  const labels = Int32Array.from(names, (name, v) => (isTied(v) ? name.charCodeAt(0) : -1));
  const clusters = describeClusters({
    network,
    labels,
    people,
    terms: [],
    names: new Map(),
    resolution: 1,
  });
  const withMe = (ties: string[]) => {
    const a = ties.map(() => who('me'));
    const b = ties.map(who);
    for (let v = 0; v < network.size; v++) {
      for (let slot = network.offset[v] ?? 0; slot < (network.offset[v + 1] ?? 0); slot++) {
        a.push(v);
        b.push(network.neighbour[slot] ?? 0);
      }
    }
    return buildNetwork(network.size, { a, b });
  };
  const egoNetwork = ownTies === null ? null : withMe(ownTies);
  const clusterOf = (name: string): number => clusters.of[who(name)] ?? -1;
  const strength = Array.from({ length: network.neighbour.length + names.length }, () => 0.5);
  return {
    bridges: findBridges({ network, clusters, people, egoNetwork, strength }),
    clusterOf,
  };
}

const joined = graphFromText(`
  a1-a2-a3-a4-a1
  a1-a3
  b1-b2-b3-b4-b1
  b1-b3
  a1-b1
  a1-b2
  a1-b3
  a2-b4
  c1-c2-c3-c1
  b1-c1
  me
`);

describe('who joins groups', () => {
  const { bridges, clusterOf } = bridgesOf(joined, ['a1', 'a2', 'b1', 'c2']);
  const { who, names, tieName } = joined;

  it('gives the most important person the first card, with ties by group, their own first', () => {
    const [first] = bridges.cards;
    expect(names[first?.person ?? -1]).toBe('a1');
    expect(first?.groups).toEqual([
      { cluster: clusterOf('a1'), ties: 3 },
      { cluster: clusterOf('b1'), ties: 3 },
    ]);
    expect(first?.tiesAcross).toBe(3);
  });

  it('says how much two groups depend on somebody', () => {
    expect(bridges.cards[0]?.pairs).toEqual([
      { a: clusterOf('a1'), b: clusterOf('b1'), ties: 4, throughPerson: 3 },
    ]);
  });

  it('counts those who would lose their way', () => {
    const b1 = bridges.cards.find((card) => card.person === who('b1'));
    expect(b1?.peopleCutOff ?? 3).toBe(3);
    expect(bridges.isArticulation[who('b1')]).toBe(1);
    expect(Array.from(bridges.bridgeTies, tieName)).toEqual(['b1-c1']);
  });

  it('knows whether I have another way', () => {
    expect(bridges.cards[0]?.haveAnotherRoute).toBe(true);
    const alone = bridgesOf(joined, ['a1']).bridges;
    expect(alone.cards[0]?.haveAnotherRoute).toBe(false);
  });

  it('lists the groups a person has a foot in', () => {
    const groups = [clusterOf('a1'), clusterOf('b1')].sort((a, b) => a - b);
    expect(bridges.clustersTouched[who('a1')]).toEqual(groups);
    expect(bridges.clustersTouched[who('c2')]).toEqual([clusterOf('c1')]);
  });

  it('leaves me unknown among others, and tells my own openness with me', () => {
    for (const measure of ['participation', 'betweenness', 'constraint'] as const) {
      expect(bridges[measure][who('me')]).toBeNaN();
    }
    expect(bridges.own?.degree).toBe(4);
    expect(bridges.own?.effectiveSize).toBe(4 - (2 * 2) / 4);
  });

  it('names the two ends of the only tie between two groups, and who alone holds two groups', () => {
    const spots = bridgesOf(
      graphFromText(`
        a1-a2-a3-a4-a1
        b1-b2-b3-b4-b1
        c1-c2-c3-c4-c1
        a1-b1
        a1-b2
        b3-c1
        a2-c2
        a3-c3
      `),
    );
    const told = spots.bridges.thinSpots.map(({ a, b, ties, holders }) => [a, b, ties, holders]);
    const of = spots.clusterOf;
    expect(told).toEqual([
      [of('a1'), of('b1'), 2, [0]],
      [of('b1'), of('c1'), 1, [6, 8]],
    ]);
  });

  it('brings together two of my own whose groups hardly know each other', () => {
    expect(bridges.pairsToJoin).toEqual([
      {
        ...{ a: who('b1'), b: who('c2'), groupA: clusterOf('b1'), groupB: clusterOf('c1') },
        ...{ ties: 1, via: who('me'), commonContacts: 1, chance: 0.25 },
      },
    ]);
  });

  it('says in which way somebody stands between others', () => {
    expect(bridges.cards[0]?.role).toBe('gatekeeper');
  });

  it('finds the fewest people who carry most ties between groups', () => {
    const { finding } = bridges;
    expect(finding.holders.map((holder) => names[holder])).toEqual(['a1']);
    expect(finding.tiesBetweenGroups).toBe(5);
    expect(finding.carriedByHolders).toBe(3);
    expect(finding.peopleDrawn).toBe(11);
    expect(finding.peopleCutOffWithoutHolders).toBe(0);
  });
});

describe('a network without groups to join', () => {
  it('has no cards and nobody who holds it', () => {
    const { bridges } = bridgesOf(graphFromText('a1-a2-a3-a1'));
    expect(bridges.cards).toEqual([]);
    expect(bridges.finding.holders).toEqual([]);
    expect(bridges.finding.tiesBetweenGroups).toBe(0);
    expect(bridges.own).toBeNull();
  });

  it('may hold nobody at all', () => {
    const network = buildNetwork(0, { a: [], b: [] });
    const clusters = {
      clusters: [],
      of: new Int32Array(0),
      belonging: new Float64Array(0),
      second: new Int32Array(0),
      secondShare: new Float64Array(0),
      sureness: new Float64Array(0),
      resolution: 1,
    };
    const people = peopleFromNames([]);
    const bridges = findBridges({
      ...{ network, clusters, people },
      egoNetwork: null,
      strength: [],
    });
    expect(bridges.finding.peopleDrawn).toBe(0);
    expect(bridges.cards).toEqual([]);
  });
});

describe('people cut off without the holders', () => {
  it('are those outside the largest part that is left', () => {
    const { bridges } = bridgesOf(
      graphFromText(`
        a1-a2-a3-a1
        b1-b2-b3-b4-b1
        a1-b1
      `),
    );
    expect(bridges.finding.holders).toEqual([0]);
    expect(bridges.finding.peopleCutOffWithoutHolders).toBe(2);
  });
});
