import { describe, expect, it } from 'vitest';
import { betweenness, weightedBetweenness } from '../../../src/lib/core/bridges/betweenness.ts';
import { brokerage, BROKER_ROLES } from '../../../src/lib/core/bridges/brokerage.ts';
import { constraint } from '../../../src/lib/core/bridges/constraint.ts';
import {
  effectiveSize,
  weightedEffectiveSize,
} from '../../../src/lib/core/bridges/effective-size.ts';
import { participation, withinGroupZ } from '../../../src/lib/core/bridges/participation.ts';
import {
  furthest,
  hasReferences,
  REFERENCE_NAMES,
  referenceGraph,
} from '../../support/references.ts';

// The references are stored to nine decimals, so half a unit of the ninth is all they can tell.
const AS_STORED = 1e-9;

describe.skipIf(!hasReferences).each(REFERENCE_NAMES)(
  'measures of %s agree with networkx',
  (name) => {
    it('betweenness in hops', () => {
      const { network, expected, first } = referenceGraph(name);
      const gap = furthest(betweenness(network), expected.betweenness_unweighted_raw, first);
      expect(gap).toBeLessThan(AS_STORED);
    });

    it('constraint', () => {
      const { network, expected, first } = referenceGraph(name);
      const gap = furthest(constraint(network, false), expected.constraint_unweighted, first);
      expect(gap).toBeLessThan(AS_STORED);
    });

    it('effective size', () => {
      const { network, expected, first } = referenceGraph(name);
      const sizes = expected.effective_size_unweighted_burt_borgatti;
      expect(furthest(effectiveSize(network), sizes, first)).toBeLessThan(AS_STORED);
    });
  },
);

describe.skipIf(!hasReferences)('weighted measures of Les Misérables agree with networkx', () => {
  it('betweenness with lengths 1 / weight', () => {
    const { weighted, expected, first } = referenceGraph('lesmis');
    const values = expected.betweenness_weighted_raw_length_1_over_w ?? {};
    expect(furthest(weightedBetweenness(weighted), values, first)).toBeLessThan(AS_STORED);
  });

  it('constraint', () => {
    const { weighted, expected, first } = referenceGraph('lesmis');
    const values = expected.constraint_weighted ?? {};
    expect(furthest(constraint(weighted, true), values, first)).toBeLessThan(AS_STORED);
  });

  it('effective size', () => {
    const { weighted, expected, first } = referenceGraph('lesmis');
    const values = expected.effective_size_weighted ?? {};
    expect(furthest(weightedEffectiveSize(weighted), values, first)).toBeLessThan(AS_STORED);
  });
});

describe.skipIf(!hasReferences).each(['karate_club', 'football'] as const)(
  'measures of %s in its known groups agree with networkx',
  (name) => {
    const known = () => {
      const reference = referenceGraph(name);
      const names = reference.graph.nodes.map(
        (node) => reference.expected.partition_used?.[String(node.id)],
      );
      return { ...reference, groupOf: names.map((group) => names.indexOf(group)) };
    };

    it('participation', () => {
      const { network, groupOf, expected, first } = known();
      const values = expected.participation_coefficient ?? {};
      expect(furthest(participation(network, groupOf), values, first)).toBeLessThan(AS_STORED);
    });

    it('z within the group', () => {
      const { network, groupOf, expected, first } = known();
      const values = expected['within_module_z(population sd)'] ?? {};
      expect(furthest(withinGroupZ(network, groupOf), values, first)).toBeLessThan(AS_STORED);
    });

    it('brokerage roles', () => {
      const { network, groupOf, expected, first } = known();
      const counts = brokerage(network, groupOf);
      for (const [id, roles] of Object.entries(expected.gould_fernandez_ordered_pairs ?? {})) {
        const expectedCounts = Object.fromEntries(
          BROKER_ROLES.map((role) => [role, roles[role] ?? 0]),
        );
        expect(counts[Number(id) - first]).toEqual(expectedCounts);
      }
    });
  },
);
