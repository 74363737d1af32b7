/** Answers: how do I take my network elsewhere? Every format is one record of one list. */
import type { Conclusions } from '../conclusions.ts';
import { tiesCsv } from './csv.ts';
import { exportRows, type ExportRows } from './export-rows.ts';
import { gexf } from './gexf.ts';
import { graphml } from './graphml.ts';
import { networkJson } from './json.ts';
import { peopleCsv } from './people-csv.ts';
import { vcards } from './vcf.ts';

export const EXPORT_FORMATS = ['gexf', 'graphml', 'csv', 'people-csv', 'vcf', 'json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What a file can carry of a network; what a format does not name here it leaves out. */
export const EXPORT_PARTS = [
  'names',
  'handles',
  'organisations',
  'groups',
  'tags',
  'places',
  'ties',
  'strength',
  'confidence',
  'dates',
] as const;
export type ExportPart = (typeof EXPORT_PARTS)[number];

export interface Exporter {
  /** What the file holds, as part of its name. */
  file: string;
  /** Without the dot. */
  ending: string;
  mime: string;
  carries: readonly ExportPart[];
  /** What Kith finds again when it reads the file, as facts: a tie is then a stated one. */
  readsBack: readonly ExportPart[];
  /** The whole file as text. */
  write: (rows: ExportRows) => string;
}

const GRAPH = ['names', 'handles', 'organisations', 'groups', 'tags', 'ties', 'strength'] as const;
const READ_BACK = ['names', 'handles', 'organisations', 'ties', 'strength'] as const;

export const EXPORTERS = {
  gexf: {
    ...{ file: 'network', ending: 'gexf', mime: 'application/gexf+xml', write: gexf },
    ...{ carries: [...GRAPH, 'places', 'confidence', 'dates'], readsBack: READ_BACK },
  },
  graphml: {
    ...{ file: 'network', ending: 'graphml', mime: 'application/graphml+xml', write: graphml },
    ...{ carries: [...GRAPH, 'confidence', 'dates'], readsBack: READ_BACK },
  },
  csv: {
    ...{ file: 'ties', ending: 'csv', mime: 'text/csv', write: tiesCsv },
    carries: ['names', 'ties', 'strength', 'confidence', 'dates'],
    readsBack: ['names', 'ties', 'strength'],
  },
  'people-csv': {
    ...{ file: 'people', ending: 'csv', mime: 'text/csv', write: peopleCsv },
    carries: ['names', 'handles', 'organisations', 'groups', 'tags', 'strength', 'dates'],
    readsBack: ['names', 'handles', 'organisations'],
  },
  vcf: {
    ...{ file: 'people', ending: 'vcf', mime: 'text/vcard', write: vcards },
    carries: ['names', 'handles', 'organisations', 'groups', 'tags'],
    readsBack: ['names', 'handles', 'organisations'],
  },
  json: {
    ...{ file: 'network', ending: 'json', mime: 'application/json', write: networkJson },
    ...{ carries: [...GRAPH, 'confidence', 'dates'], readsBack: READ_BACK },
  },
} as const satisfies Record<ExportFormat, Exporter>;

/** The whole file as text. `only`: ids of the people asked for; null for all. */
export function exportNetwork(
  conclusions: Conclusions,
  format: ExportFormat,
  only: ReadonlySet<string> | null = null,
): string {
  return EXPORTERS[format].write(exportRows(conclusions, only));
}
