/** Arbitrary small networks for property tests: people, ties (any may repeat or loop) and whole weights. */
import fc from 'fast-check';
import { buildNetwork } from '../../src/lib/core/network/build.ts';
import type { Network } from '../../src/lib/core/network/network.ts';

export interface Edges {
  size: number;
  a: number[];
  b: number[];
  weight: number[];
}

export const anyEdges: fc.Arbitrary<Edges> = fc.integer({ min: 1, max: 14 }).chain((size) => {
  const person = fc.integer({ min: 0, max: size - 1 });
  return fc
    .array(fc.tuple(person, person, fc.integer({ min: 1, max: 9 })), { maxLength: 40 })
    .map((edges) => ({
      size,
      a: edges.map(([a]) => a),
      b: edges.map(([, b]) => b),
      weight: edges.map(([, , weight]) => weight),
    }));
});

export const anyNetwork: fc.Arbitrary<Network> = anyEdges.map((edges) => networkOf(edges));

export function networkOf({ size, ...columns }: Edges): Network {
  return buildNetwork(size, columns);
}

/** A permutation of 0 … size − 1, and the same edges with everybody renumbered by it. */
export function relabelled(edges: Edges): fc.Arbitrary<{ edges: Edges; newNumber: number[] }> {
  const people = Array.from({ length: edges.size }, (_, v) => v);
  return fc.shuffledSubarray(people, { minLength: edges.size }).map((newNumber) => ({
    newNumber,
    edges: {
      ...edges,
      a: edges.a.map((v) => newNumber[v] ?? 0),
      b: edges.b.map((v) => newNumber[v] ?? 0),
    },
  }));
}
