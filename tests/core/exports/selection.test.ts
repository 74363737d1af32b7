/** What stands in a file: all of it, or just what was asked for, with everything its format promises. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Conclusions } from '../../../src/lib/core/conclusions.ts';
import {
  EXPORT_FORMATS,
  EXPORT_PARTS,
  EXPORTERS,
  exportNetwork,
  type ExportPart,
} from '../../../src/lib/core/exports/export-network.ts';
import { exportRows } from '../../../src/lib/core/exports/export-rows.ts';
import { tieRows } from '../../../src/lib/core/exports/rows.ts';
import { placed } from '../../support/placed.ts';
import { smallNetwork } from '../../session/views/small-network.ts';

let all: Conclusions;
beforeAll(async () => {
  const { conclusions, person } = await smallNetwork();
  const people = [person('Ada Amber'), person('Bea Brick')];
  all = {
    ...placed(conclusions, (at) => (people.includes(at) ? ['Reykjavík, Iceland'] : [])),
    tags: [
      { name: 'sings, loudly', people },
      { name: 'board', people },
    ],
  };
});

/** Something of every part that a file which carries it must hold, for the first tie and its people. */
function sampleOf(part: ExportPart): string[] {
  const rows = exportRows(all);
  const [tie] = tieRows(all);
  const person = rows.people.find(({ id }) => id === tie?.a);
  switch (part) {
    case 'names':
      return [person?.name ?? '?'];
    case 'handles':
      return [person?.handles[0] ?? '?'];
    case 'organisations':
      return rows.people.flatMap(({ organisations }) => organisations).slice(0, 1);
    case 'groups':
      return rows.people.flatMap(({ group }) => group?.name ?? []).slice(0, 1);
    case 'tags':
      return ['sings, loudly', 'board'];
    case 'places':
      return ['Reykjavík', 'Iceland'];
    case 'positions':
      return [String(rows.people.find(({ place }) => place)?.place?.x)];
    case 'ties':
      return [tie?.a ?? '?', tie?.b ?? '?'];
    case 'strength':
      return [String(tie?.strength)];
    case 'confidence':
      return [tie?.confidence ?? '?'];
    case 'kinds':
      return rows.people.flatMap(({ kind }) => kind ?? []).slice(0, 1);
    case 'dates':
      return [tie?.last ?? '?'];
    default:
      return part satisfies never;
  }
}

describe('a whole export', () => {
  it.each(['gexf', 'graphml', 'csv', 'json'] as const)('as %s holds what it says', (format) => {
    const text = exportNetwork(all, format);
    for (const part of EXPORTERS[format].carries) {
      for (const sample of sampleOf(part)) expect(text, part).toContain(sample);
    }
  });

  it('reads back no more than it carries', () => {
    for (const format of EXPORT_FORMATS) {
      const { carries, readsBack } = EXPORTERS[format];
      const carried = new Set<ExportPart>(carries);
      expect(readsBack.filter((part) => !carried.has(part))).toEqual([]);
      expect([...carried].filter((part) => !EXPORT_PARTS.includes(part))).toEqual([]);
    }
  });
});

describe('tags', () => {
  it('are categories of a card, each its own', () => {
    expect(exportNetwork(all, 'vcf')).toMatch(/^CATEGORIES:(?:.+,)?sings\\, loudly,board\r$/mu);
  });

  it('are one cell of a table and one value of a graph', () => {
    for (const format of ['people-csv', 'gexf', 'graphml'] as const) {
      expect(exportNetwork(all, format), format).toContain('sings, loudly | board');
    }
  });

  it('are a list in JSON', () => {
    expect(exportNetwork(all, 'json').replaceAll(/\s+/gu, '')).toContain(
      '"tags":["sings,loudly","board"]',
    );
  });
});

describe('an export of some', () => {
  it('holds them, the ties among them, and their groups', () => {
    const [tie] = tieRows(all);
    const only = new Set([tie?.a ?? '', tie?.b ?? '', 'name:nobody at all']);
    const rows = exportRows(all, only);
    expect(rows.people.map(({ id }) => id)).toEqual([tie?.a, tie?.b]);
    expect(rows.ties).toMatchObject([tie ?? {}]);
    const groups = new Set(rows.people.map(({ cluster }) => cluster));
    expect(rows.clusters.every(({ id }) => groups.has(id))).toBe(true);
  });

  it('of nobody is an empty file, whatever the format', () => {
    for (const format of EXPORT_FORMATS) {
      const text = exportNetwork(all, format, new Set());
      for (const { id, name } of exportRows(all).people) {
        expect(text).not.toContain(id);
        expect(text).not.toContain(name);
      }
    }
  });
});
