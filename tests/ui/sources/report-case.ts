/** Reports and previews to build cases from; every test names what matters to it. */
import type { FileReport } from '#core/sources/file-report.ts';
import type { Handle } from '#core/facts/handles.ts';
import type { ImportPreview, OwnerCandidate } from '#engine/import-preview.ts';
import type { ImportSummary } from '#engine/protocol.ts';

export function report(parts: Partial<FileReport> = {}): FileReport {
  return {
    name: 'letters.csv',
    source: 'table',
    shape: 'events',
    records: 12,
    people: 5,
    interactions: 10,
    relations: 0,
    affiliations: 0,
    skipped: 0,
    problems: [],
    problemCounts: [],
    refusal: null,
    coverage: { from: Date.UTC(2024, 0, 3), to: Date.UTC(2024, 7, 1) },
    ownerCandidates: [],
    dateOrder: null,
    tallies: [],
    otherSenders: [],
    ...parts,
  };
}

export const REFUSED = report({
  name: 'photo.csv',
  source: null,
  shape: null,
  refusal: { kind: 'looks-like', what: 'a picture' },
});

export function candidate(
  handle: Handle,
  name: string,
  rows: number,
  handles: Handle[] = [handle],
): OwnerCandidate {
  return { handle, handles, name, rows, isStated: false };
}

export function preview(parts: Partial<ImportPreview> = {}): ImportPreview {
  return {
    id: 'preview',
    reports: [report()],
    newFacts: 10,
    changedFacts: 0,
    knownFacts: 0,
    readings: [],
    ownerCandidates: [
      {
        handle: 'name:Mara Lindqvist',
        handles: ['name:Mara Lindqvist'],
        name: 'Mara Lindqvist',
        rows: 1744,
        isStated: false,
      },
      {
        handle: 'name:Ben Okafor',
        handles: ['name:Ben Okafor'],
        name: 'Ben Okafor',
        rows: 410,
        isStated: false,
      },
    ],
    replacesSample: false,
    owner: null,
    ...parts,
  };
}

export function summary(parts: Partial<ImportSummary> = {}): ImportSummary {
  return {
    id: 'import',
    source: 'table',
    isSample: false,
    addedAt: Date.UTC(2026, 2, 9),
    isWithdrawn: false,
    coverage: report().coverage,
    reports: [report()],
    facts: 10,
    ...parts,
  };
}
