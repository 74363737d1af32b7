/** The graphs of shared/data/small and what networkx and igraph say of them; null where absent. */
import { existsSync, readFileSync } from 'node:fs';
import type { Network } from '../../src/lib/core/network/network.ts';
import { networkOfGml, parseGml, type GmlGraph } from './gml.ts';

const folder = new URL('../../../shared/data/small/', import.meta.url);

export const hasReferences = existsSync(folder);

export type Values = Record<string, number>;

/** The parts of a reference file the tests read. Keys are GML node ids, pairs "a-b". */
export interface Reference {
  betweenness_unweighted_raw: Values;
  betweenness_weighted_raw_length_1_over_w?: Values;
  constraint_unweighted: Values;
  constraint_weighted?: Values;
  effective_size_unweighted_burt_borgatti: Values;
  effective_size_weighted?: Values;
  articulation_points: number[];
  bridge_edges: [number, number][];
  edge_neighbourhood_overlap: Values;
  'local_bridge_span(null=true bridge)': [number, number, number | null][];
  partition_used?: Record<string, string | number>;
  participation_coefficient?: Values;
  'within_module_z(population sd)'?: Values;
  gould_fernandez_ordered_pairs?: Record<string, Values>;
}

export const REFERENCE_NAMES = ['karate_club', 'lesmis', 'dolphins', 'football'] as const;
export type ReferenceName = (typeof REFERENCE_NAMES)[number];

export interface ReferenceGraph {
  graph: GmlGraph;
  network: Network;
  weighted: Network;
  /** GML ids start here; person = id − first. */
  first: number;
  expected: Reference;
  /** Tie index of a GML edge. */
  edgeOf: (tie: number) => [number, number];
}

export function referenceGraph(name: ReferenceName): ReferenceGraph {
  const graph = parseGml(readFileSync(new URL(`${name}.gml`, folder), 'utf8'));
  const text = readFileSync(new URL(`reference-${name}.json`, folder), 'utf8');
  return {
    graph,
    network: networkOfGml(graph),
    weighted: networkOfGml(graph, true),
    first: Math.min(...graph.nodes.map((node) => node.id)),
    expected: JSON.parse(text) as Reference,
    edgeOf: (tie) => {
      const edge = graph.edges[tie];
      if (!edge) throw new Error(`no edge ${tie} in ${name}`);
      return [Math.min(edge.source, edge.target), Math.max(edge.source, edge.target)];
    },
  };
}

/** The furthest any value lies from its reference; Infinity when one is missing. */
export function furthest(actual: ArrayLike<number>, expected: Values, first: number): number {
  const gaps = Object.entries(expected).map(([id, value]) => {
    const gap = Math.abs((actual[Number(id) - first] ?? NaN) - value);
    return Number.isNaN(gap) ? Infinity : gap;
  });
  return Math.max(...gaps);
}
