import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stepsFrom } from '../../support/steps-from.ts';
import { buildNetwork } from '../../../src/lib/core/network/build.ts';
import { connectedComponents, largestComponent } from '../../../src/lib/core/network/components.ts';
import { findCutPoints } from '../../../src/lib/core/network/cut-points.ts';
import { findLocalBridges } from '../../../src/lib/core/network/local-bridges.ts';
import type { Network } from '../../../src/lib/core/network/network.ts';
import { neighbourhoodOverlap } from '../../../src/lib/core/network/overlap.ts';
import { anyEdges, anyNetwork, networkOf } from '../../support/any-network.ts';
import { graphFromText } from '../../support/graph-from-text.ts';

const rowOf = (network: Network, v: number): number[] => [
  ...network.neighbour.subarray(network.offset[v] ?? 0, network.offset[v + 1] ?? 0),
];

/** The network without one tie. */
function withoutTie(network: Network, tie: number): Network {
  const a: number[] = [];
  const b: number[] = [];
  for (let v = 0; v < network.size; v++) {
    for (let slot = network.offset[v] ?? 0; slot < (network.offset[v + 1] ?? 0); slot++) {
      const u = network.neighbour[slot] ?? 0;
      if (u < v || network.tie[slot] === tie) continue;
      a.push(v);
      b.push(u);
    }
  }
  return buildNetwork(network.size, { a, b });
}

describe('building a network', () => {
  it('adds up parallel edges, drops loops and keeps the first tie index', () => {
    const network = buildNetwork(3, {
      a: [2, 0, 1, 1],
      b: [0, 2, 1, 0],
      weight: [2, 3, 7, 1],
      tie: [40, 41, 42, 43],
    });
    expect(rowOf(network, 0)).toEqual([1, 2]);
    expect([...network.weight.subarray(0, 2)]).toEqual([1, 5]);
    expect([...network.tie.subarray(0, 2)]).toEqual([43, 40]);
  });

  it('refuses people who are not there', () => {
    expect(() => buildNetwork(2, { a: [0], b: [2] })).toThrow(RangeError);
    expect(() => buildNetwork(2, { a: [NaN], b: [1] })).toThrow(RangeError);
  });

  it('holds nobody, and people without ties', () => {
    expect(buildNetwork(0, { a: [], b: [] }).offset).toEqual(new Uint32Array(1));
    expect(buildNetwork(2, { a: [], b: [] }).offset).toEqual(new Uint32Array(3));
  });

  it('is sorted, symmetric and the same in whatever order the edges come', () => {
    fc.assert(
      fc.property(anyEdges, (edges) => {
        const network = networkOf(edges);
        const reversed = networkOf({
          size: edges.size,
          a: edges.b.toReversed(),
          b: edges.a.toReversed(),
          weight: edges.weight.toReversed(),
        });
        expect(reversed.offset).toEqual(network.offset);
        expect(reversed.neighbour).toEqual(network.neighbour);
        expect(reversed.weight).toEqual(network.weight);
        for (let v = 0; v < network.size; v++) {
          const row = rowOf(network, v);
          expect(row).toEqual([...new Set(row)].sort((a, b) => a - b));
          for (const u of row) expect(rowOf(network, u)).toContain(v);
        }
      }),
    );
  });
});

describe('parts of a network', () => {
  const { network, who } = graphFromText(`
    a-b-c
    d-e
    f
  `);

  it('are numbered by their first member', () => {
    const parts = connectedComponents(network);
    expect([...parts.label]).toEqual([0, 0, 0, 1, 1, 2]);
    expect(parts.sizes).toEqual([3, 2, 1]);
    expect(largestComponent(parts)).toBe(0);
  });

  it('fall apart when somebody is imagined away', () => {
    const without = new Uint8Array(network.size);
    without[who('b')] = 1;
    expect(connectedComponents(network, without).sizes).toEqual([1, 1, 2, 1]);
  });

  it('are what steps can reach', () => {
    expect([...stepsFrom(network, who('a'))]).toEqual([0, 1, 2, -1, -1, -1]);
  });
});

describe('cut points', () => {
  it('are the person and the tie that hold two circles together', () => {
    const { network, who, tieName } = graphFromText(`
      a-b-c-a
      c-d
      d-e-f-d
    `);
    const cuts = findCutPoints(network);
    const points = ['a', 'b', 'c', 'd', 'e', 'f'].filter(
      (name) => cuts.isArticulation[who(name)] === 1,
    );
    expect(points).toEqual(['c', 'd']);
    expect(Array.from(cuts.bridgeTies, tieName)).toEqual(['c-d']);
    expect(cuts.cutOffWithout[who('c')]).toBe(2);
  });

  it('count everybody who loses their way to the largest part left', () => {
    const { network, who } = graphFromText(`
      a-hub
      b-hub
      hub-c-d
    `);
    expect(findCutPoints(network).cutOffWithout[who('hub')]).toBe(2);
    expect(findCutPoints(network).cutOffWithout[who('a')]).toBe(0);
  });

  it('are found along a chain of 100,000 people', () => {
    const size = 100_000;
    const people = Array.from({ length: size - 1 }, (_, v) => v);
    const chain = buildNetwork(size, { a: people, b: people.map((v) => v + 1) });
    const cuts = findCutPoints(chain);
    expect(cuts.bridgeTies.length).toBe(size - 1);
    expect(cuts.cutOffWithout[size / 4]).toBe(size / 4);
  });

  it('are exactly the ties and people whose removal makes more parts', () => {
    fc.assert(
      fc.property(anyNetwork, (network) => {
        const parts = connectedComponents(network).sizes.length;
        const cuts = findCutPoints(network);
        for (const tie of new Set(network.tie)) {
          const more = connectedComponents(withoutTie(network, tie)).sizes.length > parts;
          expect(cuts.bridgeTies.includes(tie)).toBe(more);
        }
        for (let v = 0; v < network.size; v++) {
          const without = new Uint8Array(network.size);
          without[v] = 1;
          const left = connectedComponents(network, without);
          expect(cuts.isArticulation[v] === 1).toBe(left.sizes.length > parts);
        }
      }),
    );
  });
});

describe('overlap and local bridges', () => {
  it('give 0 to a pair that knows nobody else, and 1 to a closed triangle', () => {
    const { network } = graphFromText(`
      a-b
      c-d-e-c
    `);
    expect([...neighbourhoodOverlap(network)]).toEqual([0, 0, 1, 1, 1, 1, 1, 1]);
  });

  it('tell how far the way round is', () => {
    const { network, tieName } = graphFromText(`
      a-b-c-d-e-a
      e-f
    `);
    const { bridgeTies } = findCutPoints(network);
    const spans = findLocalBridges(network, bridgeTies).map(
      ({ tie, span }) => `${tieName(tie)} ${span}`,
    );
    expect(spans.sort()).toEqual(['a-b 4', 'a-e 4', 'b-c 4', 'c-d 4', 'd-e 4', 'e-f Infinity']);
  });

  it('agree with a search in the network without the tie', () => {
    fc.assert(
      fc.property(anyNetwork, (network) => {
        const { bridgeTies } = findCutPoints(network);
        for (const { tie, span } of findLocalBridges(network, bridgeTies)) {
          const slot = network.tie.indexOf(tie);
          const v = network.offset.findIndex((_, row) => (network.offset[row + 1] ?? 0) > slot);
          const steps = stepsFrom(withoutTie(network, tie), v)[network.neighbour[slot] ?? 0];
          expect(span).toBe(steps === -1 ? Infinity : steps);
        }
      }),
    );
  });
});
