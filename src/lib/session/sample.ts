/** The embedded sample: fetched from the app's own origin, like any file a person would choose. */
import * as v from 'valibot';
import type { Handle } from '#core/facts/handles.ts';
import type { Outcome } from '#engine/protocol.ts';

const DAY_MS = 86_400_000;

const Manifest = v.object({
  file: v.string(),
  owner: v.custom<Handle>((value) => typeof value === 'string' && value.includes(':')),
  asOf: v.pipe(v.string(), v.isoDate()),
});

export interface Sample {
  file: File;
  owner: Handle;
  /** End of the sample's "today" in UTC, ms since 1970. */
  asOf: number;
}

/** The sample's file, whose it is and which day it is looked at from. */
export async function fetchSample(): Promise<Outcome<Sample>> {
  const answer = await fetch('/sample/manifest.json');
  const manifest = v.safeParse(Manifest, answer.ok ? await answer.json() : null);
  if (!manifest.success) return missing('manifest.json');
  const { file, owner, asOf } = manifest.output;
  const table = await fetch(`/sample/${file}`);
  if (!table.ok) return missing(file);
  return {
    ok: true,
    value: {
      file: new File([await table.blob()], file, { type: 'text/csv' }),
      owner,
      asOf: Date.parse(asOf) + DAY_MS - 1,
    },
  };
}

function missing(file: string): Outcome<never> {
  return {
    ok: false,
    error: { kind: 'storage-failed', detail: `the sample's ${file} is missing` },
  };
}
