/**
 * The network as GraphML (graphml.graphdrawing.org), for NetworkX, igraph, yEd and their like: undirected,
 * with keys for everything known. Unknown values are left out, never written as 0. Cost: O(people + ties).
 */
import { knownValues, PERSON_ATTRIBUTES, TIE_ATTRIBUTES, type Attribute } from './attributes.ts';
import type { ExportRows } from './export-rows.ts';
import { xmlText } from './xml-text.ts';

/** A whole GraphML document. */
export function graphml({ people, ties }: ExportRows): string {
  const nodes = people.map((row) => {
    const name = `<data key="name">${xmlText(row.name)}</data>`;
    const values = dataOf('p', PERSON_ATTRIBUTES, row);
    return `<node id="${xmlText(row.id)}">${name}${values}</node>`;
  });
  const edges = ties.map((row, index) => {
    const ends = `source="${xmlText(row.a)}" target="${xmlText(row.b)}"`;
    return `<edge id="t${index}" ${ends}>${dataOf('t', TIE_ATTRIBUTES, row)}</edge>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    '<key id="name" for="node" attr.name="name" attr.type="string"/>',
    ...declared('p', 'node', PERSON_ATTRIBUTES),
    ...declared('t', 'edge', TIE_ATTRIBUTES),
    '<graph id="kith" edgedefault="undirected">',
    ...nodes,
    ...edges,
    '</graph>',
    '</graphml>',
    '',
  ].join('\n');
}

function declared<Row>(
  prefix: string,
  of: 'node' | 'edge',
  attributes: readonly Attribute<Row>[],
): string[] {
  return attributes.map(
    ({ name, type }, place) =>
      `<key id="${prefix}${place}" for="${of}" attr.name="${name}" attr.type="${type}"/>`,
  );
}

function dataOf<Row>(prefix: string, attributes: readonly Attribute<Row>[], row: Row): string {
  return knownValues(attributes, row)
    .map(({ place, value }) => `<data key="${prefix}${place}">${xmlText(value)}</data>`)
    .join('');
}
