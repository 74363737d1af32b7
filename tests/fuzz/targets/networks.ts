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
    fileOfText(
      'kith.json',
      '{"asOf":"2024-06-01T00:00:00.000Z","me":"name:Ada","people":[{"id":"name:Ada","name":"Ada","handles":["name:Ada"],"cluster":"name:Bo","x":1.5,"y":-2},{"id":"email:bo@example.com","name":"Bo","handles":["email:bo@example.com","name:Bo"],"cluster":"name:Bo","stage":"close","kind":"kin","saidCloseness":"close","memberships":[{"organisation":"X | Y","role":null,"first":0,"last":null,"rows":3}]}],"ties":[{"a":"name:Ada","b":"email:bo@example.com","strength":0.7,"evident":0.25,"warmth":0.1,"confidence":"likely","interactions":12,"contact":14.5,"first":"2020-01-01T00:00:00.000Z","last":"2024-01-01T00:00:00.000Z"}],"clusters":[{"id":"name:Bo","name":"Choir","size":2,"isAround":false,"hue":3}]}',
    ),
    fileOfText(
      'kith.gexf',
      '<gexf version="1.3"><graph defaultedgetype="undirected"><attributes class="node"><attribute id="0" title="handles" type="string"/><attribute id="1" title="kith_group" type="string"/><attribute id="2" title="kith_groupName" type="string"/><attribute id="3" title="kith_memberships" type="string"/></attributes><attributes class="edge"><attribute id="0" title="kith_confidence" type="string"/><attribute id="1" title="kith_strength" type="double"/><attribute id="2" title="kith_first" type="string"/></attributes><nodes><node id="name:Ada" label="Ada"><attvalues><attvalue for="0" value="name:Ada | phone:+441614960000"/><attvalue for="1" value="name:Ada"/><attvalue for="2" value="Choir"/><attvalue for="3" value="[{&quot;organisation&quot;:&quot;X&quot;,&quot;role&quot;:&quot;Y&quot;,&quot;first&quot;:null,&quot;last&quot;:9,&quot;rows&quot;:2}]"/></attvalues></node><node id="name:Bo" label="Bo"/></nodes><edges><edge source="name:Ada" target="name:Bo" weight="0.5"><attvalues><attvalue for="0" value="confirmed"/><attvalue for="1" value="0.5"/><attvalue for="2" value="1890-02-03T00:00:00.000Z"/></attvalues></edge></edges></graph></gexf>',
    ),
    fileOfText(
      'ties.csv',
      'source,target,weight,evident,warmth,confidence,interactions,contact,first,last,sourceId,targetId\r\nAda,Bo,0.5,,0.1,likely,3,3,2020-01-01T00:00:00.000Z,2021-01-01T00:00:00.000Z,name:Ada,name:Bo\r\n',
    ),
    fileOfText('a.json', '{"nodes":[{"id":"a"},{"id":"b"}],"links":[{"source":"a","target":"b"}]}'),
  ],
  grown: graphFiles,
  zipped: 0.05,
};

export const NETWORKS: readonly FuzzTarget[] = isRead ? [GRAPH] : [];
