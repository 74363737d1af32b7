/** Small archives, what Kith makes of them, and what it makes of its own exports of that. */
import fc from 'fast-check';
import { analyse } from '../../../src/lib/core/analyse.ts';
import type { Conclusions } from '../../../src/lib/core/conclusions.ts';
import { NO_DECISIONS, type Decisions } from '../../../src/lib/core/decisions.ts';
import {
  EXPORTERS,
  exportNetwork,
  type ExportFormat,
} from '../../../src/lib/core/exports/export-network.ts';
import type { FactBatch } from '../../../src/lib/core/facts/facts.ts';
import { unite, type LiveImport } from '../../../src/lib/core/facts/unite.ts';
import { toldWords } from '../../../src/lib/core/people/told-words.ts';
import { readFiles } from '../../../src/lib/core/sources/index.ts';
import { DEFAULT_SETTINGS } from '../../../src/lib/core/settings.ts';
import { fileOf, readGood } from '../sources/read-text.ts';

/** An archive and what its owner said. */
export interface Archive {
  /** Texts of tables. */
  tables: readonly string[];
  decisions: Partial<Decisions>;
}

export function imported(batch: FactBatch, i: number): LiveImport {
  const info = { id: `i${i}`, source: batch.source, files: batch.files, addedAt: i, asOf: null };
  return { info: { ...info, coverage: null }, batch };
}

export async function batchesOf({ tables }: Archive): Promise<FactBatch[]> {
  const read = [];
  for (const table of tables) read.push((await readGood(table)).batch);
  return read;
}

export function concluded(
  batches: readonly FactBatch[],
  decisions: Partial<Decisions> = {},
  asOf = Date.UTC(2024, 5, 1),
): Conclusions {
  const facts = unite(batches.map(imported));
  const said = { ...NO_DECISIONS, ...decisions };
  return analyse(
    facts,
    { ...said, ...toldWords(facts.records, said), ...decisions },
    { asOf, timeZone: 'UTC', seed: 1, settings: DEFAULT_SETTINGS },
  );
}

/** Exports in several formats, dropped at once: as many readings as Kith makes of them. */
export async function readTogether(
  found: Conclusions,
  formats: readonly ExportFormat[],
): Promise<FactBatch[]> {
  const files = formats.map((format) => {
    const { file, ending } = EXPORTERS[format];
    return fileOf(exportNetwork(found, format), `${file}.${ending}`, 997);
  });
  const results = await readFiles(files, { timeZone: 'UTC' });
  return results.map((result) => {
    if (!result.ok) throw new Error('refused');
    return result.batch;
  });
}

const NAMES = [
  'Ada Lovelace',
  'Bo, "Junior"',
  '=Cy <cy>',
  'Dee | Dot',
  'Eve & Sons',
  'Flo',
  'Gus Ng',
];
const COMPANIES = ['Engines & Sons', 'Ogden | Mine', ''];
/** Town and country: spelled otherwise, one name in two countries, one that would run as a formula. */
const PLACES = [
  ['', ''],
  ['Lyon', 'France'],
  ['LYON', ''],
  ['Lyon, Frankreich', ''],
  ['', 'FR'],
  ['Paris', 'France'],
  ['Paris', 'USA'],
  ['Paris', ''],
  ['Portland, OR', ''],
  ['=Ost; "West" | Nord', 'Middle Earth'],
] as const;
const ROLES = ['Chief', 'Clerk; nights', ''];

function tableOf(head: string, rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  return [head, ...rows.map((row) => row.map(cell).join(',')), ''].join('\n');
}

const person = fc.constantFrom(...NAMES);
const event = fc.record({
  day: fc.integer({ min: 0, max: 800 }),
  from: person,
  to: person,
});
const affiliation = fc.record({
  who: fc.nat({ max: NAMES.length - 1 }),
  company: fc.constantFrom(...COMPANIES),
  role: fc.constantFrom(...ROLES),
  place: fc.constantFrom(...PLACES),
});
/** Some of which would part a list, begin a formula or end a tag. */
const tag = fc.constantFrom('choir', 'a | b, "c"', '=1+1', '<&>', "'quoted");
const word = fc.constantFrom('close', 'strong', 'familiar', 'weak');

/** A few people who write to each other, some of them with addresses, companies and words said of them. */
export const archives: fc.Arbitrary<Archive> = fc
  .record({
    events: fc.array(event, { minLength: 1, maxLength: 40 }),
    ties: fc.array(fc.tuple(person, person, fc.integer({ min: 1, max: 9 })), { maxLength: 6 }),
    affiliations: fc.array(affiliation, { minLength: 1, maxLength: 9 }),
    ego: fc.option(person),
    closeness: fc.array(fc.tuple(person, word), { maxLength: 3 }),
    kinds: fc.array(fc.tuple(person, fc.constantFrom('kin', 'professional')), { maxLength: 2 }),
    tags: fc.array(fc.tuple(person, fc.uniqueArray(tag, { minLength: 1, maxLength: 3 })), {
      maxLength: 3,
    }),
    names: fc.array(fc.tuple(person, fc.constantFrom('MUM', 'Smith, mine', 'Bo-bo')), {
      maxLength: 2,
    }),
    groups: fc.array(fc.tuple(person, fc.constantFrom('Choir', 'Around here')), { maxLength: 1 }),
  })
  .map(({ events, ties, affiliations, ego, closeness, kinds, tags, names, groups }) => {
    const date = (day: number): string =>
      new Date(Date.UTC(2022, 0, 1) + day * 86_400_000).toISOString().slice(0, 10);
    const said = <Word extends string | string[]>(words: readonly (readonly [string, Word])[]) =>
      new Map(words.map(([name, said]) => [`name:${name}` as const, said]));
    return {
      tables: [
        tableOf(
          'date,from,to',
          events.map(({ day, from, to }) => [date(day), from, to]),
        ),
        tableOf(
          'source,target,weight',
          [['Ada Lovelace', 'Flo', 1] as const, ...ties].map(([a, b, w]) => [a, b, String(w)]),
        ),
        tableOf(
          'name,email,company,role,city,country',
          affiliations.map(({ who, company, role, place }) => [
            NAMES[who] ?? '',
            who % 2 === 0 ? `p${who}@example.com` : '',
            company,
            role,
            ...place,
          ]),
        ),
      ],
      decisions: {
        ego: ego === null ? ('none' as const) : [`name:${ego}` as const],
        closeness: said(closeness),
        kinds: said(kinds),
        tags: said(tags),
        names: said(names),
        clusterNames: said(groups),
      },
    };
  }) as fc.Arbitrary<Archive>;
