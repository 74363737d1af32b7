import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betweenness, weightedBetweenness } from '../../../src/lib/core/bridges/betweenness.ts';
import { constraint } from '../../../src/lib/core/bridges/constraint.ts';
import {
  effectiveSize,
  weightedEffectiveSize,
} from '../../../src/lib/core/bridges/effective-size.ts';
import { hierarchy } from '../../../src/lib/core/bridges/hierarchy.ts';
import { participation } from '../../../src/lib/core/bridges/participation.ts';
import { stepsFrom } from '../../support/steps-from.ts';
import { degreeOf, reweighed } from '../../../src/lib/core/network/degree.ts';
import { anyEdges, anyNetwork, networkOf, relabelled } from '../../support/any-network.ts';
import { graphFromText } from '../../support/graph-from-text.ts';

const MEASURES = {
  betweenness,
  weightedBetweenness,
  constraint: (network: Parameters<typeof constraint>[0]) => constraint(network, false),
  weightedConstraint: (network: Parameters<typeof constraint>[0]) => constraint(network, true),
  effectiveSize,
  weightedEffectiveSize,
  hierarchy: (network: Parameters<typeof hierarchy>[0]) => hierarchy(network, false),
  weightedHierarchy: (network: Parameters<typeof hierarchy>[0]) => hierarchy(network, true),
};

describe('every measure', () => {
  it.each(Object.entries(MEASURES))(
    '%s does not depend on how people are numbered',
    (_, measure) => {
      fc.assert(
        fc.property(
          anyEdges.chain((edges) => relabelled(edges).map((other) => ({ edges, other }))),
          ({ edges, other }) => {
            const before = measure(networkOf(edges));
            const after = measure(networkOf(other.edges));
            before.forEach((value, v) => {
              const moved = after[other.newNumber[v] ?? 0] ?? Infinity;
              if (Number.isNaN(value)) expect(moved).toBeNaN();
              else expect(moved).toBeCloseTo(value, 9);
            });
          },
        ),
      );
    },
  );
});

describe('betweenness', () => {
  it('adds up to the people between all pairs', () => {
    fc.assert(
      fc.property(anyNetwork, (network) => {
        const values = betweenness(network);
        let between = 0;
        for (let v = 0; v < network.size; v++) {
          for (const steps of stepsFrom(network, v)) if (steps > 1) between += (steps - 1) / 2;
        }
        expect(values.every((value) => value >= 0)).toBe(true);
        expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(between, 9);
      }),
    );
  });

  it('is the same weighted when all weights are equal', () => {
    fc.assert(
      fc.property(anyNetwork, (network) => {
        const equal = weightedBetweenness(reweighed(network, () => 3));
        betweenness(network).forEach((value, v) => expect(equal[v]).toBeCloseTo(value, 9));
      }),
    );
  });

  it('goes round a weak tie when weights count', () => {
    const { network, who } = graphFromText(`
      a-b 1
      a-c 9
      c-b 9
    `);
    expect(betweenness(network)[who('c')]).toBe(0);
    expect(weightedBetweenness(network)[who('c')]).toBe(1);
  });
});

describe('constraint and effective size', () => {
  const { network, who } = graphFromText(`
    hub-a
    hub-b
    hub-c
    x-y-z-x
    alone
  `);

  it('are unknown for somebody without ties', () => {
    expect(constraint(network, false)[who('alone')]).toBeNaN();
    expect(effectiveSize(network)[who('alone')]).toBeNaN();
    expect(weightedEffectiveSize(network)[who('alone')]).toBeNaN();
  });

  it('are 1 with a single tie', () => {
    expect(constraint(network, false)[who('a')]).toBe(1);
    expect(effectiveSize(network)[who('a')]).toBe(1);
  });

  it('tell an open circle from a closed one', () => {
    expect(constraint(network, false)[who('hub')]).toBeCloseTo(1 / 3, 12);
    expect(effectiveSize(network)[who('hub')]).toBe(3);
    expect(constraint(network, false)[who('x')]).toBeCloseTo(2 * 0.75 ** 2, 12);
    expect(effectiveSize(network)[who('x')]).toBe(1);
  });

  it('never find more circles than ties, nor fewer than one', () => {
    fc.assert(
      fc.property(anyNetwork, (any) => {
        effectiveSize(any).forEach((value, v) => {
          const degree = degreeOf(any, v);
          expect(degree === 0 ? Number.isNaN(value) : value >= 1 - 1e-9 && value <= degree).toBe(
            true,
          );
        });
      }),
    );
  });
});

describe('participation', () => {
  it('is 0 when all ties are in one group, and higher the more evenly they spread', () => {
    const { network, who } = graphFromText(`
      a-b
      a-c
      m-b
      m-c
    `);
    const together = participation(network, new Int32Array(network.size));
    expect(together[who('a')]).toBe(0);
    const apart = participation(network, Int32Array.from([0, 0, 1, 1]));
    expect(apart[who('a')]).toBe(0.5);
  });

  it('is unknown for somebody without ties', () => {
    const { network, who } = graphFromText('a-b\nalone');
    expect(participation(network, new Int32Array(3))[who('alone')]).toBeNaN();
  });
});

describe('hierarchy', () => {
  it('is 0 where all constrain alike, 1 where there is but one, unknown without any', () => {
    const { network, who } = graphFromText(`
      x-y-z-x
      a-b
      alone
    `);
    expect(hierarchy(network, false)[who('x')]).toBeCloseTo(0, 12);
    expect(hierarchy(network, false)[who('a')]).toBe(1);
    expect(hierarchy(network, false)[who('alone')]).toBeNaN();
  });

  it('is what Burt’s formula says of somebody between a pair and a hub', () => {
    const { network, who } = graphFromText(`
      i-j
      i-q
      i-k
      j-q
    `);
    // p = ⅓ each; j and q invest half of theirs in each other: c = (⅓ + ⅓ · ½)², k: (⅓)².
    const parts = [0.25, 0.25, 1 / 9];
    const mean = parts.reduce((sum, part) => sum + part, 0) / 3;
    const spread = parts.reduce((sum, part) => sum + (part / mean) * Math.log(part / mean), 0);
    expect(hierarchy(network, false)[who('i')]).toBeCloseTo(spread / (3 * Math.log(3)), 12);
    const values = hierarchy(network, true);
    expect(values.every((value) => value >= 0 && value <= 1)).toBe(true);
  });
});
