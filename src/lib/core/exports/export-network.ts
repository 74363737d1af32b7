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
  'positions',
  'ties',
  'strength',
  'confidence',
  'dates',
  'kinds',
] as const;
export type ExportPart = (typeof EXPORT_PARTS)[number];

export interface Exporter {
  /** What the file holds, as part of its name. */
  file: string;
  /** Without the dot. */
  ending: string;
  mime: string;
  carries: readonly ExportPart[];
  /** What Kith brings back when it reads the file; ties and groups are then told (decision 0010). */
  readsBack: readonly ExportPart[];
  /** The whole file as text. */
  write: (rows: ExportRows) => string;
}

const PEOPLE = ['names', 'handles', 'organisations', 'places'] as const;
const TIES = ['ties', 'strength', 'confidence', 'dates'] as const;
/** What graph files and JSON carry and bring back. */
const WHOLE = [...PEOPLE, 'groups', 'tags', 'positions', ...TIES, 'kinds'] as const;
/** What the table of people does. */
const OF_PEOPLE = [...PEOPLE, 'groups', 'tags', 'positions', 'kinds'] as const;

export const EXPORTERS = {
  gexf: {
    ...{ file: 'network', ending: 'gexf', mime: 'application/gexf+xml', write: gexf },
    ...{ carries: WHOLE, readsBack: WHOLE },
  },
  graphml: {
    ...{ file: 'network', ending: 'graphml', mime: 'application/graphml+xml', write: graphml },
    ...{ carries: WHOLE, readsBack: WHOLE },
  },
  csv: {
    ...{ file: 'ties', ending: 'csv', mime: 'text/csv', write: tiesCsv },
    ...{ carries: ['names', ...TIES], readsBack: ['names', ...TIES] },
  },
  'people-csv': {
    ...{ file: 'people', ending: 'csv', mime: 'text/csv', write: peopleCsv },
    ...{ carries: OF_PEOPLE, readsBack: OF_PEOPLE },
  },
  vcf: {
    ...{ file: 'people', ending: 'vcf', mime: 'text/vcard', write: vcards },
    ...{ carries: [...PEOPLE, 'groups', 'tags'], readsBack: PEOPLE },
  },
  json: {
    ...{ file: 'network', ending: 'json', mime: 'application/json', write: networkJson },
    ...{ carries: WHOLE, readsBack: WHOLE },
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
