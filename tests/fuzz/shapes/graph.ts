/** Networks as XML, JSON and plain text, with ends and ids that are nowhere, weights that are none. */
import fc from 'fast-check';
import type { FuzzFile } from '../input.ts';
import { documentFile, fields, some } from './documents.ts';
import { anyText, fileOf, lineEnd, mostly, name, number, odd } from './odd-text.ts';

const id = fc.constantFrom('1', '2', '3', 'n4', '0', '-1', '', '__proto__', 'constructor', 'ghost');
const weight = mostly(number);
const kind = fc.constantFrom('directed', 'undirected', 'mutual', 'dynamic', '', 'x');
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const inXml = fc.oneof(
  { weight: 9, arbitrary: mostly(name).map(escaped) },
  { weight: 1, arbitrary: fc.constantFrom('&nope;', '&#55357;', '&', '<b>', ']]>', '\0') },
);
const list = (one: fc.Arbitrary<string>, most = 9): fc.Arbitrary<string> =>
  fc.array(one, { maxLength: most }).map((all) => all.join(''));
const end = (tag: string): fc.Arbitrary<string> =>
  fc.constantFrom(...Array.from({ length: 6 }, () => `</${tag}>`), '', `</x:${tag}>`);
const prolog = fc.constantFrom(
  ...['<?xml version="1.0" encoding="UTF-8"?>\n', '', '\ufeff<?xml version="1.0"?>', '<!-- x -->'],
  '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b"><!ENTITY c "&a;&a;">]>',
);

const gexfNode = fc
  .tuple(id, inXml, inXml, end('node'))
  .map(
    ([at, label, value, close]) =>
      `<node id="${at}" label="${label}"><attvalues><attvalue for="0" value="${value}"/></attvalues>${close}`,
  );
const gexfEdge = fc
  .tuple(id, id, id, weight, kind)
  .map(
    ([at, from, to, much, type]) =>
      `<edge id="${at}" source="${from}" target="${to}" weight="${escaped(much)}" type="${type}"/>`,
  );
const gexf = fc
  .tuple(prolog, kind, list(gexfNode), list(gexfEdge), end('gexf'), odd)
  .map(
    ([first, type, nodes, edges, close, nonsense]) =>
      `${first}<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph defaultedgetype="${type}"><attributes class="node"><attribute id="0" title="email" type="string"/></attributes><nodes>${nodes}</nodes><edges>${edges}</edges>${nonsense.length % 7 === 0 ? nonsense : ''}</graph>${close}`,
  );

const data = fc
  .tuple(fc.constantFrom('d0', 'd1', 'd9'), inXml)
  .map(([key, value]) => `<data key="${key}">${value}</data>`);
const graphmlNode = fc
  .tuple(id, list(data, 2), end('node'))
  .map(([at, inside, close]) => `<node id="${at}">${inside}${close}`);
const graphmlEdge = fc
  .tuple(id, id, list(data, 2), fc.constantFrom('', ' directed="true"', ' directed="x"'))
  .map(([from, to, inside, way]) => `<edge source="${from}" target="${to}"${way}>${inside}</edge>`);
const graphml = fc
  .tuple(prolog, kind, list(fc.oneof(graphmlNode, graphmlNode, graphmlEdge), 16), end('graphml'))
  .map(
    ([first, way, inside, close]) =>
      `${first}<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><key id="d0" for="node" attr.name="label" attr.type="string"/><key id="d1" for="edge" attr.name="weight" attr.type="double"><default>1</default></key><graph edgedefault="${way}">${inside}</graph>${close}`,
  );
const deep = fc
  .nat(3_000)
  .map((depth) => `<graphml><graph>${'<node id="1"><graph>'.repeat(depth)}`);

const quoted = mostly(name).map((text) => `"${text.replaceAll('"', '&quot;')}"`);
const gml = fc
  .tuple(
    fc.constantFrom('', 'Creator "x"\n', '# c\n'),
    list(
      fc.oneof(
        fc.tuple(id, quoted).map(([at, label]) => `  node [ id ${at} label ${label} ]\n`),
        fc
          .tuple(id, id, weight)
          .map(([from, to, much]) => `  edge [ source ${from} target ${to} value ${much} ]\n`),
        fc.constantFrom('node [\n', ']\n', 'graphics [ x 1e999 y NaN ]\n', '"\n', '[[[[\n'),
      ),
      14,
    ),
    fc.constantFrom(']\n', ']\n', ''),
  )
  .map(([first, inside, close]) => `${first}graph [\n  directed 0\n${inside}${close}`);

const section = fc.constantFrom(
  '*Edges',
  '*Arcs',
  '*Arcslist',
  '*Edgeslist',
  '*Matrix',
  '*edges :2 "x"',
);
const pajek = fc
  .tuple(
    fc.constantFrom(3, 4, 0, -1, 1e9, '4 2', 'x'),
    list(fc.tuple(id, quoted, weight).map(([at, label, x]) => `${at} ${label} ${x} 0.5\n`)),
    list(
      fc.oneof(
        section.map((text) => `${text}\n`),
        fc.tuple(id, id, weight).map(([from, to, much]) => `${from} ${to} ${much}\n`),
        fc.constantFrom('0 1 1 0\n', '% c\n', '\n'),
      ),
      14,
    ),
  )
  .map(([count, nodes, ties]) => `*Vertices ${count}\n${nodes}*Edges\n${ties}`);

const dl = fc
  .tuple(
    fc.constantFrom('3', '4', '0', '1000000000', 'x'),
    fc.constantFrom('edgelist1', 'nodelist1', 'fullmatrix', 'edgelist2', 'x'),
    fc.constantFrom('labels embedded\n', 'labels:\nAda,Bo,Cy\n', 'labels:\n', ''),
    list(
      fc.tuple(fc.oneof(id, name), fc.oneof(id, name), weight).map((all) => `${all.join(' ')}\n`),
    ),
  )
  .map(
    ([count, format, labels, rows]) => `DL n=${count}\nformat = ${format}\n${labels}data:\n${rows}`,
  );

const value = fc.oneof(id, fc.constantFrom<unknown>(0, 1, 2, -1, 1.5, null, true, 1e300));
const node = fields({
  ...{ id: value, key: value, name: anyText, label: anyText, data: fields({ id: value }) },
  attributes: fields({ label: anyText, email: anyText, x: value }),
});
const tie = fields({
  ...{ source: value, target: value, weight: value, value, key: value, label: anyText },
  ...{ undirected: fc.boolean(), attributes: fields({ weight: value }), relation: anyText },
  data: fields({ source: value, target: value, weight: value }),
});
const document = fc.oneof(
  fields({
    directed: fc.boolean(),
    multigraph: fc.boolean(),
    nodes: some(node, 9),
    links: some(tie, 9),
  }),
  fields({ nodes: some(node, 9), edges: some(tie, 9), options: fields({ type: kind }) }),
  fields({ elements: fields({ nodes: some(node, 9), edges: some(tie, 9) }) }),
  fields({ elements: some(fc.oneof(node, tie), 12) }),
  fields({ graph: fields({ nodes: some(node, 9), edges: some(tie, 9), directed: fc.boolean() }) }),
  fields({
    type: fc.constant('gephi-lite'),
    fullGraph: fields({ nodes: some(node), edges: some(tie) }),
  }),
);

const written = (names: readonly string[], text: fc.Arbitrary<string>): fc.Arbitrary<FuzzFile> =>
  fileOf(
    fc.constantFrom(...names),
    fc.tuple(text, lineEnd).map(([all, line]) => all.replaceAll('\n', line)),
  );

export const graphFiles: fc.Arbitrary<readonly FuzzFile[]> = fc.array(
  fc.oneof(
    written(['a.gexf', 'a.xml'], gexf),
    written(['a.graphml', 'a.xml'], graphml),
    { weight: 1, arbitrary: written(['deep.graphml'], deep) },
    written(['a.gml', 'a.txt'], gml),
    written(['a.net', 'a.paj'], pajek),
    written(['a.dl', 'a.txt'], dl),
    documentFile(fc.constantFrom('graph.json', 'miserables.json'), document),
  ),
  { minLength: 1, maxLength: 2 },
);
