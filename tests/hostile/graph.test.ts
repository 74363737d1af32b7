/** Networks that are broken, endless or meant to harm. */
import { existsSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileOf, readOne } from '../core/sources/read-text.ts';
import { formatOf } from '../../src/lib/core/sources/graph/formats.ts';
import {
  goodGraph,
  problemKinds,
  refusalOf,
  sample,
  SAMPLES,
  tieLines,
} from '../core/sources/graph/read-graph.ts';
import { isSound, recordLines } from '../support/exports.ts';

describe.skipIf(!existsSync(SAMPLES))('hostile networks (needs ../shared)', () => {
  it('that declare entities are refused before they are parsed', async () => {
    expect(await refusalOf(sample('hostile/xml-billion-laughs.graphml'))).toEqual({
      kind: 'declares-entities',
    });
  });

  it('thousands of levels deep are refused', async () => {
    expect(await refusalOf(sample('hostile/deep-xml.graphml'))).toEqual({
      ...{ kind: 'too-deep', limit: 200 },
    });
  });

  it('with ends nobody listed and ids twice are read, and told', async () => {
    const { batch, report } = await goodGraph(sample('hostile/gexf-dangling-edges.gexf'));
    expect(tieLines(batch)).toEqual(['A - ghost']);
    expect(problemKinds(report)).toEqual(['1 repeated-id', '1 unlisted-end', '1 self-tie']);
  });

  it('with weights that are none have two people and one tie without', async () => {
    const { batch, report } = await goodGraph(sample('hostile/edge-nan-infinity.json'));
    expect(report).toMatchObject({ people: 2, relations: 1 });
    expect(problemKinds(report)).toEqual([
      ...['1 negative-weight', '1 bad-weight', '1 parallel-tie'],
    ]);
    expect(isSound(batch)).toBe(true);
  });

  it('with keys of objects have them as ordinary people', async () => {
    const { batch } = await goodGraph(sample('hostile/proto-keys.json'));
    expect(recordLines(batch)).toEqual([
      '__proto__: name:__proto__',
      'constructor: name:constructor',
      'toString: name:toString',
    ]);
    expect(tieLines(batch)).toEqual(['__proto__ - constructor']);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  it('of 200,000 people in one line are read whole', async () => {
    const { report } = await goodGraph(sample('hostile/long-line-3MB.json'));
    expect(report).toMatchObject({ records: 200_000, people: 200_000, skipped: 0 });
  }, 120_000);
});

describe('a network file', () => {
  const nodes = '<node id="a"/><node id="b"/><edge source="a" target="b"/>';

  it.each([
    `<?xml version="1.0"?><!-- x --><!DOCTYPE graphml SYSTEM "x.dtd" [<!ENTITY a SYSTEM "file:///x">]><graphml><graph>${nodes}</graph></graphml>`,
    `<!DOCTYPE gexf [ ]><gexf><graph>${nodes}</graph></gexf>`,
  ])('that declares words of its own is refused: %s', async (text) => {
    expect(await refusalOf(text)).toEqual({ kind: 'declares-entities' });
  });

  it('that only names its kind of document is read', async () => {
    const { report } = await goodGraph(
      `<!DOCTYPE graphml SYSTEM "http://example.com/graphml.dtd"><graphml><graph>${nodes}</graph></graphml>`,
    );
    expect(report.relations).toBe(1);
  });

  it('that ends in the middle is read to there, and told', async () => {
    for (const text of [
      `<gexf><graph><nodes>${nodes}`,
      'graph [ node [ id 1 ] node [ id 2 ] edge [ source 1 target 2 ] node [ id 3',
    ]) {
      const { report } = await goodGraph(text);
      expect(report.relations).toBe(1);
      expect(report.problemCounts.map(({ kind }) => kind)).toContain('cut-off');
    }
    expect(await refusalOf('{"nodes":[{"id":1}],"links":[{"source":1,')).toMatchObject({
      kind: 'broken-json',
    });
  });

  it('with many broken tags is given up once, whatever pieces it comes in', async () => {
    const text = `<graphml><graph>${nodes}${'<data key=>x</data>'.repeat(60)}</graph></graphml>`;
    for (const piece of [7, 65_536]) {
      const { report } = await readOne(fileOf(text, 'a.graphml', piece));
      expect(report.problemCounts).toContainEqual({ kind: 'cut-off', count: 1 });
    }
  });

  it.each([
    ['too deep, and broken behind', '<graph><node id="1">'.repeat(230) + '<a b=>'.repeat(60)],
    [
      'too deep, with a declaration behind',
      '<graph><node id="1">'.repeat(230) + '<!DOCTYPE a [ ]>',
    ],
    ['broken, and too deep behind', '<a b=></a>'.repeat(60) + '<graph><node id="1">'.repeat(230)],
  ])('%s is the same in whatever pieces it comes', async (_, text) => {
    const whole = await readOne(fileOf(`<graphml>${nodes}${text}`, 'a.graphml', 65_536));
    for (const piece of [7, 48, 997]) {
      const pieced = await readOne(fileOf(`<graphml>${nodes}${text}`, 'a.graphml', piece));
      expect(pieced.report).toEqual(whole.report);
    }
  });

  it('that claims a hundred thousand people and names two has two', async () => {
    const { report } = await goodGraph('dl n=100000 format=edgelist1\ndata:\n1 2 1\n');
    expect(report).toMatchObject({ people: 2, relations: 1 });
  });

  it('with halves of characters in names keep a mark in their place', async () => {
    const { batch } = await goodGraph(
      '{"nodes":[{"id":"A \\ud800"},{"id":"B"}],"links":[{"source":"A \\ud800","target":"B"}]}',
    );
    expect(batch.handles).toContain('name:A \ufffd');
  });

  it.each([
    '<!B- x -- g xmlns="x"',
    '<?xml version="1.0"?><!DOCTYPE g [<!ENTITY a "b">',
    '<!D [ >',
  ])(
    'that never comes to its first element is told at once: %s',
    async (text) => {
      const result = await readOne(fileOf(text, 'a.gexf'));
      expect(result.ok).toBe(false);
    },
    2_000,
  );

  it('with one broken tag costs no more than that', async () => {
    const { report } = await goodGraph(
      `<graphml><graph><node id="c"><data key="label">a < b & c</data></node>${nodes}</graph></graphml>`,
    );
    expect(report.relations).toBe(1);
    expect(report.problemCounts.map(({ kind }) => kind)).toContain('broken-tag');
  });

  it('deeper than 200 levels is refused in GML too; in JSON depth costs nothing', async () => {
    expect(await refusalOf(`graph [ ${'x [ '.repeat(500)}`)).toMatchObject({ kind: 'too-deep' });
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    const { report } = await goodGraph(`{"nodes":[{"id":"a","x":${deep}}],"links":[]}`);
    expect(report.people).toBe(1);
  });

  it('is told by its beginning quickly, whatever that is', () => {
    const words = 'the quick brown fox jumps over lazy dogs '.repeat(1500);
    for (const text of [
      words,
      '<!---->'.repeat(9000),
      '# x\n'.repeat(9000),
      '%\n'.repeat(20_000),
    ]) {
      expect(formatOf(text)).toBeNull();
    }
    for (const piece of ['[', '"', '\\"', '{"a":']) {
      expect(() => formatOf(piece.repeat(20_000))).not.toThrow();
    }
  }, 20_000);
});

describe('a damaged network', () => {
  const seeds = [
    '<?xml version="1.0"?><gexf version="1.3"><graph defaultedgetype="directed"><attributes class="node"><attribute id="0" title="email"><default>x@example.com</default></attribute></attributes><nodes><node id="a" label="Ada &amp; co"><attvalues><attvalue for="0" value="a@example.com"/></attvalues></node><node id="b"/></nodes><edges><edge source="a" target="b" weight="2"/><edge source="b" target="c"/></edges></graph></gexf>',
    '<graphml><key id="w" for="edge" attr.name="weight"/><graph edgedefault="undirected"><node id="a"><data key="label"><![CDATA[A & B]]></data></node><node id="b"/><edge source="a" target="b"><data key="w">3</data></edge></graph></graphml>',
    'Creator "x"\ngraph [\n directed 1\n node [ id 1 label "Ada" ]\n node [ id 2 ]\n edge [ source 1 target 2 value -1 ]\n]\n',
    '*Vertices 4 2\n1 "Ada" 0.1\n2 Bo\n*Arcs :1 "x"\n1 2 3 l "y"\n*Edgeslist\n1 2 3\n*Matrix\n0 1 2\n',
    'dl n=3 format=fullmatrix\nlabels:\nAda,Bo,Cy\ndata:\n0 1 0\n1 0 2\n0 0 0\n',
    'dl nr=2 nc=2 format=edgelist2\nrow labels embedded\ncolumn labels embedded\ndata:\nAda Club 1\n',
    '{"directed":true,"nodes":[{"id":"a","email":"a@example.com"},{"id":1}],"links":[{"source":"a","target":1,"weight":2}]}',
    '{"graph":{"nodes":{"a":{"label":"Ada"}},"edges":[{"source":"a","target":"b"}]}}',
    '[{"data":{"id":"a"}},{"data":{"source":"a","target":"b","weight":null}}]',
    'Id,Label\n1,Ada\n2,"Bo"\n',
    'source,target,weight,sourceId,targetId\nAda,Bo,1,email:a@example.com,name:Bo\n',
  ];
  const pieces = [
    ...'<>&"[]{}*%:,;=\n\0\ud83d',
    ...seeds.flatMap((seed) => seed.split(/(?=[\s<"])/u)),
  ];

  it('is read or refused, never a failure, and every record is accounted for', async () => {
    const change = fc.record({
      at: fc.nat(600),
      cut: fc.nat(12),
      put: fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 3, unit: 'binary' })),
    });
    const damaged = fc.tuple(
      fc.constantFrom(...seeds),
      fc.array(change, { maxLength: 6 }),
      fc.nat(90),
    );
    await fc.assert(
      fc.asyncProperty(damaged, async ([seed, changes, piece]) => {
        const text = changes.reduce(
          (all, { at, cut, put }) => all.slice(0, at) + put + all.slice(at + cut),
          seed,
        );
        const result = await readOne(fileOf(text, 'network', piece + 1));
        expect(result.report.refusal?.kind).not.toBe('unreadable');
        if (!result.ok) return;
        expect(result.report.skipped).toBeLessThanOrEqual(result.report.records);
        expect(isSound(result.batch)).toBe(true);
      }),
      { numRuns: 400, seed: 4 },
    );
  }, 60_000);
});
