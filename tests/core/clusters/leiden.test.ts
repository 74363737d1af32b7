import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leiden, type PottsGraph } from '../../../src/lib/core/clusters/leiden.ts';
import { strengths } from '../../../src/lib/core/network/degree.ts';
import type { Network } from '../../../src/lib/core/network/network.ts';
import { seededRandom } from '../../../src/lib/core/random.ts';
import { anyNetwork } from '../../support/any-network.ts';
import { graphFromText } from '../../support/graph-from-text.ts';
import { hasReferences, referenceGraph } from '../../support/references.ts';

const graphOf = (network: Network): PottsGraph => ({ ...network, nodeWeight: strengths(network) });

const twiceWeight = (network: Network): number => network.weight.reduce((sum, w) => sum + w, 0);

/** Newman's modularity of a grouping, at resolution 1. */
function modularity(network: Network, label: Int32Array): number {
  const total = twiceWeight(network);
  const strength = strengths(network);
  let inside = 0;
  const mass = new Map<number, number>();
  for (let v = 0; v < network.size; v++) {
    mass.set(label[v] ?? 0, (mass.get(label[v] ?? 0) ?? 0) + (strength[v] ?? 0));
    for (let slot = network.offset[v] ?? 0; slot < (network.offset[v + 1] ?? 0); slot++) {
      if (label[network.neighbour[slot] ?? 0] === label[v]) inside += network.weight[slot] ?? 0;
    }
  }
  return inside / total - [...mass.values()].reduce((sum, m) => sum + (m / total) ** 2, 0);
}

const grouped = (network: Network, seed: number): Int32Array =>
  leiden(graphOf(network), 1 / Math.max(1, twiceWeight(network)), seededRandom(seed));

describe('Leiden', () => {
  it('finds the triangles of a ring of triangles', () => {
    const { network, who } = graphFromText(`
      a1-a2-a3-a1
      b1-b2-b3-b1
      c1-c2-c3-c1
      a1-b1
      b2-c2
      c3-a3
    `);
    const label = grouped(network, 1);
    for (const group of ['a', 'b', 'c']) {
      expect(label[who(`${group}1`)]).toBe(label[who(`${group}2`)]);
      expect(label[who(`${group}1`)]).toBe(label[who(`${group}3`)]);
    }
    expect(new Set(label).size).toBe(3);
  });

  it('answers the same for the same seed', () => {
    fc.assert(
      fc.property(anyNetwork, fc.integer(), (network, seed) => {
        expect(grouped(network, seed)).toEqual(grouped(network, seed));
      }),
    );
  });

  it('is never worse than everybody together or everybody alone', () => {
    fc.assert(
      fc.property(
        anyNetwork.filter((network) => network.neighbour.length > 0),
        (network) => {
          const found = modularity(network, grouped(network, 1));
          const together = modularity(network, new Int32Array(network.size));
          const alone = modularity(
            network,
            Int32Array.from({ length: network.size }, (_, v) => v),
          );
          expect(found).toBeGreaterThanOrEqual(Math.max(together, alone) - 1e-9);
        },
      ),
    );
  });

  it.skipIf(!hasReferences)('reaches the best modularity known for the karate club', () => {
    const { network } = referenceGraph('karate_club');
    const best = Math.max(
      ...[1, 2, 3, 4, 5].map((seed) => modularity(network, grouped(network, seed))),
    );
    expect(best).toBeCloseTo(0.4198, 4);
  });
});
