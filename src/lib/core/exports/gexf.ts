/**
 * The network as GEXF 1.3 (gexf.net), for Gephi and its like: undirected, positions as drawn here, a tie's
 * weight its strength. Unknown values are left out, never written as 0. Cost: O(people + ties).
 */
import { knownValues, PERSON_ATTRIBUTES, TIE_ATTRIBUTES, type Attribute } from './attributes.ts';
import type { ExportRows } from './export-rows.ts';
import { xmlText } from './xml-text.ts';

/** A whole GEXF document. */
export function gexf({ people, ties }: ExportRows): string {
  const nodes = people.map((row) => {
    const position = row.place ? `<viz:position x="${row.place.x}" y="${row.place.y}" z="0"/>` : '';
    const values = attributeValues(PERSON_ATTRIBUTES, row);
    return `<node id="${xmlText(row.id)}" label="${xmlText(row.name)}">${values}${position}</node>`;
  });
  const edges = ties.map((row, index) => {
    const weight = row.strength === null ? '' : ` weight="${row.strength}"`;
    const ends = `source="${xmlText(row.a)}" target="${xmlText(row.b)}"`;
    return `<edge id="${index}" ${ends}${weight}>${attributeValues(TIE_ATTRIBUTES, row)}</edge>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">',
    '<meta><creator>Kith</creator></meta>',
    '<graph mode="static" defaultedgetype="undirected">',
    declared('node', PERSON_ATTRIBUTES),
    declared('edge', TIE_ATTRIBUTES),
    '<nodes>',
    ...nodes,
    '</nodes>',
    '<edges>',
    ...edges,
    '</edges>',
    '</graph>',
    '</gexf>',
    '',
  ].join('\n');
}

function declared<Row>(of: 'node' | 'edge', attributes: readonly Attribute<Row>[]): string {
  const lines = attributes.map(
    ({ name, type }, place) => `<attribute id="${place}" title="${name}" type="${type}"/>`,
  );
  return `<attributes class="${of}">${lines.join('')}</attributes>`;
}

function attributeValues<Row>(attributes: readonly Attribute<Row>[], row: Row): string {
  const values = knownValues(attributes, row).map(
    ({ place, value }) => `<attvalue for="${place}" value="${xmlText(value)}"/>`,
  );
  return values.length > 0 ? `<attvalues>${values.join('')}</attvalues>` : '';
}
