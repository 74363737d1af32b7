import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { participation } from '../../../src/lib/core/bridges/participation.ts';
import { findClusters, runClusters } from '../../../src/lib/core/clusters/find-clusters.ts';
import { consensus } from '../../../src/lib/core/clusters/consensus.ts';
import { groupNetwork } from '../../../src/lib/core/clusters/resolution.ts';
import { buildNetwork } from '../../../src/lib/core/network/build.ts';
import { connectedComponents } from '../../../src/lib/core/network/components.ts';
import { degreeOf } from '../../../src/lib/core/network/degree.ts';
import type { Network } from '../../../src/lib/core/network/network.ts';
import { seededRandom } from '../../../src/lib/core/random.ts';
import { SETTINGS } from '../../../src/lib/core/settings.ts';
import { anyNetwork } from '../../support/any-network.ts';
import { graphFromText } from '../../support/graph-from-text.ts';
import { adjustedMutualInformation, adjustedRand, spearman } from '../../support/scores.ts';
import { enron, football } from '../../support/truth-networks.ts';

const defaults = {
  resolution: SETTINGS.resolution.value,
  runs: SETTINGS.clusterRuns.value,
  seed: 1,
};

/** A seeded permutation of 0 … size − 1. */
function renumbered(size: number, seed: number): number[] {
  const random = seededRandom(seed);
  return Array.from({ length: size }, (_, person) => ({ person, key: random() }))
    .sort((left, right) => left.key - right.key)
    .map(({ person }) => person);
}

/** The same network with person v numbered `numbers[v]`. */
function withNumbers(network: Network, numbers: readonly number[]): Network {
  const a: number[] = [];
  const b: number[] = [];
  const weight: number[] = [];
  for (let v = 0; v < network.size; v++) {
    for (let slot = network.offset[v] ?? 0; slot < (network.offset[v + 1] ?? 0); slot++) {
      const u = network.neighbour[slot] ?? 0;
      if (u < v) continue;
      a.push(numbers[v] ?? 0);
      b.push(numbers[u] ?? 0);
      weight.push(network.weight[slot] ?? 0);
    }
  }
  return buildNetwork(network.size, { a, b, weight });
}

/** The same ties, given in another order. */
function shuffled(network: Network, seed: number): Network {
  const random = seededRandom(seed);
  const edges: { a: number; b: number; weight: number; key: number }[] = [];
  for (let v = 0; v < network.size; v++) {
    for (let slot = network.offset[v] ?? 0; slot < (network.offset[v + 1] ?? 0); slot++) {
      const u = network.neighbour[slot] ?? 0;
      if (u < v) continue;
      const [a, b] = random() < 0.5 ? [v, u] : [u, v];
      edges.push({ a, b, weight: network.weight[slot] ?? 0, key: random() });
    }
  }
  edges.sort((left, right) => left.key - right.key);
  return buildNetwork(network.size, {
    a: edges.map((edge) => edge.a),
    b: edges.map((edge) => edge.b),
    weight: edges.map((edge) => edge.weight),
  });
}

describe('finding groups', () => {
  const { network, who } = graphFromText(`
    a-b-c-d-a
    a-c
    b-d
    d-e
    e-f-g-h-e
    e-g
    f-h
    alone
  `);

  it('parts two circles at the tie between them', () => {
    const label = findClusters(network, defaults);
    const groups = ['abcd', 'efgh'].map((circle) => new Set([...circle].map((p) => label[who(p)])));
    expect(groups.map((group) => group.size)).toEqual([1, 1]);
    expect(label[who('a')]).not.toBe(label[who('e')]);
  });

  it('leaves somebody without ties in no group', () => {
    expect(findClusters(network, defaults)[who('alone')]).toBe(-1);
  });

  it('keeps a star together', () => {
    const star = graphFromText('hub-a\nhub-b\nhub-c\nhub-d\nhub-e');
    expect(new Set(findClusters(star.network, defaults)).size).toBe(1);
  });

  it('answers for nobody, and for people without any ties', () => {
    expect(findClusters(buildNetwork(0, { a: [], b: [] }), defaults)).toEqual(new Int32Array(0));
    const strangers = buildNetwork(3, { a: [], b: [] });
    expect([...findClusters(strangers, defaults)]).toEqual([-1, -1, -1]);
  });

  it('gives everybody with a tie a connected group, whatever the network', () => {
    fc.assert(
      fc.property(anyNetwork, fc.constantFrom(0.5, 1, 1.5, 4), (any, resolution) => {
        const label = findClusters(any, { resolution, runs: 5, seed: 3 });
        const groups = new Set(label);
        groups.delete(-1);
        for (const group of groups) {
          const others = Uint8Array.from(label, (other) => (other === group ? 0 : 1));
          expect(connectedComponents(any, others).sizes).toHaveLength(1);
        }
        label.forEach((group, v) => expect(group === -1).toBe(degreeOf(any, v) === 0));
      }),
      { numRuns: 50 },
    );
  });
});

describe('a consensus', () => {
  const random = seededRandom(1);

  it('is the answer, where all runs give it, even if one group holds nearly everybody', () => {
    const run = Int32Array.from([0, 0, 0, 0, 0, 0, 0, 0, 1, 1]);
    expect(consensus([run, run, run], random)).toEqual(run);
  });

  it('follows the majority', () => {
    const most = Int32Array.from([0, 0, 0, 1, 1, 1]);
    const odd = Int32Array.from([0, 0, 1, 1, 1, 1]);
    expect(consensus([most, odd, most], random)).toEqual(most);
  });
});

const enronSet = enron();

describe.skipIf(enronSet === null)('groups among people who write to one another', () => {
  const { network, groups } = enronSet ?? {
    network: buildNetwork(0, { a: [], b: [] }),
    groups: [],
  };

  it('match the departments they work in', () => {
    const { labels } = groupNetwork(network, null, defaults);
    expect(adjustedMutualInformation(labels, groups)).toBeGreaterThan(0.735);
  });

  it('match them whatever numbers people bear', () => {
    for (const seed of [1, 2, 3, 4]) {
      const numbers = renumbered(network.size, seed);
      const { labels } = groupNetwork(withNumbers(network, numbers), null, defaults);
      const found = Array.from(numbers, (number) => labels[number] ?? -1);
      expect(adjustedMutualInformation(found, groups)).toBeGreaterThan(0.72);
    }
  });

  it('are the same whatever order the ties come in', () => {
    const { labels } = groupNetwork(network, null, defaults);
    const again = groupNetwork(shuffled(network, 5), null, defaults);
    expect(adjustedRand(again.labels, labels)).toBe(1);
  });

  it('show who works across departments', () => {
    const truth = Int32Array.from(groups, (group) => groups.indexOf(group));
    const { labels } = groupNetwork(network, null, defaults);
    const rho = spearman(participation(network, labels), participation(network, truth));
    expect(rho).toBeGreaterThan(0.83);
  });

  it('agree between seeds better than single runs do', () => {
    const [one, other] = [1, 2].map((seed) => findClusters(network, { ...defaults, seed }));
    const [run, second] = runClusters(network, { ...defaults, runs: 2 });
    expect(adjustedRand(one ?? [], other ?? [])).toBeGreaterThan(
      adjustedRand(run ?? [], second ?? []),
    );
  });
});

const footballSet = football();

describe.skipIf(footballSet === null)('groups among teams', () => {
  it('match their conferences', () => {
    const { network, groups } = footballSet ?? {
      network: buildNetwork(0, { a: [], b: [] }),
      groups: [],
    };
    const { labels } = groupNetwork(network, null, defaults);
    expect(adjustedMutualInformation(labels, groups)).toBeGreaterThan(0.88);
  });
});

describe('choosing how fine', () => {
  const { network } = graphFromText('a-b-c-a\nc-d\nd-e-f-d');

  it('does what the owner asks', () => {
    expect(groupNetwork(network, 2.5, defaults)).toMatchObject({
      resolution: 2.5,
      labels: findClusters(network, { ...defaults, resolution: 2.5 }),
    });
  });

  it('finds the groups of the scale it chose', () => {
    const { resolution, labels } = groupNetwork(network, null, defaults);
    expect(labels).toEqual(findClusters(network, { ...defaults, resolution }));
  });

  it('keeps to the coarsest of the scales that are as sure', () => {
    expect(groupNetwork(network, null, defaults).resolution).toBe(1);
  });
});
