/**
 * Part of `npm run bench`: from dropping a LinkedIn archive of 1,500 connections and 4,000
 * messages to conclusions, stage by stage, in the core alone (what a browser adds: `browser-linkedin.ts`). Medians of five runs; nothing is asserted.
 */
import { existsSync } from 'node:fs';
import { analyse } from '../../src/lib/core/analyse.ts';
import { NO_DECISIONS } from '../../src/lib/core/decisions.ts';
import { unite } from '../../src/lib/core/facts/unite.ts';
import { DEFAULT_SETTINGS } from '../../src/lib/core/settings.ts';
import { planReadings } from '../../src/lib/core/sources/index.ts';
import { readPlanned } from '../../src/lib/core/sources/read-planned.ts';
import { coverageOf } from '../../src/lib/core/sources/report-builder.ts';
import { diskFile } from '../support/zip-files.ts';
import { quantile } from './support/figures.ts';

const RUNS = 5;
const archive = new URL(
  '../../../shared/samples/linkedin/synthetic-Complete_LinkedInDataExport_03-09-2026.zip',
  import.meta.url,
);

if (existsSync(archive)) await benchArchive();
else console.log('LinkedIn archive: not here (needs ../shared)');

async function benchArchive(): Promise<void> {
  const stages = new Map<string, number[]>();
  for (let run = 0; run < RUNS; run += 1) {
    let since = performance.now();
    const told = (stage: string): void => {
      const now = performance.now();
      stages.set(stage, [...(stages.get(stage) ?? []), now - since]);
      since = now;
    };
    const planned = await planReadings([diskFile(archive)]);
    told('open and recognise');
    const results = await readPlanned(planned, { timeZone: 'UTC' });
    told('read');
    const facts = unite(
      results.flatMap((result, i) =>
        result.ok
          ? [
              {
                batch: result.batch,
                info: {
                  ...{ id: String(i), source: result.batch.source, files: result.batch.files },
                  ...{ addedAt: i, asOf: null, coverage: coverageOf(result.reports) },
                },
              },
            ]
          : [],
      ),
    );
    told('unite');
    const asOf = Date.UTC(2026, 2, 9);
    analyse(facts, NO_DECISIONS, { asOf, timeZone: 'UTC', seed: 1, settings: DEFAULT_SETTINGS });
    told('analyse');
  }
  let whole = 0;
  for (const [stage, values] of stages) {
    const middle = quantile(values, 0.5);
    whole += middle;
    console.log(`LinkedIn archive: ${stage.padEnd(22)} ${middle.toFixed(0)} ms`);
  }
  console.log(`LinkedIn archive: in all                 ${whole.toFixed(0)} ms`);
}
