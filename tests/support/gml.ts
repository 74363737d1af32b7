/** A reader for the small GML graphs the references speak of: nodes and edges with plain values. */
import { buildNetwork } from '../../src/lib/core/network/build.ts';
import type { Network } from '../../src/lib/core/network/network.ts';

export interface GmlGraph {
  nodes: { id: number; values: Map<string, string> }[];
  edges: { source: number; target: number; value: number | null }[];
}

export function parseGml(text: string): GmlGraph {
  const graph: GmlGraph = { nodes: [], edges: [] };
  for (const [, kind, body = ''] of text.matchAll(/\b(node|edge)\s*\[([^\]]*)\]/gu)) {
    const values = new Map<string, string>();
    for (const [, key = '', quoted, bare = ''] of body.matchAll(/(\w+)\s+(?:"([^"]*)"|(\S+))/gu)) {
      values.set(key, quoted ?? bare);
    }
    if (kind === 'node') graph.nodes.push({ id: Number(values.get('id')), values });
    else {
      const value = values.get('value');
      graph.edges.push({
        source: Number(values.get('source')),
        target: Number(values.get('target')),
        value: value === undefined ? null : Number(value),
      });
    }
  }
  return graph;
}

/** The network of a GML graph whose node ids run from 0 (or 1) without gaps: person = id − first id. */
export function networkOfGml(graph: GmlGraph, weighted = false): Network {
  const first = Math.min(...graph.nodes.map((node) => node.id));
  return buildNetwork(graph.nodes.length, {
    a: graph.edges.map((edge) => edge.source - first),
    b: graph.edges.map((edge) => edge.target - first),
    weight: graph.edges.map((edge) => (weighted ? (edge.value ?? 1) : 1)),
  });
}
