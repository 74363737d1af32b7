import { describe, expect, it } from 'vitest';
import { findCutPoints } from '../../../src/lib/core/network/cut-points.ts';
import { findLocalBridges } from '../../../src/lib/core/network/local-bridges.ts';
import { neighbourhoodOverlap } from '../../../src/lib/core/network/overlap.ts';
import { hasReferences, REFERENCE_NAMES, referenceGraph } from '../../support/references.ts';

describe.skipIf(!hasReferences).each(REFERENCE_NAMES)('the shape of %s, as networkx', (name) => {
  it('has the same articulation points and bridges', () => {
    const { network, expected, first, edgeOf } = referenceGraph(name);
    const cuts = findCutPoints(network);
    const points = Array.from(cuts.isArticulation.keys()).filter(
      (v) => cuts.isArticulation[v] === 1,
    );
    expect(points.map((v) => v + first)).toEqual(expected.articulation_points);
    const bridges = Array.from(cuts.bridgeTies, edgeOf);
    expect(new Set(bridges.map(String))).toEqual(new Set(expected.bridge_edges.map(String)));
  });

  it('has the same local bridges with their spans', () => {
    const { network, expected, edgeOf } = referenceGraph(name);
    const { bridgeTies } = findCutPoints(network);
    const found = findLocalBridges(network, bridgeTies).map(({ tie, span }) => [
      ...edgeOf(tie),
      span === Infinity ? null : span,
    ]);
    const wanted = expected['local_bridge_span(null=true bridge)'];
    expect(new Set(found.map(String))).toEqual(new Set(wanted.map(String)));
  });

  it('has the same overlap on every tie', () => {
    const { network, expected, first } = referenceGraph(name);
    const overlap = neighbourhoodOverlap(network);
    for (let v = 0; v < network.size; v++) {
      for (let slot = network.offset[v] ?? 0; slot < (network.offset[v + 1] ?? 0); slot++) {
        const u = network.neighbour[slot] ?? 0;
        const key = `${Math.min(u, v) + first}-${Math.max(u, v) + first}`;
        expect(overlap[slot]).toBeCloseTo(expected.edge_neighbourhood_overlap[key] ?? NaN, 9);
      }
    }
  });
});
