/** What the source makes of nodes and edges, whichever format they come in. */
import { describe, expect, it } from 'vitest';
import { unite } from '../../../../src/lib/core/facts/unite.ts';
import { NO_DECISIONS } from '../../../../src/lib/core/decisions.ts';
import { resolvePeople } from '../../../../src/lib/core/people/resolve.ts';
import type { FactBatch } from '../../../../src/lib/core/facts/facts.ts';
import { readGood } from '../read-text.ts';
import { recordLines } from '../../../support/exports.ts';
import { goodGraph, goodTables, problemKinds, refusalOf, tieLines } from './read-graph.ts';

const json = (nodes: object[], links: object[] = [], more: object = {}): string =>
  JSON.stringify({ ...more, nodes, links });

function peopleOf(...batches: FactBatch[]) {
  const imports = batches.map((batch, i) => {
    const info = { id: `i${i}`, source: batch.source, files: [], addedAt: i, asOf: null };
    return { info: { ...info, coverage: null }, batch };
  });
  return resolvePeople(unite(imports), NO_DECISIONS).persons;
}

describe('a node', () => {
  it('is who its label says, else its id', async () => {
    const { batch } = await goodGraph(json([{ id: 'n1', label: 'Ada Byron' }, { id: 'Bo' }]));
    expect(recordLines(batch)).toEqual(['Ada Byron: name:Ada Byron', 'Bo: name:Bo']);
  });

  it('that says an address, a number or a profile is known by it, whatever the case', async () => {
    const { batch } = await goodGraph(
      json([
        { id: 1, label: 'Ada', 'E-Mail': 'Ada@Example.com', Phone: '+44 161 496 0000' },
        { id: 2, label: 'Bo', LinkedIn: 'https://www.linkedin.com/in/bo-nilsson/' },
        { id: 'cy@example.com', label: 'Cy' },
        { id: 4, label: 'Di', url: 'https://example.com/di', mail: 'nobody at home' },
      ]),
    );
    expect(recordLines(batch)).toEqual([
      'Ada: email:ada@example.com phone:+441614960000',
      'Bo: linkedin:bo-nilsson',
      'Cy: email:cy@example.com',
      'Di: name:Di',
    ]);
  });

  it('may say where somebody belongs, and as what', async () => {
    const { batch, report } = await goodGraph(
      json([{ id: 1, label: 'Ada', Company: 'Engines Ltd', 'Job Title': 'Analyst' }]),
    );
    expect(report.affiliations).toBe(1);
    expect(batch.affiliations[0]).toMatchObject({
      ...{ person: 'name:Ada', organisation: 'Engines Ltd', role: 'Analyst' },
    });
  });

  it('of the same name as another is somebody else, told by its id', async () => {
    const { batch } = await goodGraph(
      json(
        [{ id: 1, label: 'Ada' }, { id: 2, label: 'ada' }, { id: 3 }],
        [
          { source: 1, target: 2 },
          { source: 2, target: 3 },
        ],
      ),
    );
    expect(recordLines(batch)).toEqual([
      'Ada: name-in-graph:Ada (1)',
      'ada: name-in-graph:ada (2)',
      '3: name:3',
    ]);
    expect(tieLines(batch)).toEqual(['Ada (1) - ada (2)', 'ada (2) - 3']);
    expect(peopleOf(batch)).toHaveLength(3);
  });

  it('keeps its person apart from one who shares its address', async () => {
    const shared = { email: 'home@example.com' };
    const { batch } = await goodGraph(
      json(
        [
          { id: 1, label: 'Ada Byron', ...shared },
          { id: 2, label: 'Bo Nilsson', ...shared },
        ],
        [{ source: 1, target: 2 }],
      ),
    );
    expect(tieLines(batch)).toHaveLength(1);
    expect(peopleOf(batch)).toHaveLength(2);
  });

  it('and a cell of a table that say one name are one person', async () => {
    const { batch } = await goodGraph(
      json([
        { id: 1, label: 'Ada' },
        { id: 2, label: 'Bo' },
      ]),
    );
    const { batch: table } = await readGood('source,target\nAda,Cy\n');
    expect(peopleOf(batch, table).map(({ name }) => name)).toEqual(['Ada', 'Bo', 'Cy']);
  });

  it('of an id that stands above is set aside and told', async () => {
    const { report } = await goodGraph(
      json([
        { id: 1, label: 'Ada' },
        { id: 1, label: 'Bo' },
      ]),
    );
    expect(report).toMatchObject({ records: 2, people: 1, skipped: 1 });
    expect(report.problems[0]).toMatchObject({ at: 2, reason: { kind: 'repeated-id', id: '1' } });
  });
});

describe('an edge', () => {
  const three = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];

  it('is a tie with its weight and what it is called', async () => {
    const { batch } = await goodGraph(
      json(three, [
        { source: 'a', target: 'b', Weight: 2.5, relation: 'friend' },
        { source: 'b', target: 'c', value: 3 },
        { source: 'a', target: 'c', value: 'often' },
      ]),
    );
    expect(tieLines(batch)).toEqual(['a - b 2.5 friend', 'b - c 3', 'a - c']);
  });

  it('that repeats another adds its weight, and is told', async () => {
    const links = [
      { source: 'a', target: 'b', weight: 2 },
      { source: 'b', target: 'a', weight: 3 },
      { source: 'b', target: 'a' },
    ];
    const { batch, report } = await goodGraph(json(three, links));
    expect(tieLines(batch)).toEqual(['a - b 6']);
    expect(problemKinds(report)).toEqual(['2 parallel-tie']);
    expect(report.skipped).toBe(0);
    const directed = await goodGraph(json(three, links, { directed: true }));
    expect(tieLines(directed.batch)).toEqual(['a - b 2', 'b - a 4']);
  });

  it('of another label is another tie', async () => {
    const tie = (relation: string) => ({ source: 'a', target: 'b', relation });
    const { batch } = await goodGraph(json(three, ['x', 'y', 'x', 'y', 'z'].map(tie)));
    expect(tieLines(batch)).toEqual(['a - b 2 x', 'a - b 2 y', 'a - b z']);
  });

  it('to oneself or to nowhere is set aside; to a person nobody listed it brings them', async () => {
    const { batch, report } = await goodGraph(
      json(three, [
        { source: 'a', target: 'a' },
        { source: 'a' },
        { target: 'a' },
        { source: 'a', target: 'ghost' },
        { source: 'b', target: 'ghost' },
      ]),
    );
    expect(tieLines(batch)).toEqual(['a - ghost', 'b - ghost']);
    expect(problemKinds(report)).toEqual([
      ...['1 no-target', '1 no-source', '1 unlisted-end', '1 self-tie'],
    ]);
    expect(report).toMatchObject({ records: 8, people: 4, skipped: 3 });
  });

  it('keeps its identity when its weight changes, so that a newer file replaces it', async () => {
    const older = await goodGraph(json(three, [{ source: 'a', target: 'b', weight: 1 }]));
    const newer = await goodGraph(json(three, [{ source: 'b', target: 'a', weight: 5 }]));
    const key = ({ relations }: FactBatch) => [relations.keyHigh[0], relations.keyLow[0]];
    expect(key(older.batch)).toEqual(key(newer.batch));
    expect(older.batch.relations.contentLow[0]).not.toBe(newer.batch.relations.contentLow[0]);
  });

  it.each(['NaN', '-1', '0', 'many', '1e999'])(
    'of the weight %s has none, and says so',
    async (w) => {
      const { batch, report } = await goodGraph(
        json(three, [{ source: 'a', target: 'b', weight: w }]),
      );
      expect(tieLines(batch)).toEqual(['a - b']);
      expect(report.problemCounts[0]?.kind).toMatch(/bad-weight|negative-weight/u);
    },
  );
});

describe('the formats', () => {
  it('GraphML: takes defaults, ends before their nodes, and directions of single edges', async () => {
    const { batch } = await goodGraph(`<graphml>
      <key id="w" for="edge" attr.name="weight"><default>4</default></key>
      <key id="n" for="node" attr.name="name"/>
      <graph edgedefault="undirected">
        <edge source="1" target="2"/><edge source="2" target="1" directed="true"><data key="w">1</data></edge>
        <node id="1"><data key="n">Ada &amp; co</data></node><node id="2"><data key="n">B&o</data></node>
      </graph></graphml>`);
    expect(tieLines(batch)).toEqual(['Ada & co - B&o 4', 'B&o - Ada & co 1']);
  });

  it('GEXF: takes nodes within nodes, numbers of attributes by id or for, and defaults', async () => {
    const { batch } = await goodGraph(`<gexf><graph defaultedgetype="directed">
      <attributes class="node"><attribute id="0" title="Email"/>
        <attribute id="1" title="company"><default>Engines</default></attribute></attributes>
      <nodes><node id="a" label="Ada"><attvalues><attvalue id="0" value="ada@example.com"/></attvalues>
        <nodes><node id="b" label="Bo"/></nodes></node></nodes>
      <edges><edge source="a" target="b" weight="2.0" kind="likes"/></edges></graph></gexf>`);
    expect(recordLines(batch)).toEqual(['Bo: name:Bo', 'Ada: email:ada@example.com']);
    expect(tieLines(batch)).toEqual(['email:ada@example.com - Bo 2 likes']);
    expect(batch.affiliations.map(({ organisation }) => organisation)).toEqual([
      ...['Engines', 'Engines'],
    ]);
  });

  it('GML: takes references back, passes drawings over and reads one graph', async () => {
    const { batch } = await goodGraph(
      'Creator "x"\ngraph [ directed 0 node [ id 1 label "Tom &amp; &#74;" graphics [ x 1 fill "#fff" ] ]' +
        ' # remark ]\n node [ id 2 label "Bo" ] edge [ source 1 target 2 weight 2 ] ] graph [ node [ id 3 ] ]',
    );
    expect(recordLines(batch)).toEqual(['Tom & J: name:Tom & J', 'Bo: name:Bo']);
    expect(tieLines(batch)).toEqual(['Tom & J - Bo 2']);
  });

  it('Pajek: takes lists of ends, named relations, matrices, and vertices without a line', async () => {
    const { batch, report } = await goodGraph(
      '*Network x\n*Vertices 4\n1 "Ada"\n2 "Bo"\n*Arcs :1 "helps"\n1 2 3\n*Edgeslist\n1 3 4\n*Partition y\n9\n',
    );
    expect(tieLines(batch)).toEqual(['Ada - Bo 3 helps', 'Ada - 3', 'Ada - 4']);
    expect(report).toMatchObject({ people: 4, problems: [] });
    const matrix = await goodGraph('*Vertices 2\n*Matrix\n0 5\n0 0\n');
    expect(tieLines(matrix.batch)).toEqual(['1 - 2 5']);
  });

  it('DL: takes matrices, lists, embedded labels and two kinds; other formats are named', async () => {
    const full = await goodGraph('dl n=3\nlabels:\nAda,Bo\nCy\ndata:\n0 2 1\n2 0 0\n0 0 0\n');
    expect(tieLines(full.batch)).toEqual(['Ada - Bo 2', 'Ada - Cy 1']);
    const nodes = await goodGraph('dl n=3 format=nodelist1\nlabels embedded\ndata:\nAda Bo Cy\n');
    expect(tieLines(nodes.batch)).toEqual(['Ada - Bo', 'Ada - Cy']);
    const two = await goodGraph(
      'dl nr=2 nc=2\nrow labels: Ada Bo\ncolumn labels: Club Choir\ndata:\n1 0\n1 1\n',
    );
    expect(two.batch.affiliations.map((a) => `${a.person} ${a.organisation}`)).toEqual([
      ...['name:Ada Club', 'name:Bo Club', 'name:Bo Choir'],
    ]);
    expect(await refusalOf('dl n=3 format=lowerhalf\ndata:\n0\n')).toMatchObject({
      ...{ kind: 'looks-like', what: 'a UCINET file in the format “lowerhalf”' },
    });
  });

  it('JSON: Cytoscape in two lists or one, JGF in lists, Gephi Lite, ends as whole nodes', async () => {
    const data = [{ data: { id: 'a', name: 'Ada' } }, { data: { id: 'b', name: 'Bo' } }];
    const edge = { data: { id: 'e', source: 'a', target: 'b', weight: 2 } };
    for (const value of [
      { elements: { nodes: data, edges: [edge] } },
      { elements: [...data, edge] },
      [...data, edge],
      {
        graph: {
          nodes: [
            { id: 'a', label: 'Ada' },
            { id: 'b', label: 'Bo' },
          ],
          edges: [{ source: 'a', target: 'b', metadata: { weight: 2 } }],
        },
      },
      {
        ...{ type: 'gephi-lite', version: '1' },
        graphDataset: {
          nodeData: { a: { label: 'Ada' }, b: { label: 'Bo' } },
          edgeData: { e: { weight: 2 } },
          fullGraph: {
            nodes: [{ key: 'a' }, { key: 'b' }],
            edges: [{ key: 'e', source: 'a', target: 'b' }],
          },
        },
      },
      {
        nodes: [{ name: 'Ada' }, { name: 'Bo' }],
        edges: [{ source: { name: 'Ada' }, target: { name: 'Bo' }, value: 2 }],
      },
    ]) {
      const { batch } = await goodGraph(JSON.stringify(value));
      expect(tieLines(batch)).toEqual(['Ada - Bo 2']);
    }
  });

  it('Gephi’s two tables of one drop are one network, in either order', async () => {
    const nodes = 'Id,Label,timeset,email\n1,Ada,,ada@example.com\n2,Bo,,\n3,Lone,,\n';
    const edges =
      'Source,Target,Type,Id,Label,timeset,Weight\n1,2,Undirected,0,,,2.5\n2,1,Undirected,1,,,1\n';
    for (const content of [
      { 'nodes.csv': nodes, 'edges.csv': edges },
      { 'edges.csv': edges, 'nodes.csv': nodes },
    ]) {
      const { batch, reports } = await goodTables(content);
      expect(tieLines(batch)).toEqual(['email:ada@example.com - Bo 3.5']);
      expect(recordLines(batch)).toEqual([
        ...['Ada: email:ada@example.com', 'Bo: name:Bo', 'Lone: name:Lone'],
      ]);
      expect(reports.map(({ name }) => name)).toEqual(Object.keys(content));
      const counted = reports.map(({ people, relations }) => people + relations);
      expect(counted.reduce((a, b) => a + b)).toBe(4);
    }
  });

  it('a plain list of ties stays a table', async () => {
    const { batch } = await readGood('source,target,type\nAda,Bo,friend\n');
    expect(batch.source).toBe('table');
  });
});
