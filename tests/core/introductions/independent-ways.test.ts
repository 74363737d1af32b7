/** Ways that share nobody come first, and who holds all of them is named. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bestPaths,
  byRank,
  type PathQuery,
} from '../../../src/lib/core/introductions/best-paths.ts';
import { independentFirst } from '../../../src/lib/core/introductions/independent-ways.ts';
import { hasWayRound, onlyThrough } from '../../../src/lib/core/introductions/only-through.ts';
import { buildNetwork } from '../../../src/lib/core/network/build.ts';
import { findCutPoints } from '../../../src/lib/core/network/cut-points.ts';
import type { Network } from '../../../src/lib/core/network/network.ts';
import { graphFromText, type DrawnGraph } from '../../support/graph-from-text.ts';

function query(from: number, targets: number[], changes: Partial<PathQuery> = {}): PathQuery {
  const usual = { willingness: 0.5, maxConnectors: 2, count: 5, skipDirect: true };
  return { from, targets, ...usual, ...changes };
}

const spelt = ({ names }: DrawnGraph, people: readonly number[]): string =>
  people.map((person) => names[person]).join(' ');

describe('on a drawing', () => {
  // Ana is best, and best again with Bo or Di beside her; Cy and Ed know nobody of theirs.
  const drawn = graphFromText(`
    me-ana 0.9
    ana-target 0.9
    ana-bo 0.9
    bo-target 0.9
    ana-di 0.8
    di-target 0.8
    me-cy 0.3
    cy-target 0.2
    me-ed 0.1
    ed-target 0.1
  `);
  const { network, who } = drawn;
  const asked = query(who('me'), [who('target')]);

  it('the next way shares nobody with the best, though others with Ana rank higher', () => {
    expect(bestPaths(network, asked).map(({ people }) => spelt(drawn, people))).toEqual([
      'me ana target',
      'me ana bo target',
      'me ana di target',
      'me cy target',
      'me ed target',
    ]);
    const { ways, independent } = independentFirst(network, asked, 3);
    expect(independent).toBe(3);
    expect(ways.map(({ people }) => spelt(drawn, people))).toEqual([
      'me ana target',
      'me cy target',
      'me ed target',
      'me ana bo target',
      'me ana di target',
    ]);
  });

  it('an independent way is found even where the best five all share somebody', () => {
    const { ways } = independentFirst(network, { ...asked, count: 2 }, 2);
    expect(ways.map(({ people }) => spelt(drawn, people))).toEqual([
      'me ana target',
      'me cy target',
      'me ana bo target',
    ]);
  });

  it('nobody holds every way', () => {
    expect(onlyThrough(network, asked, bestPaths(network, asked)[0])).toBeNull();
  });
});

describe('who holds every way', () => {
  const held = graphFromText(`
    me-ana 0.5
    ana-bo 0.5
    ana-cy 0.5
    bo-target 0.5
    cy-target 0.5
    me-di 0.5
    di-ed 0.5
    ed-flo 0.5
  `);
  const asked = query(held.who('me'), [held.who('target')]);
  const only = onlyThrough(held.network, asked, bestPaths(held.network, asked)[0]);

  it('is the one without whom nothing is left: a cut point of the network', () => {
    expect(only).toBe(held.who('ana'));
    expect(findCutPoints(held.network).isArticulation[held.who('ana')]).toBe(1);
    expect(hasWayRound(held.network, asked, held.who('ana'))).toBe(false);
  });

  it('may leave a way round that nobody would walk', () => {
    const longer = graphFromText(`
      me-ana 0.5
      ana-target 0.5
      me-di 0.5
      di-ed 0.5
      ed-flo 0.5
      flo-target 0.5
    `);
    const far = query(longer.who('me'), [longer.who('target')]);
    expect(onlyThrough(longer.network, far, bestPaths(longer.network, far)[0])).toBe(
      longer.who('ana'),
    );
    expect(hasWayRound(longer.network, far, longer.who('ana'))).toBe(true);
    expect(findCutPoints(longer.network).isArticulation[longer.who('ana')]).toBe(0);
  });
});

describe('on any graph', () => {
  const anyGraph = fc
    .array(fc.tuple(fc.nat(7), fc.nat(7), fc.constantFrom(0.05, 0.3, 0.5, 0.95)), { maxLength: 24 })
    .map((edges): Network => {
      const kept = new Map(
        edges
          .filter(([a, b]) => a !== b)
          .map(([a, b, p]) => [[a, b].sort().join(), { a, b, p }] as const),
      );
      const columns = [...kept.values()];
      return buildNetwork(8, {
        a: columns.map(({ a }) => a),
        b: columns.map(({ b }) => b),
        weight: columns.map(({ p }) => p),
      });
    });
  const asked = query(0, [1]);
  const between = (people: readonly number[]): number[] => people.slice(1, -1);

  it('the best stays first, independent ways share nobody, and the best five are all there', () => {
    fc.assert(
      fc.property(anyGraph, (network) => {
        const best = bestPaths(network, asked);
        const { ways, independent } = independentFirst(network, asked, 3);
        expect(ways[0]).toEqual(best[0]);
        const passed = ways.slice(0, independent).flatMap(({ people }) => between(people));
        expect(new Set(passed).size).toBe(passed.length);
        expect(ways.toSorted(byRank).slice(0, asked.count)).toEqual(best);
      }),
    );
  });

  it('who holds every way stands on each of them, and nobody else is said to', () => {
    fc.assert(
      fc.property(anyGraph, (network) => {
        const every = bestPaths(network, { ...asked, count: 1000 });
        const only = onlyThrough(network, asked, every[0]);
        const onAll = between(every[0]?.people ?? []).filter((person) =>
          every.every(({ people }) => people.includes(person)),
        );
        expect(only).toBe(onAll[0] ?? null);
      }),
    );
  });

  it('one connector is preferred unless two are twice as strong', () => {
    fc.assert(
      fc.property(anyGraph, (network) => {
        const every = bestPaths(network, { ...asked, count: 1000 });
        const [best] = every;
        const short = every.find(({ people }) => people.length === 3);
        fc.pre(best !== undefined && short !== undefined);
        const strengthOf = (path: typeof best): number =>
          path.chance / 0.5 ** (path.people.length - 2);
        if (best.people.length === 3) expect(best).toEqual(short);
        else expect(strengthOf(best)).toBeGreaterThan(2 * strengthOf(short));
      }),
    );
  });
});
