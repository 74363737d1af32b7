/** Edison's letters and the archives of the invented owner, worked out as the app does. */
import { existsSync } from 'node:fs';
import { analyse } from '../../src/lib/core/analyse.ts';
import type { Conclusions } from '../../src/lib/core/conclusions.ts';
import { NO_DECISIONS, type Decisions } from '../../src/lib/core/decisions.ts';
import type { FactSet } from '../../src/lib/core/facts/facts.ts';
import { unite } from '../../src/lib/core/facts/unite.ts';
import { lastDatedEvent } from '../../src/lib/core/looking-from.ts';
import { DEFAULT_SETTINGS } from '../../src/lib/core/settings.ts';
import type { SourceFile } from '../../src/lib/core/sources/source.ts';
import { readFiles } from '../../src/lib/core/sources/index.ts';
import { coverageOf } from '../../src/lib/core/sources/report-builder.ts';
import { madeNetwork } from './made-network.ts';
import { diskFile, textFile } from './zip-files.ts';

const EDISON = new URL('../../static/sample/edison-letters.csv', import.meta.url);
const SAMPLES = new URL('../../../shared/samples/', import.meta.url);
const OWNER_ARCHIVES = [
  'linkedin/synthetic-Complete_LinkedInDataExport_03-09-2026.zip',
  'mbox/synthetic-takeout-All-mail-Including-Spam-and-Trash.mbox',
  'vcard/synthetic-icloud.vcf',
];

/** Whether the invented owner's archives are on this machine. */
export const hasOwnerArchives = existsSync(SAMPLES);

export function edison(): Promise<Conclusions> {
  return conclusionsOf([diskFile(EDISON)], ['name:Edison, Thomas Alva'], Date.UTC(1911, 0, 1) - 1);
}

/** The network of the kept pictures, of any size. */
export function inventedThousands(people: number, ties: number): Promise<Conclusions> {
  const text = madeNetwork(people, ties, 1);
  return conclusionsOf([textFile('network.csv', text)], 'none', 0);
}

export function edisonFacts(): Promise<FactSet> {
  return factsOf([diskFile(EDISON)]);
}

export function inventedOwner(): Promise<Conclusions> {
  return conclusionsOf(
    OWNER_ARCHIVES.map((path) => diskFile(new URL(path, SAMPLES))),
    null,
    null,
  );
}

async function factsOf(files: readonly SourceFile[]): Promise<FactSet> {
  const results = await readFiles(files, { timeZone: 'UTC' });
  return unite(
    results.flatMap((result, addedAt) => {
      if (!result.ok) return [];
      const { source, files: names } = result.batch;
      const coverage = coverageOf(result.reports);
      return [
        {
          batch: result.batch,
          info: { id: `${addedAt}`, addedAt, source, files: names, asOf: null, coverage },
        },
      ];
    }),
  );
}

async function conclusionsOf(
  files: readonly SourceFile[],
  ego: Decisions['ego'],
  asOf: number | null,
): Promise<Conclusions> {
  const facts = await factsOf(files);
  const options = {
    ...{ timeZone: 'UTC', seed: 1, settings: DEFAULT_SETTINGS },
    asOf: asOf ?? lastDatedEvent(facts, 'UTC') ?? 0,
  };
  return analyse(facts, { ...NO_DECISIONS, ego }, options);
}
