/** Answers: how do I take my network elsewhere? Every format holds the same people, ties and numbers. */
import type { Conclusions } from '../conclusions.ts';
import { tiesCsv } from './csv.ts';
import { gexf } from './gexf.ts';
import { graphml } from './graphml.ts';
import { clusterRows, isoTime, personRows, tieRows } from './rows.ts';

export const EXPORT_FORMATS = ['gexf', 'graphml', 'csv', 'json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** The whole file as text. */
export function exportNetwork(conclusions: Conclusions, format: ExportFormat): string {
  switch (format) {
    case 'gexf':
      return gexf(conclusions);
    case 'graphml':
      return graphml(conclusions);
    case 'csv':
      return tiesCsv(conclusions);
    case 'json':
      return networkJson(conclusions);
    default:
      return format satisfies never;
  }
}

function networkJson(conclusions: Conclusions): string {
  const { people, options } = conclusions;
  const network = {
    asOf: isoTime(options.asOf),
    me: people.ego === null ? null : (people.persons[people.ego]?.id ?? null),
    people: personRows(conclusions),
    ties: tieRows(conclusions),
    clusters: clusterRows(conclusions),
  };
  return `${JSON.stringify(network, null, 1)}\n`;
}
