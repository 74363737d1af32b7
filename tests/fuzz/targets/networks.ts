/** Networks that others drew, once they can be read. */
import { SOURCES } from '../../../src/lib/core/sources/index.ts';
import { fileOfText, type FuzzTarget } from '../input.ts';
import { graphFiles } from '../shapes/graph.ts';

const isRead = new Set<string>(SOURCES.map(({ id }) => id)).has('graph');

const GRAPH: FuzzTarget = {
  reader: 'graph',
  samples: [
    ...['graph/', 'hostile/gexf-dangling-edges.gexf', 'hostile/edge-nan-infinity.json'],
    ...['hostile/proto-keys.json', 'hostile/xml-billion-laughs.graphml'],
  ],
  own: [
    fileOfText(
      'a.gexf',
      '<gexf version="1.3"><graph defaultedgetype="undirected"><nodes><node id="1" label="Ada"/><node id="2" label="Bo"/></nodes><edges><edge source="1" target="2" weight="2"/></edges></graph></gexf>',
    ),
    fileOfText(
      'a.gml',
      'graph [\n node [ id 1 label "Ada" ]\n node [ id 2 ]\n edge [ source 1 target 2 ]\n]\n',
    ),
    fileOfText('a.net', '*Vertices 2\n1 "Ada"\n2 "Bo"\n*Edges\n1 2 1\n'),
    fileOfText('a.dl', 'DL n=2\nformat = edgelist1\nlabels:\nAda,Bo\ndata:\n1 2 1\n'),
    fileOfText('a.json', '{"nodes":[{"id":"a"},{"id":"b"}],"links":[{"source":"a","target":"b"}]}'),
  ],
  grown: graphFiles,
  zipped: 0.05,
};

export const NETWORKS: readonly FuzzTarget[] = isRead ? [GRAPH] : [];
