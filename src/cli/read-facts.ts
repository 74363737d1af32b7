/** Files named on the command line, read into one set of facts; a bad file never stops the good ones. */
import { basename } from 'node:path';
import type { FactSet } from '../lib/core/facts/facts.ts';
import { unite, type LiveImport } from '../lib/core/facts/unite.ts';
import { givenName } from '../lib/core/sources/containers/entry-names.ts';
import { readFiles } from '../lib/core/sources/index.ts';
import { coverageOf } from '../lib/core/sources/report-builder.ts';
import type { FileReport } from '../lib/core/sources/file-report.ts';
import type { SourceFile } from '../lib/core/sources/source.ts';
import { sayReadReason } from '../lib/words/reading.ts';
import { sayRefusal } from '../lib/words/refusals.ts';
import { openFile } from './open-file.ts';

export interface FileLine {
  name: string;
  source: string | null;
  records: number;
  people: number;
  interactions: number;
  relations: number;
  affiliations: number;
  skipped: number;
  problems: { at: number; reason: string }[];
}

export interface ReadFacts {
  facts: FactSet;
  /** One entry a file, those of an archive each; what says nothing of people is left out. */
  files: FileLine[];
  /** "NAME: why" for every file nothing was read from. */
  refused: string[];
}

/** Reads all files; the facts do not depend on the order they are named in. */
export async function readFacts(paths: readonly string[], timeZone: string): Promise<ReadFacts> {
  const lines: FileLine[] = [];
  const refused: string[] = [];
  const opened: SourceFile[] = [];
  for (const path of paths) {
    const file = await openFile(path);
    if (file.ok) opened.push(file.file);
    else {
      lines.push(unread(file.name, file.why));
      refused.push(`${file.name}: ${file.why}`);
    }
  }
  const imports: LiveImport[] = [];
  for (const result of await readFiles(opened, { timeZone })) {
    for (const report of result.reports) {
      if (report.refusal?.kind === 'not-needed') continue;
      lines.push(fileLine(report));
      if (report.refusal) refused.push(`${report.name}: ${sayRefusal(report.refusal)}`);
    }
    if (!result.ok) continue;
    const { source, files } = result.batch;
    const coverage = coverageOf(result.reports);
    const id = `${files[0] ?? ''} ${imports.length}`;
    const info = { id, source, files, addedAt: 0, asOf: null, coverage };
    imports.push({ info, batch: result.batch });
  }
  // In the order they were named: what could not be opened was told first.
  const given = paths.map((path) => basename(path));
  const placeOf = ({ name }: FileLine): number => given.indexOf(givenName(name));
  lines.sort((left, right) => placeOf(left) - placeOf(right));
  return { facts: unite(imports), files: lines, refused };
}

function fileLine(report: FileReport): FileLine {
  const { name, source, records, people, interactions, relations, affiliations, skipped } = report;
  return {
    name,
    source,
    records,
    people,
    interactions,
    relations,
    affiliations,
    skipped,
    problems: report.refusal
      ? [{ at: 1, reason: sayRefusal(report.refusal) }]
      : report.problems.map(({ at, reason }) => ({ at, reason: sayReadReason(reason) })),
  };
}

/** The line of a file that could not be opened; line 1 is where reading stopped. */
function unread(name: string, why: string): FileLine {
  const nothing = { records: 0, people: 0, interactions: 0, relations: 0, affiliations: 0 };
  return { name, source: null, ...nothing, skipped: 0, problems: [{ at: 1, reason: why }] };
}
