/**
 * Who could bring me to someone: the best few paths, against published reference values, against every
 * path there is, and on drawings small enough to check by eye.
 */
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestPaths, type PathQuery } from '../../../src/lib/core/introductions/best-paths.ts';
import { buildNetwork } from '../../../src/lib/core/network/build.ts';
import type { Network } from '../../../src/lib/core/network/network.ts';
import { parseGml } from '../../support/gml.ts';
import { graphFromText } from '../../support/graph-from-text.ts';

const small = new URL('../../../../shared/data/small/', import.meta.url);

function query(from: number, targets: number[], changes: Partial<PathQuery> = {}): PathQuery {
  const usual = { willingness: 0.5, maxConnectors: 2, count: 5, skipDirect: false };
  return { from, targets, ...usual, ...changes };
}

interface ReferenceQuery {
  q_per_intermediary: number;
  top5: { path: number[]; score: number }[];
}

describe.skipIf(!existsSync(small))(
  'on Les Misérables, with the reference of another library',
  () => {
    const graph = existsSync(small)
      ? parseGml(readFileSync(new URL('lesmis.gml', small), 'utf8'))
      : { nodes: [], edges: [] };
    const network = buildNetwork(graph.nodes.length, {
      a: graph.edges.map((edge) => edge.source),
      b: graph.edges.map((edge) => edge.target),
      weight: graph.edges.map((edge) => 1 - Math.exp(-(edge.value ?? 1) / 5)),
    });
    const reference = existsSync(small)
      ? (JSON.parse(readFileSync(new URL('reference-lesmis-paths.json', small), 'utf8')) as {
          queries: ReferenceQuery[];
        })
      : { queries: [] };

    it('finds the same five chances at every willingness', () => {
      expect(reference.queries).toHaveLength(18);
      for (const { q_per_intermediary: willingness, top5 } of reference.queries) {
        const path = top5[0]?.path ?? [];
        const found = bestPaths(
          network,
          query(path[0] ?? 0, [path.at(-1) ?? 0], { willingness, maxConnectors: 9 }),
        );
        expect(found).toHaveLength(top5.length);
        found.forEach(({ chance }, rank) => {
          expect(Math.abs(chance - (top5[rank]?.score ?? NaN))).toBeLessThan(1e-9);
        });
      }
    });

    it('walks the same people where no two chances are equal', () => {
      const { top5 } = reference.queries[6] ?? { top5: [] };
      const found = bestPaths(network, query(0, [58], { maxConnectors: 9 }));
      expect(found.map(({ people }) => people)).toEqual(top5.map(({ path }) => path));
    });

    it('prefers one connector to a chain of strong ties once willingness counts', () => {
      const [withoutIt] = bestPaths(network, query(0, [58], { willingness: 1, maxConnectors: 9 }));
      const [withIt] = bestPaths(network, query(0, [58]));
      expect(withoutIt?.people).toHaveLength(6);
      expect(withIt?.people).toEqual([0, 11, 58]);
    });
  },
);

describe('on a drawing', () => {
  const drawn = graphFromText(`
    me-ana 0.8
    me-bo 0.4
    ana-cy 0.5
    bo-cy 0.9
    ana-bo 0.6
    cy-di 0.7
  `);
  const { network, who, names } = drawn;
  const spell = (people: number[]): string => people.map((person) => names[person]).join(' ');

  it('ranks by willingness and legs together', () => {
    const found = bestPaths(network, query(who('me'), [who('cy')]));
    expect(found.map(({ people }) => spell(people))).toEqual([
      'me ana cy',
      'me bo cy',
      'me ana bo cy',
      'me bo ana cy',
    ]);
    expect(found[0]?.chance).toBeCloseTo(0.5 * 0.8 * 0.5, 12);
    expect(found[2]?.chance).toBeCloseTo(0.25 * 0.8 * 0.6 * 0.9, 12);
  });

  it('names the tie of every leg', () => {
    const [best] = bestPaths(network, query(who('me'), [who('cy')]));
    expect(best?.ties.map(drawn.tieName)).toEqual(['ana-me', 'ana-cy']);
  });

  it('never walks further than asked', () => {
    expect(bestPaths(network, query(who('me'), [who('di')], { maxConnectors: 1 }))).toEqual([]);
    const far = bestPaths(network, query(who('me'), [who('di')], { maxConnectors: 2 }));
    expect(far.map(({ people }) => people.length)).toEqual([4, 4]);
  });

  it('goes round one person when asked to', () => {
    const found = bestPaths(
      network,
      query(who('me'), [who('cy')], { willingnessOf: new Map([[who('ana'), 0]]) }),
    );
    expect(found.map(({ people }) => spell(people))).toEqual(['me bo cy']);
  });

  it('ends at the first of several targets and passes none of them', () => {
    const found = bestPaths(network, query(who('me'), [who('bo'), who('cy')]));
    expect(found.map(({ people }) => spell(people))).toEqual(['me bo', 'me ana bo', 'me ana cy']);
  });

  it('leaves the direct tie out when only introductions are wanted', () => {
    const found = bestPaths(network, query(who('me'), [who('bo')], { skipDirect: true }));
    expect(found.map(({ people }) => spell(people))).toEqual(['me ana bo', 'me ana cy bo']);
  });
});

describe('on any graph', () => {
  const anyQuery = fc.record({
    size: fc.integer({ min: 2, max: 8 }),
    edges: fc.array(fc.tuple(fc.nat(7), fc.nat(7), fc.constantFrom(0, 0.05, 0.3, 0.5, 0.95, 1)), {
      maxLength: 28,
    }),
    willingness: fc.constantFrom(0.05, 0.5, 1),
    maxConnectors: fc.integer({ min: 0, max: 4 }),
    count: fc.integer({ min: 1, max: 6 }),
    targets: fc.uniqueArray(fc.nat(7), { minLength: 1, maxLength: 2 }),
    skipDirect: fc.boolean(),
  });

  it('finds what trying every path finds', () => {
    fc.assert(
      fc.property(anyQuery, ({ size, edges, targets, ...rest }) => {
        const kept = new Map<string, [number, number, number]>();
        for (const [a, b, p] of edges) {
          const ends = [a % size, b % size].sort((left, right) => left - right);
          kept.set(ends.join('-'), [ends[0] ?? 0, ends[1] ?? 0, p]);
        }
        const columns = [...kept.values()];
        const network = buildNetwork(size, {
          a: columns.map(([a]) => a),
          b: columns.map(([, b]) => b),
          weight: columns.map(([, , p]) => p),
        });
        const asked = query(0, [...new Set(targets.map((target) => target % size))], rest);
        const found = bestPaths(network, asked);
        const every = everyChance(network, asked);
        expect(found.map(({ people }) => new Set(people).size)).toEqual(
          found.map(({ people }) => people.length),
        );
        expect(found).toHaveLength(Math.min(asked.count, every.length));
        found.forEach(({ chance }, rank) => expect(chance).toBeCloseTo(every[rank] ?? NaN, 12));
      }),
      { numRuns: 300 },
    );
  });
});

/** Chances of all loopless paths of the query, best first, by trying each. */
function everyChance(network: Network, asked: PathQuery): number[] {
  const chances: number[] = [];
  if (asked.targets.includes(asked.from)) return chances;
  const walk = (path: number[], chance: number): void => {
    const last = path.at(-1) ?? 0;
    for (let arc = network.offset[last] ?? 0; arc < (network.offset[last + 1] ?? 0); arc += 1) {
      const next = network.neighbour[arc] ?? 0;
      const walked =
        chance * (network.weight[arc] ?? 0) * (path.length > 1 ? asked.willingness : 1);
      if (path.includes(next) || walked === 0) continue;
      if (asked.targets.includes(next)) {
        if (!(asked.skipDirect && path.length === 1)) chances.push(walked);
      } else if (path.length <= asked.maxConnectors) walk([...path, next], walked);
    }
  };
  walk([asked.from], 1);
  return chances.sort((left, right) => right - left);
}
