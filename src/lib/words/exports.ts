/** What can be taken away, in words: each format, what it carries, what it leaves behind. */
import type { Cluster } from '#core/clusters/cluster-set.ts';
import {
  EXPORT_PARTS,
  EXPORTERS,
  type ExportFormat,
  type ExportPart,
} from '#core/exports/export-network.ts';
import { clusterTitle } from './clusters.ts';
import { listed } from './format.ts';

/** What a format is called, and who reads it. */
export const FORMAT_WORDS = {
  gexf: { title: 'GEXF', readers: 'For Gephi and its like' },
  graphml: { title: 'GraphML', readers: 'For NetworkX, igraph, yEd and their like' },
  csv: {
    title: 'Ties as a table (CSV)',
    readers: 'One row a tie, for spreadsheets; with the table of people it is the whole',
  },
  'people-csv': {
    title: 'People as a table (CSV)',
    readers: 'One row a person, for spreadsheets; with the table of ties it is the whole',
  },
  vcf: {
    title: 'Cards (vCard)',
    readers: 'For address books: everybody but you, with one organisation',
  },
  json: { title: 'JSON', readers: 'For programs: all that is worked out, number by number' },
} as const satisfies Record<ExportFormat, { title: string; readers: string }>;

const PART_WORDS = {
  names: 'names',
  handles: 'addresses and numbers',
  organisations: 'organisations',
  groups: 'groups',
  tags: 'your tags',
  places: 'where people live or work',
  positions: 'places on the map',
  ties: 'ties',
  strength: 'strength',
  confidence: 'how sure a tie is',
  dates: 'dates',
  kinds: 'kinds of ties',
} as const satisfies Record<ExportPart, string>;

/** "For address books. It leaves out ties, strength and dates. Kith reads the rest back, but for groups." */
export function formatSentence(format: ExportFormat): string {
  const carried = new Set<ExportPart>(EXPORTERS[format].carries);
  const isRead = new Set<ExportPart>(EXPORTERS[format].readsBack);
  const said = (parts: readonly ExportPart[]): string =>
    listed(parts.map((part) => PART_WORDS[part]));
  const left = EXPORT_PARTS.filter((part) => !carried.has(part));
  const lost = EXPORT_PARTS.filter((part) => carried.has(part) && !isRead.has(part));
  return [
    `${FORMAT_WORDS[format].readers}.`,
    ...(left.length > 0 ? [`It leaves out ${said(left)}.`] : []),
    `Kith reads ${left.length > 0 ? 'the rest' : 'all of it'} back${lost.length > 0 ? `, but for ${said(lost)}` : ''}.`,
  ].join(' ');
}

/** A group's name without anybody's in it: one named after a person is told by its size alone. */
export function nameWithoutPeople(clusters: readonly Cluster[], cluster: number): string {
  const group = clusters[cluster];
  if (!group) return '';
  return group.nameReason.kind === 'around' ? `Group ${cluster + 1}` : clusterTitle(group);
}
