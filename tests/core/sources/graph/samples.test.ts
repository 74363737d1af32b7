/** Every sample network, against the counts its README states (nodes and edges as they stand in the file). */
import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { goodGraph, problemKinds, refusalOf, sample, SAMPLES, tieLines } from './read-graph.ts';

interface Stated {
  /** Nodes that come out of it, with those only an edge names. */
  nodes: number;
  /** Edges in the file. */
  edges: number;
  problems?: string[];
  /** What is neither: rows that were set aside or merged. */
  lost?: number;
  /** Records where they are not the listed nodes and the edges. */
  listed?: number;
}

const STATED: Record<string, Stated> = {
  'basic.gexf': { nodes: 2, edges: 2 },
  'les_miserables.gexf': { nodes: 77, edges: 254 },
  'missing_nodes.gexf': { nodes: 6, edges: 4, listed: 2, problems: ['4 unlisted-end'] },
  'mixed.gexf': { nodes: 3, edges: 3 },
  'undeclared_attribute.gexf': { nodes: 2, edges: 1 },
  'v1_3.gexf': { nodes: 2, edges: 1 },
  'liststring.gexf': { nodes: 4, edges: 5 },
  'rio.gexf': { nodes: 366, edges: 1107, lost: 11, problems: ['11 self-tie'] },
  'arctic.gexf': { nodes: 1715, edges: 6676 },
  'minimal.gexf': { nodes: 2, edges: 1 },
  'gephi-simple-1.3.gexf': { nodes: 2, edges: 1 },
  'attributes.graphml': { nodes: 6, edges: 7 },
  'basic.graphml': { nodes: 11, edges: 12 },
  'miserables_broken.graphml': { nodes: 77, edges: 254 },
  'missing_nodes.graphml': { nodes: 51, edges: 37, listed: 15, problems: ['36 unlisted-end'] },
  'multigraph.graphml': { nodes: 6, edges: 9, lost: 2, problems: ['2 parallel-tie'] },
  'igraph-test.graphml': { nodes: 6, edges: 7 },
  // One of the five raw nodes stands in a text; one edge is a loop, two are one.
  'igraph-yfiles.graphml': {
    ...{ nodes: 4, edges: 4, lost: 2 },
    problems: ['1 parallel-tie', '1 self-tie'],
  },
  'igraph-karate.gml': { nodes: 34, edges: 78 },
  // The fourth raw node stands in a second graph, which is not read.
  'igraph-graph1.gml': { nodes: 3, edges: 2, problems: ['1 negative-weight'] },
  // Node 1 is misspelt; one edge is repeated by the misspelling of another.
  'igraph-invalid1.gml': {
    ...{ nodes: 34, edges: 64, listed: 33, lost: 1 },
    problems: ['1 unlisted-end', '1 parallel-tie'],
  },
  'igraph-links.net': {
    ...{ nodes: 4, edges: 7, lost: 2 },
    problems: ['2 negative-weight', '2 self-tie'],
  },
  'igraph-edgelist1.dl': { nodes: 5, edges: 5 },
  'synthetic-d3-index-links.json': { nodes: 3, edges: 2 },
  'synthetic-graphology.json': { nodes: 2, edges: 1 },
  'synthetic-jgf.json': { nodes: 2, edges: 1 },
  'synthetic-networkx-node-link.json': { nodes: 3, edges: 2 },
  'synthetic-pajek-arcs-edges.net': { nodes: 4, edges: 3 },
};

describe.skipIf(!existsSync(SAMPLES))('the sample networks (needs ../shared)', () => {
  it.each(Object.entries(STATED))('%s', async (name, stated) => {
    const { report } = await goodGraph(sample(`graph/${name}`), name);
    expect(report).toMatchObject({
      ...{ source: 'graph', shape: 'graph', interactions: 0, coverage: null },
      records: (stated.listed ?? stated.nodes) + stated.edges,
      people: stated.nodes,
      relations: stated.edges - (stated.lost ?? 0),
    });
    expect(problemKinds(report)).toEqual(stated.problems ?? []);
  });

  it('of people and what they belong to says who belongs where, not who is tied', async () => {
    const { batch, report } = await goodGraph(sample('graph/igraph-bipartite.net'));
    expect(report).toMatchObject({ people: 8, relations: 0, affiliations: 11, skipped: 0 });
    expect(batch.affiliations[0]).toMatchObject({ person: 'name:A', organisation: 'x-2' });
  });

  it('are refused where nobody can be found in them, by the line of the damage', async () => {
    expect(await refusalOf(sample('graph/igraph-invalid1.graphml'))).toMatchObject({
      kind: 'broken-xml',
    });
    expect(await refusalOf(sample('graph/igraph-invalid_pajek2.net'))).toEqual({ kind: 'empty' });
  });

  it('are all here', () => {
    const apart = ['README.md', 'igraph-bipartite.net', 'igraph-invalid1.graphml'];
    const known = new Set([...Object.keys(STATED), ...apart, 'igraph-invalid_pajek2.net']);
    expect(readdirSync(new URL('graph/', SAMPLES)).filter((name) => !known.has(name))).toEqual([]);
  });

  it('keep names, weights and directions as they are written', async () => {
    const pajek = await goodGraph(sample('graph/synthetic-pajek-arcs-edges.net'));
    expect(tieLines(pajek.batch)).toEqual([
      'Ada Example - Bo "B" 2',
      'Bo "B" - Ada Example 1',
      'Cy - Ünï',
    ]);
    const d3 = await goodGraph(sample('graph/synthetic-d3-index-links.json'));
    expect(tieLines(d3.batch)).toEqual(['Ada - Bo 1', 'Bo - Cy 8']);
    const jgf = await goodGraph(sample('graph/synthetic-jgf.json'));
    expect(tieLines(jgf.batch)).toEqual(['Ada - Bo friend']);
  });
});
